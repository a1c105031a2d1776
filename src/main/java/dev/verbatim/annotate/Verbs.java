package dev.verbatim.annotate;

import dev.verbatim.model.Language;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds verb groups: auxiliaries, clitics, denial and full verb, with tense, mood and voice. */
final class Verbs {

    private final Map<Language, VerbGrammar> grammars;

    /** @param grammars by language; sentences of other languages have no verb groups */
    Verbs(Map<Language, VerbGrammar> grammars) {
        this.grammars = Map.copyOf(grammars);
    }

    /** The verb groups of an article in order; they do not overlap. */
    List<Verb> annotate(SegmentedArticle article) {
        List<Verb> verbs = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            VerbGrammar grammar = grammars.get(sentence.language());
            if (grammar != null) {
                verbs.addAll(VerbGroups.of(sentence, grammar));
            }
        }
        return List.copyOf(verbs);
    }
}
