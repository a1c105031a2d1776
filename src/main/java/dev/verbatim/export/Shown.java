package dev.verbatim.export;

import dev.verbatim.store.Disclosure;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** What a profile shows of a dataset, inside a transaction of the caller. */
final class Shown {
    private static final List<Node> NOTES = List.of(Prov.wasDerivedFrom, Vb.confidence);
    private static final String BUILD = "build/";

    private final DatasetGraph dataset;
    private final Disclosure disclosure;

    Shown(DatasetGraph dataset, Disclosure disclosure) {
        this.dataset = dataset;
        this.disclosure = disclosure;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** @param graph a graph, or any */
    Iterator<Quad> quads(Node graph) {
        return find(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    Iterator<Quad> find(Node graph, Node subject, Node property, Node object) {
        return Iter.filter(dataset.findNG(graph, subject, property, object), quad -> disclosure.shows(dataset, quad));
    }

    /** Where a statement comes from, and how sure it is. */
    List<Triple> notes(Node statement) {
        List<Triple> notes = new ArrayList<>();
        for (Node property : NOTES) {
            find(Node.ANY, statement, property, Node.ANY).forEachRemaining(quad -> notes.add(quad.asTriple()));
        }
        notes.sort((one, other) -> Lines.text(one, ".").compareTo(Lines.text(other, ".")));
        return notes.stream().distinct().toList();
    }

    /** What all identifiers begin with; empty where no build is told. */
    String base() {
        return Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Rdf.type, Vb.Build)).stream()
                .map(quad -> quad.getSubject().getURI())
                .filter(iri -> iri.contains(BUILD))
                .map(iri -> iri.substring(0, iri.lastIndexOf(BUILD)))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
