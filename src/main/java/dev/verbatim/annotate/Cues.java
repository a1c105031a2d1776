package dev.verbatim.annotate;

import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.lexicon.CueLexicon.Entry;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Cue;
import dev.verbatim.model.Cue.Construction;
import dev.verbatim.model.Language;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds words that can attribute a content to a speaker. Verbs count when their form says that something was said: not
 * in the future or the conditional, not under most modals, not denied unless denial says something too ("ne croit
 * pas"). Whether there is a speaker and a content is for the reader of claims to see.
 */
final class Cues {

    /** Words that may stand between a verb and the words that make a cue with it. */
    private static final int GAP = 4;

    private final Map<Language, CueLexicon> lexicons;

    /** @param lexicons by language; sentences of other languages have no cues */
    Cues(Map<Language, CueLexicon> lexicons) {
        this.lexicons = Map.copyOf(lexicons);
    }

    /**
     * The cues of an article in order.
     *
     * @param article what may hold some
     * @param verbs its verb groups in order
     */
    List<Cue> annotate(SegmentedArticle article, List<Verb> verbs) {
        List<Cue> cues = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : article.sentences()) {
            int from = next;
            while (next < verbs.size()
                    && verbs.get(next).span().begin() < sentence.span().end()) {
                next++;
            }
            CueLexicon lexicon = lexicons.get(sentence.language());
            if (lexicon != null) {
                read(sentence, verbs.subList(from, next), lexicon, cues);
            }
        }
        Collections.sort(cues, (a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(cues);
    }

    private static void read(Sentence sentence, List<Verb> verbs, CueLexicon lexicon, List<Cue> cues) {
        List<Token> tokens = sentence.tokens();
        for (Verb verb : verbs) {
            verbCue(tokens, sentence, verb, lexicon).ifPresent(cues::add);
        }
        for (int i = 0; i < tokens.size(); ) {
            Optional<PhraseMatcher.Match<Entry>> match = lexicon.phraseAt(tokens, i);
            if (match.isPresent() && stands(tokens, i, match.get()) && !isVerb(tokens.get(i), verbs)) {
                cues.add(cue(tokens, i, match.get()));
                i = match.get().to();
            } else {
                i++;
            }
        }
    }

    private static boolean isVerb(Token token, List<Verb> verbs) {
        return verbs.stream().anyMatch(verb -> verb.span().contains(token.span()));
    }

    private static Cue cue(List<Token> tokens, int index, PhraseMatcher.Match<Entry> match) {
        Entry entry = match.values().getFirst();
        Span span = tokens.get(index).span().union(tokens.get(match.to() - 1).span());
        return new Cue(span, entry.lemma(), entry.construction(), entry.stance());
    }

    /** "pour" opens a view only at the head of a clause; a noun of saying needs a clause behind it. */
    private static boolean stands(List<Token> tokens, int index, PhraseMatcher.Match<Entry> match) {
        Construction construction = match.values().getFirst().construction();
        if (construction != Construction.FOR) {
            return true;
        }
        if (index == 0) {
            return true;
        }
        Token before = tokens.get(index - 1);
        return before.is(":") || before.is(";") || before.is("—") || before.is("–");
    }

    private static Optional<Cue> verbCue(List<Token> tokens, Sentence sentence, Verb verb, CueLexicon lexicon) {
        Optional<Entry> willing = willing(verb, lexicon);
        if (willing.isPresent()) {
            return willing.map(entry -> new Cue(verb.span(), entry.lemma(), Construction.VERB, entry.stance()));
        }
        if (!says(verb, lexicon)) {
            return Optional.empty();
        }
        int from = sentence.tokenAt(verb.span().begin());
        int to = sentence.tokenAt(verb.span().end() - 1) + 1;
        // "se plaît à dire": the pronoun before a modal is the modal's own
        boolean reflexive = false;
        for (int i = verb.modal().isPresent() ? Math.max(from, to - 2) : from; i < to; i++) {
            reflexive |= lexicon.isReflexive(tokens.get(i));
        }
        for (Entry entry : entries(verb, tokens.get(to - 1), lexicon)) {
            int end = entry.reflexive() == reflexive ? tailEnd(tokens, to, entry.tail()) : -1;
            if (end >= 0 && (!verb.negated() || entry.keepsDenied())) {
                Span span = verb.span().union(tokens.get(end - 1).span());
                return Optional.of(new Cue(span, entry.lemma(), Construction.VERB, stance(entry, verb.negated())));
            }
        }
        return Optional.empty();
    }

    /** "veut croire": a modal and its infinitive that make a cue together. */
    private static Optional<Entry> willing(Verb verb, CueLexicon lexicon) {
        boolean told = verb.finite() && verb.tense() != Verb.Tense.FUTURE && verb.mood() == Verb.Mood.INDICATIVE;
        return verb.modal()
                .filter(modal -> told && !verb.negated())
                .flatMap(modal -> lexicon.verbs(modal).stream()
                        .filter(entry -> entry.tail().equals(List.of(verb.lemma())))
                        .findFirst());
    }

    /** The cues of the verb; "est convaincu" is one by its participle, whoever convinced. */
    private static List<Entry> entries(Verb verb, Token last, CueLexicon lexicon) {
        List<Entry> participle =
                verb.finite() && verb.voice() == Verb.Voice.PASSIVE ? lexicon.verbs(last.folded()) : List.of();
        return participle.isEmpty() ? lexicon.verbs(verb.lemma()) : participle;
    }

    private static boolean says(Verb verb, CueLexicon lexicon) {
        boolean form = verb.finite()
                ? verb.tense() != Verb.Tense.FUTURE && verb.mood() == Verb.Mood.INDICATIVE
                : verb.voice() == Verb.Voice.ACTIVE;
        return form
                && (verb.modal().isEmpty()
                        || verb.modal()
                                .filter(modal -> lexicon.allowsModal(modal, verb.tense() == Verb.Tense.PAST))
                                .isPresent());
    }

    /** Index behind the words of the cue that follow the verb, -1 if they do not. */
    private static int tailEnd(List<Token> tokens, int to, List<String> tail) {
        int at = to;
        int gap = tail.size() > 1 ? GAP : 2;
        for (String word : tail) {
            if (word.equals("*")) {
                continue;
            }
            if (at + 1 < tokens.size()
                    && tokens.get(at).is("-")
                    && !tokens.get(at).spaced()) {
                // "fait-on savoir"
                at += 2;
            }
            int limit = Math.min(tokens.size(), at + gap);
            while (at < limit && !tokens.get(at).is(word)) {
                if (tokens.get(at).kind() != Token.Kind.WORD) {
                    return -1;
                }
                at++;
            }
            if (at >= limit) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static Stance stance(Entry entry, boolean negated) {
        if (!negated) {
            return entry.stance();
        }
        return switch (entry.stance()) {
            case SUPPORT -> Stance.OPPOSE;
            case OPPOSE -> Stance.SUPPORT;
            case NEUTRAL -> Stance.NEUTRAL;
        };
    }
}
