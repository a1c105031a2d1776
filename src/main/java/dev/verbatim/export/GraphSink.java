package dev.verbatim.export;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Takes the triples of graphs, one graph after the other, each sorted by subject, then by predicate. */
interface GraphSink {
    void start() throws IOException;

    /** Begins a graph; not called where graphs are not told. */
    void graph(Node name) throws IOException;

    /**
     * Takes a triple.
     *
     * @param statements those that state the triple; none but where a format can tell
     */
    void triple(Triple triple, List<Node> statements) throws IOException;

    void finish() throws IOException;
}
