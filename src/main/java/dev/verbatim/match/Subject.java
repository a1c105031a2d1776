package dev.verbatim.match;

import dev.verbatim.model.EntityKind;
import java.util.List;
import java.util.Set;

/**
 * An entity of the graph that is looked for elsewhere.
 *
 * @param iri its identifier
 * @param kind what it is
 * @param names what it is usually called, at least one
 * @param aliases other forms that vocabulary and articles have for it
 * @param countries every IRI, name and code of the countries it belongs to; empty if that is not known
 * @param identifiers IRIs elsewhere that it is known to be
 * @param rejected IRIs elsewhere that somebody said it is not
 * @param neighbours IRIs elsewhere of what articles mention beside it
 * @param neighbourNames folded names of what articles mention beside it
 */
public record Subject(
        String iri,
        EntityKind kind,
        List<String> names,
        List<String> aliases,
        Set<String> countries,
        Set<String> identifiers,
        Set<String> rejected,
        Set<String> neighbours,
        Set<String> neighbourNames) {

    /** @throws IllegalArgumentException without a name */
    public Subject {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        countries = Set.copyOf(countries);
        identifiers = Set.copyOf(identifiers);
        rejected = Set.copyOf(rejected);
        neighbours = Set.copyOf(neighbours);
        neighbourNames = Set.copyOf(neighbourNames);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an entity without a name: " + iri);
        }
    }

    /** The same as if nobody knew what it is elsewhere. */
    public Subject unknown() {
        return new Subject(iri, kind, names, aliases, countries, Set.of(), rejected, neighbours, neighbourNames);
    }

    /** One of whom nothing is known but its name. */
    public static Subject named(String iri, EntityKind kind, String name) {
        return new Subject(iri, kind, List.of(name), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }
}
