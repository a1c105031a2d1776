package dev.verbatim.correct;

import dev.verbatim.correct.Correction.LinkFix;
import dev.verbatim.model.Alignment;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.LinkRelations;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Links that a program found, of which people say that they are wrong. Such a link stays, as one that was rejected and with its
 * corrections, and its entity does not say it any more; without a correction it is again what it was.
 */
final class FoundLinks {
    private static final Node MATCHED = Codes.LINK_OUTCOME.concept(Alignment.Outcome.MATCHED);
    private static final Node REJECTED = Codes.LINK_OUTCOME.concept(Alignment.Outcome.REJECTED);

    private final DatasetGraph dataset;

    /** Corrections by the links that they say are wrong. */
    private final SortedMap<Node, Set<LinkFix>> wrong = new TreeMap<>(Correction.ORDER);

    private final Set<LinkFix> applied = new LinkedHashSet<>();
    private final SortedMap<Node, LinkChange> changes = new TreeMap<>(Correction.ORDER);

    FoundLinks(DatasetGraph dataset, Collection<LinkFix> fixes) {
        this.dataset = dataset;
        fixes.forEach(fix -> fix.wrong().ifPresent(target -> look(fix, target)));
        List<Quad> links = new ArrayList<>();
        wrong.keySet()
                .forEach(link -> all(Node.ANY, link, Vb.linkOutcome, MATCHED).forEach(links::add));
        all(Node.ANY, Node.ANY, Vb.linkOutcome, REJECTED).forEach(links::add);
        links.forEach(quad ->
                change(quad.getGraph(), quad.getSubject(), changes.computeIfAbsent(quad.getGraph(), LinkChange::new)));
        changes.values().removeIf(LinkChange::isEmpty);
    }

    /** Those that say of a link, or of a thing that was considered for one, that it is wrong. */
    Set<LinkFix> applied() {
        return applied;
    }

    /** The graphs that must change, as they must be: read before anything changes. */
    SortedMap<Node, Stream<Quad>> changed() {
        SortedMap<Node, Stream<Quad>> changed = new TreeMap<>(Correction.ORDER);
        changes.forEach((graph, change) -> changed.put(graph, change.of(dataset)));
        return changed;
    }

    private void look(LinkFix fix, Node target) {
        for (Quad quad : all(Node.ANY, Node.ANY, Vb.linkTarget, target)) {
            Node subject = quad.getSubject();
            if (dataset.contains(quad.getGraph(), subject, Vb.linkOf, fix.entity())) {
                applied.add(fix);
                wrong.computeIfAbsent(subject, link -> new LinkedHashSet<>()).add(fix);
            } else if (all(quad.getGraph(), Node.ANY, Vb.linkCandidate, subject).stream()
                    .anyMatch(link -> dataset.contains(quad.getGraph(), link.getSubject(), Vb.linkOf, fix.entity()))) {
                applied.add(fix);
            }
        }
    }

    private void change(Node graph, Node link, LinkChange change) {
        Set<LinkFix> fixes = wrong.getOrDefault(link, Set.of());
        List<Quad> before = new ArrayList<>(all(graph, link, Vb.linkOutcome, Node.ANY));
        before.addAll(all(graph, link, Vb.correctedBy, Node.ANY));
        List<Quad> after = new ArrayList<>();
        after.add(Quad.create(graph, link, Vb.linkOutcome, fixes.isEmpty() ? MATCHED : REJECTED));
        fixes.forEach(fix -> after.add(Quad.create(graph, link, Vb.correctedBy, fix.id())));
        Quad said = said(graph, link);
        if (fixes.isEmpty()) {
            after.add(said);
        } else if (dataset.contains(said)) {
            before.add(said);
        }
        change.add(before, after);
    }

    /** What the entity of a link says of it. */
    private Quad said(Node graph, Node link) {
        return Quad.create(
                graph,
                object(graph, link, Vb.linkOf),
                LinkRelations.property(object(graph, link, Vb.linkRelation)),
                object(graph, link, Vb.linkTarget));
    }

    private Node object(Node graph, Node link, Node property) {
        return all(graph, link, property, Node.ANY).getFirst().getObject();
    }

    private List<Quad> all(Node graph, Node subject, Node property, Node object) {
        return Iter.toList(dataset.findNG(graph, subject, property, object));
    }

    /** What must go from a graph, and what must come in its place. */
    private static final class LinkChange {
        private final Node graph;
        private final Set<Quad> gone = new LinkedHashSet<>();
        private final Set<Quad> come = new LinkedHashSet<>();

        LinkChange(Node graph) {
            this.graph = graph;
        }

        private void add(Collection<Quad> before, Collection<Quad> after) {
            gone.addAll(before);
            come.addAll(after);
        }

        private boolean isEmpty() {
            return come.equals(gone);
        }

        /** The graph as it must be. */
        Stream<Quad> of(DatasetGraph dataset) {
            return Stream.concat(
                    Iter.asStream(dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY))
                            .filter(quad -> !gone.contains(quad)),
                    come.stream());
        }
    }
}
