package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Profile;
import dev.verbatim.store.Store;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpsServedTest {
    private static final String SPDX = "http://spdx.org/rdf/terms#";

    @TempDir
    private static Path folder;

    private static Site site;
    private static Graph description;
    private static Graph dump;

    @BeforeAll
    static void serve() throws InterruptedException {
        site = Site.ofSample(folder.resolve("store"), Profile.FULL, Optional.of(Profile.OPEN));
        long deadline = System.nanoTime() + 180_000_000_000L;
        while (site.get(".well-known/void", "Accept", "text/turtle").statusCode() == 503) {
            assertTrue(System.nanoTime() < deadline, "the dumps are written");
            Thread.sleep(500);
        }
        description = site.graph(".well-known/void", "text/turtle", Lang.TURTLE);
        dump = GraphFactory.createDefaultGraph();
        RDFParser.fromString(site.get("dumps/verbatim.nt", "Accept", "*/*").body(), Lang.NTRIPLES)
                .parse(dump);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void everyDistributionIsThereWithTheSizeAndTheDigestThatAreSaidOfIt() {
        List<Node> distributions = description
                .find(Node.ANY, RDF.type.asNode(), DCAT.Distribution.asNode())
                .mapWith(Triple::getSubject)
                .toList();
        assertEquals(22, distributions.size(), "eleven formats, compressed and not");
        for (Node distribution : distributions) {
            String address = value(distribution, DCAT.downloadURL.asNode()).getURI();
            String path = address.substring(address.indexOf("/dumps/") + 1);
            HttpResponse<byte[]> file = site.bytes(path);
            assertEquals(200, file.statusCode(), path);
            assertEquals(value(distribution, DCAT.byteSize.asNode()).getLiteralLexicalForm(), "" + file.body().length);
            Node checksum = value(distribution, NodeFactory.createURI(SPDX + "checksum"));
            assertEquals(
                    value(checksum, NodeFactory.createURI(SPDX + "checksumValue"))
                            .getLiteralLexicalForm(),
                    sha256(file.body()),
                    path);
            String type = value(distribution, DCAT.mediaType.asNode()).getURI();
            assertTrue(
                    path.endsWith(".gz")
                            ? file.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .equals("application/gzip")
                            : type.endsWith(file.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .replaceFirst(";.*", "")),
                    path);
            assertTrue(description.contains(dataset(), VOID.dataDump.asNode(), NodeFactory.createURI(address)));
        }
    }

    @Test
    void theFiguresAreThoseOfTheDump() {
        assertEquals(dump.size(), number(dataset(), VOID.triples.asNode()));
        assertEquals(
                distinct(dump.find().mapWith(Triple::getSubject).toSet()),
                number(dataset(), VOID.distinctSubjects.asNode()));
        assertEquals(
                distinct(dump.find().mapWith(Triple::getObject).toSet()),
                number(dataset(), VOID.distinctObjects.asNode()));
        Set<Node> classes = new TreeSet<>((one, other) -> one.getURI().compareTo(other.getURI()));
        for (Node partition : objects(dataset(), VOID.classPartition.asNode())) {
            Node type = value(partition, VOID._class.asNode());
            classes.add(type);
            assertEquals(
                    dump.find(Node.ANY, RDF.type.asNode(), type).toList().size(),
                    number(partition, VOID.entities.asNode()),
                    type.getURI());
            for (Node inner : objects(partition, VOID.propertyPartition.asNode())) {
                Node property = value(inner, VOID.property.asNode());
                long counted = dump.find(Node.ANY, property, Node.ANY)
                        .filterKeep(triple -> dump.contains(triple.getSubject(), RDF.type.asNode(), type))
                        .toList()
                        .size();
                assertEquals(counted, number(inner, VOID.triples.asNode()), type + " " + property);
            }
        }
        assertEquals(classes.size(), number(dataset(), VOID.classes.asNode()));
        long sum = 0;
        for (Node partition : objects(dataset(), VOID.propertyPartition.asNode())) {
            Node property = value(partition, VOID.property.asNode());
            long counted = dump.find(Node.ANY, property, Node.ANY).toList().size();
            assertEquals(counted, number(partition, VOID.triples.asNode()), property.getURI());
            sum += counted;
        }
        assertEquals(dump.size(), sum, "every property has its partition");
        long links = 0;
        for (Node linkset : objects(dataset(), VOID.subset.asNode())) {
            links += number(linkset, VOID.triples.asNode());
        }
        long counted = 0;
        for (String property : List.of(
                "http://www.w3.org/2002/07/owl#sameAs",
                "http://www.w3.org/2004/02/skos/core#exactMatch",
                "http://www.w3.org/2004/02/skos/core#closeMatch")) {
            counted += dump.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                    .filterKeep(triple -> triple.getObject().isURI())
                    .toList()
                    .size();
        }
        assertEquals(counted, links);
        assertTrue(links > 0);
    }

    @Test
    void itSaysVersionLicenceDatesAndWhereToAsk() {
        assertTrue(description.contains(dataset(), DCTerms.license.asNode(), Node.ANY));
        assertTrue(description.contains(dataset(), NodeFactory.createURI(DCAT.NS + "version"), Node.ANY));
        assertTrue(description.contains(dataset(), DCTerms.issued.asNode(), Node.ANY));
        String last = dump
                .find(Node.ANY, NodeFactory.createURI("https://schema.org/datePublished"), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList()
                .stream()
                .max(String::compareTo)
                .orElseThrow();
        assertEquals(last, value(dataset(), DCTerms.modified.asNode()).getLiteralLexicalForm());
        assertEquals(
                site.address("sparql").toString(),
                value(dataset(), VOID.sparqlEndpoint.asNode()).getURI());
        Graph service = site.graph("sparql", "text/turtle", Lang.TURTLE);
        assertTrue(
                service.contains(Node.ANY, Node.ANY, dataset()),
                "the description of the service leads to that of the data");
    }

    @Test
    void theDescriptionIsNegotiated() {
        assertTrue(site.graph(".well-known/void", "application/ld+json", Lang.JSONLD11)
                .isIsomorphicWith(description));
        assertTrue(site.graph(".well-known/void", "application/n-triples", Lang.NTRIPLES)
                .isIsomorphicWith(description));
        HttpResponse<String> page = site.get(".well-known/void", "Accept", "text/html");
        assertEquals(303, page.statusCode());
        assertTrue(page.headers().firstValue("Location").orElse("").endsWith("/dumps/"));
        assertEquals(406, site.get(".well-known/void", "Accept", "image/png").statusCode());
    }

    @Test
    void thePageListsTheFilesInBothLanguages() {
        String french = site.page("dumps/").body();
        assertTrue(french.contains("href=\"verbatim.ttl.gz\""), french);
        assertTrue(french.contains("Aucun") || french.contains("aucun texte"), french);
        String english = site.page("dumps/?lang=en").body();
        assertTrue(english.contains("no text of an article"), english);
        assertTrue(english.contains("verbatim.nanopub.trig.gz"));
        assertFalse(english.contains("void.ttl\""));
    }

    @Test
    void aFileThatOneHasIsNotSentAgain() {
        HttpResponse<String> first = site.get("dumps/verbatim.ttl", "Accept", "*/*");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, site.get("dumps/verbatim.ttl", "If-None-Match", tag).statusCode());
        assertTrue(first.headers().firstValue("Repr-Digest").orElse("").startsWith("sha-256=:"));
    }

    @Test
    void nothingElseOfTheFolderIsServed() {
        for (String name : List.of("void.ttl", "..%2fCURRENT", "verbatim", "nothing.ttl")) {
            int status = site.get("dumps/" + name, "Accept", "*/*").statusCode();
            assertTrue(status >= 400 && status < 500, name + " " + status);
        }
    }

    @Test
    void theChecksumsAreThoseOfEveryFileThatCanBeHadCompressedOrNot() {
        List<String> lines =
                site.get("dumps/SHA256SUMS", "Accept", "*/*").body().lines().toList();
        assertEquals(22, lines.size(), lines::toString);
        for (String name : List.of("verbatim.ttl", "verbatim.ttl.gz")) {
            String tag = site.get("dumps/" + name, "Accept", "*/*")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertTrue(lines.contains(tag.replace("\"", "") + "  " + name), lines::toString);
        }
    }

    @Test
    void dumpsDoNotShowMoreThanTheService() {
        try (LiveStore open = LiveStore.of(
                Store.at(folder.resolve("store")), Profile.OPEN, folder.resolve("cache"), Assertions::fail)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new DumpShelf(open, Profile.QUOTES, folder.resolve("cache"), Assertions::fail));
        }
    }

    private static Node dataset() {
        return NodeFactory.createURI(site.address("dumps/#dataset").toString());
    }

    private static long distinct(Set<Node> nodes) {
        return nodes.size();
    }

    private static Node value(Node subject, Node property) {
        return objects(subject, property).getFirst();
    }

    private static List<Node> objects(Node subject, Node property) {
        return description
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static long number(Node subject, Node property) {
        return Long.parseLong(value(subject, property).getLiteralLexicalForm());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(new String(content, StandardCharsets.UTF_8), e);
        }
    }
}
