package dev.verbatim.match;

import dev.verbatim.model.EntityKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing of another data set, as far as it helps to tell it from others.
 *
 * @param iri its identifier
 * @param names what it is usually called, in the order of the data
 * @param aliases what else it is called, in the order of the data
 * @param kinds what it can be; empty if the data does not tell, or tells nothing that is known here
 * @param countries countries it belongs to: their IRIs, names and codes, as the data has them
 * @param related IRIs that the data puts beside it
 * @param same IRIs that the data says are the same thing elsewhere
 * @param description what the data says of it in words
 * @param ours whether the data describes it with the terms of Verbatim
 */
public record Entry(
        String iri,
        List<String> names,
        List<String> aliases,
        Set<EntityKind> kinds,
        Set<String> countries,
        Set<String> related,
        Set<String> same,
        Optional<String> description,
        boolean ours) {

    /** Copies. */
    public Entry {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        related = Set.copyOf(related);
        same = Set.copyOf(same);
    }

    /** What to show it as: a name, or what its identifier ends with. */
    public String name() {
        return names.stream()
                .findFirst()
                .or(() -> aliases.stream().findFirst())
                .orElseGet(() -> iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1));
    }
}
