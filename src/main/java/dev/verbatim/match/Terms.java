package dev.verbatim.match;

import dev.verbatim.lexicon.Table;
import dev.verbatim.model.EntityKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What properties and classes of other data sets mean here; {@code match/properties.tsv} and {@code match/kinds.tsv}. */
final class Terms {
    /** What a value tells of a thing. */
    enum Field {
        /** What it is usually called. */
        NAME,
        /** What else it is called. */
        ALIAS,
        /** A class. */
        TYPE,
        /** The country it belongs to. */
        COUNTRY,
        /** Words on it. */
        DESCRIPTION,
        /** The same thing elsewhere. */
        SAME,
        /** Something beside it. */
        RELATED,
        /** Nothing that helps. */
        NONE
    }

    private static final String OWN = "urn:x-verbatim:kind:";

    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, EntityKind> kinds = new HashMap<>();

    private Terms() {}

    /** @throws IllegalArgumentException if a table is missing or malformed */
    static Terms load() {
        Terms terms = new Terms();
        for (Table.Row row : Table.resource("match/properties.tsv").rows()) {
            terms.fields.put(row.get("property"), Field.valueOf(row.get("field").toUpperCase(Locale.ROOT)));
        }
        for (Table.Row row : Table.resource("match/kinds.tsv").rows()) {
            terms.kinds.put(row.get("class"), EntityKind.valueOf(row.get("kind")));
        }
        for (EntityKind kind : EntityKind.values()) {
            terms.kinds.put(own(kind), kind);
        }
        return terms;
    }

    /** A class of things of this kind. */
    static String own(EntityKind kind) {
        return OWN + kind.name();
    }

    /** What the values of {@code property} tell. */
    Field field(String property) {
        return fields.getOrDefault(property, Field.RELATED);
    }

    /** What the things of a class are; empty if that is not known. */
    Optional<EntityKind> kind(String type) {
        return Optional.ofNullable(kinds.get(type));
    }
}
