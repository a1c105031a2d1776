package dev.verbatim.match;

import dev.verbatim.match.Terms.Field;
import dev.verbatim.model.EntityKind;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What triples that stand together say of one thing; other parts of the same thing may stand elsewhere. */
final class EntryPart {
    private static final int MOST_VALUES = 64;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final String iri;
    private final Map<Field, Set<String>> values = new EnumMap<>(Field.class);
    private boolean isOurs;

    EntryPart(String iri) {
        this.iri = iri;
    }

    String iri() {
        return iri;
    }

    /**
     * Notes a value. Those past the first few dozen of a field are left out, since a thing needs no more names; so are names
     * that are too long for one.
     */
    void add(Field field, String value) {
        if ((field == Field.NAME || field == Field.ALIAS) && Words.isTooLong(value)) {
            return;
        }
        Set<String> known = values.computeIfAbsent(field, unused -> new LinkedHashSet<>());
        if (known.size() < MOST_VALUES && !value.isBlank()) {
            known.add(value.length() > LONGEST_DESCRIPTION ? value.substring(0, LONGEST_DESCRIPTION) : value);
        }
    }

    /** Notes that it is described with the terms of Verbatim. */
    void markOurs() {
        isOurs = true;
    }

    boolean isOurs() {
        return isOurs;
    }

    Set<String> of(Field field) {
        return values.getOrDefault(field, Set.of());
    }

    boolean isEmpty() {
        return values.isEmpty() && !isOurs;
    }

    /** Takes over what another part says. */
    void addAll(EntryPart other) {
        other.values.forEach((field, more) -> more.forEach(value -> add(field, value)));
        isOurs |= other.isOurs;
    }

    Entry whole(Terms terms) {
        Set<EntityKind> kinds = new LinkedHashSet<>();
        of(Field.TYPE).forEach(type -> terms.kind(type).ifPresent(kinds::add));
        return new Entry(
                iri,
                of(Field.NAME).stream().toList(),
                of(Field.ALIAS).stream().toList(),
                kinds,
                of(Field.COUNTRY),
                of(Field.RELATED),
                of(Field.SAME),
                of(Field.DESCRIPTION).isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(" ", of(Field.DESCRIPTION))),
                isOurs);
    }
}
