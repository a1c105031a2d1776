package dev.verbatim.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What makes one dataset of another, as RDF Patch: one transaction; the graphs in the order they are given, of each what goes
 * before what comes, both sorted. Two patches between the same contents are equal, byte for byte.
 */
public final class Patch {
    private final DatasetGraph before;
    private final DatasetGraph after;
    private final OutputStream out;
    private final long inMemory;

    /**
     * A patch, to be begun and ended.
     *
     * @param before inside a transaction of the caller
     * @param after inside a transaction of the caller
     * @param out stays open
     */
    public Patch(DatasetGraph before, DatasetGraph after, OutputStream out) {
        this(before, after, out, SortedLines.IN_MEMORY);
    }

    Patch(DatasetGraph before, DatasetGraph after, OutputStream out, long inMemory) {
        this.before = before;
        this.after = after;
        this.out = out;
        this.inMemory = inMemory;
    }

    /**
     * What happened to a graph.
     *
     * @param removed triples that are gone
     * @param added triples that are new
     */
    public record Size(long removed, long added) {}

    /** Writes the head: the identifier depends on what is compared alone. */
    public void begin(String versions) throws IOException {
        UUID id = UUID.nameUUIDFromBytes(versions.getBytes(StandardCharsets.UTF_8));
        line("H id <urn:uuid:" + id + "> .");
        line("TX .");
    }

    /** Writes the end. */
    public void end() throws IOException {
        line("TC .");
        out.flush();
    }

    /** Writes what happened to one graph, in bounded memory. */
    public Size graph(Node name) throws IOException {
        Path folder = Files.createTempDirectory("verbatim-patch-");
        try {
            long removed = side("D ", before, after, name, folder);
            long added = side("A ", after, before, name, folder);
            return new Size(removed, added);
        } finally {
            Files.delete(folder);
        }
    }

    private long side(String letter, DatasetGraph one, DatasetGraph other, Node name, Path folder) throws IOException {
        long[] count = new long[1];
        byte[] beginning = letter.getBytes(StandardCharsets.UTF_8);
        try (SortedLines lines = new SortedLines(folder, inMemory)) {
            for (Iterator<Quad> quads = one.findNG(name, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                if (!other.contains(quad)) {
                    lines.add(text(quad).getBytes(StandardCharsets.UTF_8));
                }
            }
            lines.giveTo(line -> {
                out.write(beginning);
                out.write(line);
                out.write('\n');
                count[0]++;
            });
        }
        return count[0];
    }

    private static String text(Quad quad) {
        return NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " .";
    }

    private void line(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
