package dev.verbatim.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** Triples as lines of N-Triples. */
final class Lines {
    private Lines() {}

    /** @param end what follows the object and a space, such as a dot */
    static String text(Triple triple, String end) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " " + end;
    }

    static byte[] bytes(Triple triple, String end) {
        return text(triple, end).getBytes(StandardCharsets.UTF_8);
    }

    static void write(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /** Writes the sorted lines to a file. */
    static void save(SortedLines lines, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                BufferedOutputStream buffered = new BufferedOutputStream(out)) {
            lines.giveTo(line -> write(buffered, line));
        }
    }
}
