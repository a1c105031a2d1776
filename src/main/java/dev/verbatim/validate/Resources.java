package dev.verbatim.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;

/** Files on the class path that say what is sound. */
final class Resources {

    private Resources() {}

    static String text(String path) {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static Graph graph(String path) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(text(path), Lang.TURTLE).parse(graph);
        } catch (RiotException e) {
            throw new IllegalArgumentException(path + " is not Turtle: " + e.getMessage(), e);
        }
        return graph;
    }
}
