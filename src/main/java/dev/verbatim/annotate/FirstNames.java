package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordFilter;
import dev.verbatim.model.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** First names of all languages, by folded form. Immutable. */
final class FirstNames {

    /**
     * A first name.
     *
     * @param feminine whose it is; empty for both
     * @param common whether it is an everyday word too
     */
    record FirstName(Optional<Boolean> feminine, boolean common) {}

    private final Map<String, FirstName> names = new HashMap<>();
    private final WordFilter known;

    FirstNames() {
        for (Table.Row row :
                Table.find("lexicon/first-names.tsv").map(Table::rows).orElse(List.of())) {
            String gender = row.get("gender");
            names.put(
                    Folding.fold(row.get("name")).replace("-", ""),
                    new FirstName(
                            gender.startsWith("f")
                                    ? Optional.of(true)
                                    : gender.startsWith("m") ? Optional.of(false) : Optional.empty(),
                            row.get("common").equals("true")));
        }
        known = new WordFilter(names.keySet());
    }

    Optional<FirstName> of(Token token) {
        return known.mayHold(token.folded()) ? Optional.ofNullable(names.get(token.folded())) : Optional.empty();
    }

    /** Whether one writes it as a first name: known, or a known one before or behind a hyphen. */
    boolean knows(Token token) {
        return known.mayHold(token.folded()) && names.containsKey(token.folded());
    }
}
