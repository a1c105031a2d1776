package dev.verbatim.annotate;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Gazetteer.Entry;
import dev.verbatim.lexicon.Gazetteer.Form;
import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/**
 * Finds known names whose article is merged with the preposition before them: "confié au Monde" for "Le Monde", "les
 * colonnes des Échos" for "Les Échos". What is left of a name, where it is an everyday word, needs a context: not
 * "champion du Monde". Immutable.
 */
final class ContractedTitles {

    private final Gazetteer gazetteer;
    private final NameWords words;
    private final SmallWords small;
    private final CompanyUse companyUse;
    private final PhraseMatcher<Form> titles;

    ContractedTitles(Gazetteer gazetteer, NameWords words, SmallWords small, CompanyUse companyUse) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.small = small;
        this.companyUse = companyUse;
        PhraseMatcher.Builder<Form> builder = PhraseMatcher.builder();
        for (Entry entry : gazetteer.entries()) {
            if (entry.kind() == EntityKind.ORGANIZATION) {
                entry.forms().stream()
                        .filter(form -> form.kind() == FormKind.NAME)
                        .forEach(form -> add(form, builder));
            }
        }
        titles = builder.build();
    }

    private void add(Form form, PhraseMatcher.Builder<Form> into) {
        List<Token> tokens = Tokenizer.tokenize(form.text());
        boolean merges = tokens.size() > 1
                && small.isDefinite(tokens.get(0))
                && !tokens.get(0).form().endsWith("'")
                && !words.articleGender(tokens.get(0)).orElse(false)
                && tokens.get(1).capitalized();
        if (merges) {
            into.add(form.text().substring(tokens.get(1).span().begin()), form);
        }
    }

    /** The name that goes on at {@code index} behind its merged article. */
    Optional<GazetteerMatches.Match> at(List<Token> tokens, int index, Casing casing) {
        if (index == 0
                || casing != Casing.NORMAL
                || !tokens.get(index).capitalized()
                || !isMerged(tokens.get(index - 1))) {
            return Optional.empty();
        }
        return titles.longestAt(tokens, index)
                .filter(match -> match.to() - index > 1
                        || !words.isCommon(tokens.get(index))
                        || companyUse.isAnnounced(tokens, index))
                .flatMap(match -> {
                    Form form = match.values().getFirst();
                    return gazetteer
                            .entry(form.key())
                            .map(entry -> new GazetteerMatches.Match(match.to(), List.of(entry), form));
                });
    }

    private boolean isMerged(Token token) {
        return small.isDefinite(token) && (small.isPrepositionOf(token) || small.isAt(token));
    }
}
