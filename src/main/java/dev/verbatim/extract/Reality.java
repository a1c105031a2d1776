package dev.verbatim.extract;

import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Language;
import dev.verbatim.model.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How real a verb says something is, by denial, mood, modal and tense: {@code modals.tsv} of each language. Immutable. */
final class Reality {

    private final Map<String, Factuality> modals = new HashMap<>();

    /** For every language there are lexicons of. */
    static Reality standard() {
        return new Reality(LexiconLanguages.all());
    }

    /** @param languages whose modals are known; those of a language without a file are intentions */
    Reality(List<Language> languages) {
        for (Language language : languages) {
            Table.find("lexicon/" + language.tag() + "/modals.tsv").map(Table::rows).orElse(List.of()).stream()
                    .forEach(row -> modals.put(
                            row.get("lemma"),
                            Factuality.valueOf(row.get("factuality").toUpperCase(Locale.ROOT))));
        }
    }

    /** What the verb that carries a statement says; a statement without one is told as a fact. */
    Factuality of(Optional<Verb> verb) {
        return verb.map(this::of).orElse(Factuality.ASSERTED);
    }

    /** The same behind a telling in the past: "a dit qu'elle ouvrirait", "said it would open". */
    Factuality told(Optional<Verb> verb) {
        boolean future = verb.filter(v -> !v.negated()
                        && v.mood() == Verb.Mood.CONDITIONAL
                        && v.tense() == Verb.Tense.PRESENT
                        && (v.modal().isEmpty() || modal(v) == Factuality.INTENDED))
                .isPresent();
        return future ? Factuality.INTENDED : of(verb);
    }

    /** Whether a modal makes the verb a mere possibility: "peut ouvrir", "may open". */
    boolean isPossibility(Verb verb) {
        return verb.modal().isPresent() && modal(verb) == Factuality.CONDITIONAL;
    }

    private Factuality modal(Verb verb) {
        return verb.modal()
                .map(lemma -> modals.getOrDefault(lemma, Factuality.INTENDED))
                .orElse(Factuality.ASSERTED);
    }

    private Factuality of(Verb verb) {
        if (verb.negated()) {
            return Factuality.NEGATED;
        }
        if (verb.mood() == Verb.Mood.CONDITIONAL) {
            return Factuality.CONDITIONAL;
        }
        if (modal(verb) != Factuality.ASSERTED) {
            return modal(verb);
        }
        return verb.tense() == Verb.Tense.FUTURE ? Factuality.INTENDED : Factuality.ASSERTED;
    }
}
