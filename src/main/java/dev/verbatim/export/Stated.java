package dev.verbatim.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Which statements state which triple of a graph: a file sorted as the triples are, read along with them. */
final class Stated implements AutoCloseable {
    /** Stands in no line of N-Triples, where it is escaped. */
    private static final char BETWEEN = '\t';

    private final BufferedReader in;
    private @Nullable String head;

    Stated(Path sorted) throws IOException {
        in = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        head = in.readLine();
    }

    /** A line of the file. */
    static byte[] line(Triple triple, Node statement) {
        return (Lines.text(triple, ".") + BETWEEN + statement.getURI()).getBytes(StandardCharsets.UTF_8);
    }

    /** The statements that state {@code triple}; to be asked in the order of the file. */
    List<Node> by(Triple triple) throws IOException {
        if (head == null) {
            return List.of();
        }
        String key = Lines.text(triple, ".") + BETWEEN;
        List<Node> statements = new ArrayList<>();
        while (head != null && head.startsWith(key)) {
            statements.add(NodeFactory.createURI(head.substring(key.length())));
            head = in.readLine();
        }
        return statements;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
