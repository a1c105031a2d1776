package dev.verbatim.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A figure that anybody can work out again from a dump: SHA-256 over the N-Quads of all named graphs but one, each line
 * once, sorted by bytes, ended by a line feed. It is what {@code sha256sum} says of that file.
 */
public final class Checksum {

    private Checksum() {}

    /**
     * The checksum, in bounded memory.
     *
     * @param dataset inside a transaction of the caller
     * @param omitted the graph that is left out: the one that tells the checksum
     * @return 64 lower-case hexadecimal digits
     * @throws ExportException if what does not fit in memory cannot be put on the disk
     */
    public static String sha256(DatasetGraph dataset, Node omitted) {
        try {
            Path folder = Files.createTempDirectory("verbatim-checksum-");
            try (SortedLines lines = new SortedLines(folder, SortedLines.IN_MEMORY)) {
                return sha256(dataset, omitted, lines);
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new ExportException(
                    "the graph cannot be sorted in the folder for temporary files (" + e.getMessage()
                            + "); check its free space, or name another: -Djava.io.tmpdir=DIR",
                    e);
        }
    }

    private static String sha256(DatasetGraph dataset, Node omitted, SortedLines lines) throws IOException {
        for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
            Quad quad = quads.next();
            if (!quad.getGraph().equals(omitted)) {
                lines.add(line(quad));
            }
        }
        MessageDigest digest = sha256();
        lines.giveTo(line -> {
            digest.update(line);
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] line(Quad quad) {
        String line = NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                + NodeFmtLib.strNT(quad.getObject()) + " " + NodeFmtLib.strNT(quad.getGraph()) + " .";
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
