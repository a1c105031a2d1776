package dev.verbatim.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Quads of one graph in the order they were said, each once. */
final class Quads {
    private final Node graph;
    private final Set<Quad> quads = new LinkedHashSet<>();

    Quads(Node graph) {
        this.graph = graph;
    }

    void add(Node subject, Node property, Node value) {
        quads.add(Quad.create(graph, subject, property, value));
    }

    void add(Node subject, Node property, Optional<Node> value) {
        value.ifPresent(v -> add(subject, property, v));
    }

    List<Quad> list() {
        return List.copyOf(quads);
    }
}
