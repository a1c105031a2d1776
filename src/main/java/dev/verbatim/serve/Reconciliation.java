package dev.verbatim.serve;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.match.Entry;
import dev.verbatim.match.NameIndex;
import dev.verbatim.match.Scoring;
import dev.verbatim.match.Subject;
import dev.verbatim.model.EntityKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Finds the entities that a query may mean, inside a transaction of the caller. */
final class Reconciliation {
    private static final int COMPARED = 100;
    private static final double CERTAIN = 0.9;
    private static final double AHEAD = 0.04;
    private static final double WORTH_SHOWING = 0.2;
    private static final double OTHER_TYPE = 0.5;
    private static final double OTHER_VALUE = 0.7;
    private static final double SAME_VALUE = 0.5;

    private final NameIndex index;
    private final EntityFacts facts;
    private final Scoring scoring;

    Reconciliation(NameIndex index, EntityFacts facts) {
        this.index = index;
        this.facts = facts;
        this.scoring = new Scoring(index::weight);
    }

    /**
     * A candidate.
     *
     * @param value 0 to 1, all taken together
     * @param name 0 to 1, how alike the names are
     * @param hasType whether it is of a type that was asked for
     * @param agreeing properties in which it agrees
     */
    private record Found(Entry entry, double value, double name, boolean hasType, int agreeing) {}

    /** The answer to a query: candidates, best first. */
    Map<String, Object> answer(ReconcileQuery query) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Entry entry : entries(query)) {
            Found weighed = weigh(query, entry);
            if (weighed.value() >= WORTH_SHOWING) {
                found.add(weighed);
            }
        }
        found.sort(Comparator.comparingDouble((Found f) -> -f.value())
                .thenComparing(f -> f.entry().iri()));
        boolean isCertain = !found.isEmpty()
                && found.getFirst().value() >= CERTAIN
                && found.getFirst().hasType()
                && (found.size() < 2 || found.getFirst().value() - found.get(1).value() >= AHEAD);
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Found candidate : found.subList(0, Math.min(query.limit(), found.size()))) {
            candidates.add(json(candidate, isCertain && candidates.isEmpty()));
        }
        return Json.object("result", candidates);
    }

    private List<Entry> entries(ReconcileQuery query) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!query.name().isEmpty()) {
            index.get(facts.whole(query.name())).ifPresent(entries::add);
            entries.addAll(index.candidates(List.of(query.name()), COMPARED));
        } else {
            // Without a name, the values may still be names of something.
            List<String> values =
                    query.properties().values().stream().flatMap(List::stream).toList();
            entries.addAll(index.candidates(values, COMPARED));
        }
        return entries.stream().distinct().toList();
    }

    private Found weigh(ReconcileQuery query, Entry entry) {
        EntityKind kind = entry.kinds().iterator().next();
        Optional<Set<ReconcileType>> wanted = query.known();
        boolean hasType =
                wanted.map(types -> types.contains(ReconcileType.of(kind))).orElse(true);
        boolean isMeant = facts.whole(query.name()).equals(entry.iri());
        double name = isMeant || query.name().isEmpty()
                ? 1
                : scoring.of(Subject.named("", kind, query.name()), entry).name();
        double value = hasType ? name : name * OTHER_TYPE;
        int agreeing = 0;
        for (Map.Entry<String, List<String>> property : query.properties().entrySet()) {
            Optional<Boolean> agrees = ReconcileProperty.of(property.getKey())
                    .flatMap(known -> agrees(entry.iri(), known, property.getValue()));
            if (agrees.isPresent()) {
                value = agrees.get() ? value + (1 - value) * SAME_VALUE * name : value * OTHER_VALUE;
                agreeing += agrees.get() ? 1 : 0;
            }
        }
        boolean isFitting = !query.name().isEmpty() || agreeing > 0;
        return new Found(entry, isFitting ? value : 0, name, hasType, agreeing);
    }

    /** Whether the entity has one of these values; empty if the graph does not tell. */
    private Optional<Boolean> agrees(String iri, ReconcileProperty property, List<String> wanted) {
        List<Node> values = facts.values(iri, property.node());
        if (values.isEmpty() || property == ReconcileProperty.MENTIONS) {
            return Optional.empty();
        }
        List<String> folded = wanted.stream().map(Folding::fold).toList();
        return Optional.of(values.stream()
                .flatMap(value -> facts.spellings(value).stream())
                .anyMatch(spelling -> folded.contains(Folding.fold(spelling))));
    }

    private Map<String, Object> json(Found candidate, boolean isMatch) {
        EntityKind kind = candidate.entry().kinds().iterator().next();
        return Json.object(
                "id",
                facts.id(candidate.entry().iri()),
                "name",
                facts.name(candidate.entry().iri()),
                "type",
                List.of(ReconcileType.of(kind).json()),
                "score",
                rounded(candidate.value() * 100),
                "match",
                isMatch,
                "features",
                List.of(
                        Json.object("id", "name", "value", rounded(candidate.name())),
                        Json.object("id", "type", "value", candidate.hasType()),
                        Json.object("id", "properties", "value", candidate.agreeing())));
    }

    private static double rounded(double number) {
        return Math.round(number * 1_000) / 1_000.0;
    }
}
