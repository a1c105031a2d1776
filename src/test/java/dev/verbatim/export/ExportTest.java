package dev.verbatim.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private static final String SCHEMA = "https://schema.org/";
    private static final List<String> TEXTS = List.of(
            "plain",
            "« guillemets », l’apostrophe, œ, \u00A0 and \u202F",
            "\"quoted\" \\ back\\slash ' \"\"\"",
            "line\nbreak\r\nand\ttab",
            "<b>&amp;</b> ]]> <!-- -->",
            "@en .\n<urn:example:s> <urn:example:p> \"x\"@fr",
            "\uD83D\uDE00 outside the plane",
            "\u2028 \u2029 \u202E turned",
            "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "TTL, Turtle, false",
        "NT, N-Triples, false",
        "NQ, N-Quads, true",
        "TRIG, TriG, true",
        "JSONLD, JSON-LD, true",
        "RDFXML, RDF/XML, false"
    })
    void whatIsWrittenIsReadBack(ExportFormat format, String lang, boolean tellsGraphs) throws IOException {
        DatasetGraph expected = tellsGraphs ? named(sample(1)) : union(sample(1));
        String dump = dump(format, sample(1), 1 << 20);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(dump, org.apache.jena.riot.RDFLanguages.nameToLang(lang))
                .parse(read);
        assertTrue(IsoMatcher.isomorphic(expected, read), dump);
        assertFalse(dump.contains("urn:example:private"), "the unnamed graph stays in the store");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSameGraphGivesTheSameBytesWhateverOrderAndMemory(ExportFormat format) throws IOException {
        String dump = dump(format, sample(1), 1 << 20);
        assertEquals(dump, dump(format, sample(2), 1 << 20));
        assertEquals(dump, dump(format, sample(3), 100));
    }

    @Test
    void linesAreSortedByTheirBytesAndStandOnce() throws IOException {
        List<String> lines = dump(ExportFormat.NT, sample(1), 100).lines().toList();
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort((one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        assertEquals(sorted, lines);
        assertEquals(lines.stream().distinct().toList(), lines);
    }

    @Test
    void manyRunsAreMergedInSteps() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(Integer.toString(i % 250).getBytes(StandardCharsets.US_ASCII));
        }
        List<String> given = new ArrayList<>();
        try (SortedLines sorted = new SortedLines(folder, 1)) {
            for (byte[] line : lines) {
                sorted.add(line);
            }
            sorted.giveTo(line -> given.add(new String(line, StandardCharsets.US_ASCII)));
        }
        assertEquals(250, given.size());
        assertEquals(given.stream().sorted().toList(), given);
        assertEquals(0, folder.toFile().list().length, "nothing is left behind");
    }

    @Test
    void whatXmlCannotHoldIsReplacedCharacterByCharacter() throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        add(
                dataset,
                "urn:example:g",
                "urn:example:s",
                "name",
                NodeFactory.createLiteralString("a\u0001b\uFFFEc\uD800d"));
        String xml = dump(ExportFormat.RDFXML, dataset, 1 << 20);
        assertTrue(xml.contains(">a\uFFFDb\uFFFDc\uFFFDd<") || xml.contains(">a\uFFFDb\uFFFDc?d<"), xml);
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(xml, Lang.RDFXML).parse(read);
        assertEquals(1, read.getDefaultGraph().size());
    }

    @Test
    void anEmptyDatasetIsWrittenToo() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            String dump = dump(format, DatasetGraphFactory.createTxnMem(), 100);
            DatasetGraph read = DatasetGraphFactory.create();
            RDFParser.fromString(dump, lang(format)).parse(read);
            assertFalse(read.find().hasNext());
        }
    }

    @Test
    void aFileAppearsWholeAndMayBeCompressed() throws IOException {
        Path file = folder.resolve("dump.nq.gz");
        Export export = new Export(sample(1), 1 << 20);
        export.write(ExportFormat.NQ, true, file);
        byte[] once = Files.readAllBytes(file);
        export.write(ExportFormat.NQ, true, file);
        assertArrayEquals(once, Files.readAllBytes(file), "written again, the same bytes");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(once))) {
            assertEquals(
                    dump(ExportFormat.NQ, sample(1), 1 << 20), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertArrayEquals(new String[] {"dump.nq.gz"}, folder.toFile().list());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        ExportException refusal = assertThrows(
                ExportException.class,
                () -> new Export(sample(1), 1 << 20).write(ExportFormat.NT, false, folder.resolve("none/dump.nt")));
        assertTrue(refusal.getMessage().contains("there is no folder"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("create it"), refusal.getMessage());
    }

    @Test
    void formatsAreFoundByTheirNames() {
        assertEquals(Optional.of(ExportFormat.JSONLD), ExportFormat.of("jsonld"));
        assertEquals(Optional.empty(), ExportFormat.of("parquet"));
        assertEquals("rdf", ExportFormat.RDFXML.extension());
        assertEquals("ttl", ExportFormat.TTL.extension());
        assertEquals("rdf12.trig", ExportFormat.TRIG12.extension());
        assertEquals(
                List.of("ttl", "nt", "nq", "trig", "jsonld", "rdfxml", "ttl12", "nt12", "nq12", "trig12", "nanopub"),
                ExportFormat.names());
    }

    private static Lang lang(ExportFormat format) {
        return switch (format) {
            case TTL, TTL12 -> Lang.TURTLE;
            case NT, NT12 -> Lang.NTRIPLES;
            case NQ, NQ12 -> Lang.NQUADS;
            case TRIG, TRIG12, NANOPUB -> Lang.TRIG;
            case JSONLD -> Lang.JSONLD11;
            case RDFXML -> Lang.RDFXML;
        };
    }

    private static String dump(ExportFormat format, DatasetGraph dataset, long inMemory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(dataset, inMemory).write(format, false, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same quads in another order for each seed. */
    private static DatasetGraph sample(long seed) {
        List<Quad> quads = new ArrayList<>();
        for (String graph : List.of("https://example.org/a", "https://example.org/a#b", "urn:example:g")) {
            for (int i = 0; i < TEXTS.size(); i++) {
                String subject = "https://example.org/s/" + i % 4 + (i % 2 == 0 ? "#x,y" : "");
                quads.add(quad(graph, subject, "name", NodeFactory.createLiteralString(TEXTS.get(i))));
                quads.add(quad(graph, subject, "name", NodeFactory.createLiteralLang(TEXTS.get(i), "fr")));
                quads.add(quad(graph, subject, "value", NodeFactory.createLiteralDT("" + i, XSDDatatype.XSDinteger)));
                quads.add(quad(
                        graph, subject, "about", NodeFactory.createURI("https://example.org/o?q=" + i + "&r=%20'é")));
            }
            quads.add(new Quad(
                    NodeFactory.createURI(graph),
                    NodeFactory.createURI("https://example.org/s/0"),
                    org.apache.jena.vocabulary.RDF.type.asNode(),
                    NodeFactory.createURI(SCHEMA + "Thing")));
            quads.add(new Quad(
                    NodeFactory.createURI(graph),
                    NodeFactory.createURI("https://example.org/s/0"),
                    NodeFactory.createURI("https://example.org/unusual/property"),
                    NodeFactory.createURI("https://example.org/s/0")));
        }
        Collections.shuffle(quads, new Random(seed));
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> {
            quads.forEach(dataset::add);
            Node hidden = NodeFactory.createURI("urn:example:private");
            dataset.getDefaultGraph().add(hidden, hidden, hidden);
        });
        return dataset;
    }

    private static DatasetGraph named(DatasetGraph dataset) {
        DatasetGraph named = DatasetGraphFactory.create();
        Txn.executeRead(dataset, () -> dataset.findNG(null, null, null, null).forEachRemaining(named::add));
        return named;
    }

    private static DatasetGraph union(DatasetGraph dataset) {
        DatasetGraph union = DatasetGraphFactory.create();
        Txn.executeRead(
                dataset,
                () -> dataset.findNG(null, null, null, null)
                        .forEachRemaining(quad -> union.getDefaultGraph().add(quad.asTriple())));
        return union;
    }

    private static void add(DatasetGraph dataset, String graph, String subject, String property, Node object) {
        Txn.executeWrite(dataset, () -> dataset.add(quad(graph, subject, property, object)));
    }

    private static Quad quad(String graph, String subject, String property, Node object) {
        return new Quad(
                NodeFactory.createURI(graph),
                NodeFactory.createURI(subject),
                NodeFactory.createURI(SCHEMA + property),
                object);
    }
}
