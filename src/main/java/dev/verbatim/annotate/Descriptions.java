package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns by which a text goes on speaking of what it has named. Immutable. */
final class Descriptions {

    /**
     * Such a noun.
     *
     * @param kind what it can mean
     * @param feminine its gender; empty for both
     * @param industries those it fits; empty for any
     */
    record Noun(EntityKind kind, Optional<Boolean> feminine, Set<String> industries) {}

    private final PhraseMatcher<Noun> nouns;
    private final Map<String, EntityKind> kinds = new HashMap<>();

    Descriptions(Language language) {
        PhraseMatcher.Builder<Noun> builder = PhraseMatcher.builder();
        Table.find("lexicon/" + language.tag() + "/descriptions.tsv").map(Table::rows).orElse(List.of()).stream()
                .forEach(row -> {
                    EntityKind kind = EntityKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
                    kinds.put(Folding.fold(row.get("noun")), kind);
                    builder.add(
                            row.get("noun"),
                            new Noun(
                                    kind,
                                    row.get("gender").equals("any")
                                            ? Optional.empty()
                                            : Optional.of(row.get("gender").equals("feminine")),
                                    row.get("industries").equals("-")
                                            ? Set.of()
                                            : Set.of(row.get("industries").split(",", -1))));
                });
        nouns = builder.build();
    }

    /** What a noun, folded and in the singular, can mean. */
    Optional<EntityKind> kindOf(String noun) {
        return Optional.ofNullable(kinds.get(noun));
    }

    PhraseMatcher<Noun> nouns() {
        return nouns;
    }
}
