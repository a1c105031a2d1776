package dev.verbatim.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final Node RELEASE = NodeFactory.createURI("https://example.org/graph/release");

    private static final String QUADS = """
            <https://example.org/b> <https://example.org/p> "é\\n𝄞"@fr <https://example.org/g1> .
            <https://example.org/a> <https://example.org/p> <https://example.org/b> <https://example.org/g2> .
            <https://example.org/a> <https://example.org/p> <https://example.org/b> <https://example.org/g1> .
            <https://example.org/a> <https://example.org/p> "1"^^<http://www.w3.org/2001/XMLSchema#decimal> <https://example.org/g1> .
            """;

    private static DatasetGraph dataset(String quads) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(quads, Lang.NQUADS).parse(dataset);
        return dataset;
    }

    private static String checksum(DatasetGraph dataset) {
        return Checksum.sha256(dataset, RELEASE);
    }

    @Test
    void isWhatSha256sumSaysOfTheSortedDump() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        new Export(dataset(QUADS)).write(ExportFormat.NQ, false, dump);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(dump.toByteArray());
        assertEquals(HexFormat.of().formatHex(digest), checksum(dataset(QUADS)));
    }

    @Test
    void doesNotDependOnTheOrderInWhichQuadsCame() {
        List<String> lines = new ArrayList<>(QUADS.lines().toList());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(lines, new Random(seed));
            assertEquals(checksum(dataset(QUADS)), checksum(dataset(String.join("\n", lines) + "\n")));
        }
    }

    @Test
    void leavesOutTheGraphThatTellsIt() {
        DatasetGraph dataset = dataset(QUADS);
        dataset.add(Quad.create(RELEASE, RELEASE, RELEASE, RELEASE));
        assertEquals(checksum(dataset(QUADS)), checksum(dataset));
    }

    @Test
    void leavesOutWhatTheStoreNotesForItself() {
        DatasetGraph dataset = dataset(QUADS);
        dataset.add(Quad.create(Quad.defaultGraphIRI, RELEASE, RELEASE, RELEASE));
        assertEquals(checksum(dataset(QUADS)), checksum(dataset));
    }

    @Test
    void tellsTheSameTripleInAnotherGraphApart() {
        assertNotEquals(checksum(dataset(QUADS)), checksum(dataset(QUADS.replace("/g2>", "/g3>"))));
    }
}
