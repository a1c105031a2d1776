package dev.verbatim.serve;

import static dev.verbatim.serve.ServerTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions as editors and assistants look for them. */
@Timeout(60)
class SparqlExamplesTest {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String PREFIXES = "PREFIX sh: <" + SH + ">\n" + "PREFIX rdfs: <" + RDFS.uri + ">\n"
            + "PREFIX schema: <https://schema.org/>\n";

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static QueryCatalog catalog;

    @BeforeAll
    static void start() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(queries.resolve("mine.rq"), "#+ summary: Is there \"anything\" <b>?\nASK { ?s ?p ?o }");
        Files.writeString(queries.resolve("all.rq"), "CONSTRUCT WHERE { ?s ?p ?o }");
        catalog = QueryCatalog.bundled().with(queries);
        server = RunningServer.start(folder.resolve("store"), 20_000, () -> catalog);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String name() {
        return server.address("sparql/.well-known/sparql-examples").toString();
    }

    private static Graph graph(String accept, String lang) {
        HttpResponse<String> answer = server.get("sparql/.well-known/sparql-examples", "Accept", accept);
        assertEquals(200, answer.statusCode(), answer.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), RDFLanguages.nameToLang(lang)).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, TURTLE",
        "application/n-triples, N-TRIPLES",
        "application/ld+json, JSON-LD",
        "application/rdf+xml, RDF/XML"
    })
    void theyAreServedAtTheNameOfTheirGraph(String accept, String lang) {
        Graph graph = graph(accept, lang);
        Node executable = NodeFactory.createURI(SH + "SPARQLExecutable");
        assertEquals(
                catalog.questions().size(),
                graph.find(Node.ANY, RDF.type.asNode(), executable).toList().size());
        assertTrue(graph.isIsomorphicWith(graph("text/turtle", "TURTLE")));
    }

    @Test
    void eachSaysWhatItIsInBothLanguagesAndWhereItIsAsked() {
        Graph graph = graph("text/turtle", "TURTLE");
        Node endpoint = NodeFactory.createURI(server.address("sparql").toString());
        for (CannedQuery question : catalog.questions()) {
            Node example = NodeFactory.createURI(name() + "/" + question.name());
            assertTrue(graph.contains(example, NodeFactory.createURI("https://schema.org/target"), endpoint));
            List<String> languages = graph
                    .find(example, RDFS.comment.asNode(), Node.ANY)
                    .mapWith(triple -> triple.getObject().getLiteralLanguage())
                    .toList()
                    .stream()
                    .sorted()
                    .toList();
            assertEquals(List.of("en", "fr"), languages, question.name());
        }
        assertTrue(graph.contains(
                NodeFactory.createURI(name() + "/timeline"),
                NodeFactory.createURI("https://schema.org/keywords"),
                NodeFactory.createLiteralLang("Temps", "fr")));
        assertTrue(graph.contains(
                NodeFactory.createURI(name() + "/mine"),
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("Is there \"anything\" <b>?", "en")));
        assertTrue(graph.contains(
                NodeFactory.createURI(name() + "/federated-example"),
                NodeFactory.createURI("https://purl.expasy.org/sparql-examples/ontology#federatesWith"),
                NodeFactory.createURI("https://query.wikidata.org/sparql")));
    }

    @Test
    void eachCanBeAskedAsItStands() {
        Graph graph = graph("text/turtle", "TURTLE");
        for (CannedQuery question : catalog.questions()) {
            Node example = NodeFactory.createURI(name() + "/" + question.name());
            String form =
                    question.query().isAskType() ? "ask" : question.query().isSelectType() ? "select" : "construct";
            String text = graph.find(example, NodeFactory.createURI(SH + form), Node.ANY)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm();
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            assertEquals(question.query().queryType(), query.queryType());
            assertFalse(text.contains("#+"), text);
            if (!question.isFederated()) {
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                HttpResponse<String> answer = server.post("sparql", "application/sparql-query", body);
                assertEquals(200, answer.statusCode(), question.name() + ": " + answer.body());
            }
        }
    }

    @Test
    void editorsFindThemInTheDefaultGraph() {
        assertEquals(
                Integer.toString(2 * catalog.questions().size()),
                count("?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ; "
                        + "sh:select|sh:ask|sh:construct|<urn:example:describe> ?query ."));
        long prefixes = catalog.questions().stream()
                .flatMap(question -> question.query().getPrefixMapping().getNsPrefixMap().keySet().stream())
                .distinct()
                .count();
        assertEquals(Long.toString(prefixes), count("[] sh:namespace ?namespace ; sh:prefix ?prefix ."));
    }

    @Test
    void editorsAskInTheirOwnWords() {
        String prefixes = "PREFIX sh: <" + SH + "> SELECT ?prefix ?namespace WHERE { [] sh:namespace ?namespace ; "
                + "sh:prefix ?prefix} ORDER BY ?prefix";
        HttpResponse<String> answer = server.get("sparql?format=json&ac=1&query=" + RunningServer.encoded(prefixes));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("https://w3id.org/verbatim/ontology#"), answer.body());
    }

    @Test
    void theServiceNamesTheirGraph() {
        HttpResponse<String> description = server.get("sparql", "Accept", "application/n-triples");
        assertTrue(
                description.body().contains("<http://www.w3.org/ns/sparql-service-description#name> <" + name() + ">"),
                description.body());
    }

    @Test
    void assistantsFindThemInTheirGraph() {
        assertEquals(
                Integer.toString(catalog.questions().size()),
                count("GRAPH <" + name() + "> { ?sq a sh:SPARQLExecutable }"));
        assertEquals(Integer.toString(catalog.questions().size()), count("GRAPH ?g { ?sq a sh:SPARQLExecutable }"));
        assertEquals("0", count("GRAPH <urn:example:none> { ?sq a sh:SPARQLExecutable }"));
        String from = PREFIXES + "SELECT (COUNT(*) AS ?n) FROM <" + name() + "> { ?sq a sh:SPARQLExecutable }";
        assertEquals(Integer.toString(catalog.questions().size()), value(server.ask(from)));
        assertEquals(
                Integer.toString(catalog.questions().size()),
                value(server.get("sparql?default-graph-uri=" + RunningServer.encoded(name()) + "&query="
                        + RunningServer.encoded(PREFIXES + "SELECT (COUNT(*) AS ?n) { ?sq a sh:SPARQLExecutable }"))));
    }

    @Test
    void theyStandBesideWhatIsStored() {
        String all = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertEquals("300", value(server.ask(all)));
        int together = Integer.parseInt(value(server.ask(PREFIXES + all)));
        assertEquals(300 + graph("text/turtle", "TURTLE").size(), together);
        String text = PREFIXES + "PREFIX text: <http://jena.apache.org/text#> "
                + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
                + "SELECT (COUNT(*) AS ?n) { (?s ?score ?t) text:query (nif:anchorOf 'négociation' 'lang:fr') }";
        assertEquals("300", value(server.ask(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a sh:x ?b . ?c ?d ?e . ?f ?g ?h SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT (<java:java.lang.Math>(1) AS ?x) { ?s sh:select ?o }",
            })
    void theGateIsTheSameForThem(String query) {
        assertEquals(422, server.ask(PREFIXES + query).statusCode());
    }

    @Test
    void whoHasThemAlreadyIsToldSo() {
        HttpResponse<String> answer = server.get("sparql/.well-known/sparql-examples");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                server.get("sparql/.well-known/sparql-examples", "If-None-Match", tag)
                        .statusCode());
        assertEquals(
                406,
                server.get("sparql/.well-known/sparql-examples", "Accept", "image/png")
                        .statusCode());
        assertEquals(
                "", server.method("HEAD", "sparql/.well-known/sparql-examples").body());
    }

    @Test
    void behindAnotherAddressTheyHaveItsName() throws IOException, InterruptedException {
        try (LiveStore store = LiveStore.of(Store.at(folder.resolve("store")), Assertions::fail);
                Server proxied = Server.start(
                        store,
                        () -> catalog,
                        Server.LOOPBACK,
                        0,
                        Optional.of(URI.create("https://data.example.org/verbatim/")));
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("sparql/.well-known/sparql-examples", "sparql")) {
                String text = client.send(
                                HttpRequest.newBuilder(proxied.address().resolve(path))
                                        .header("Accept", "application/n-triples")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertTrue(text.contains("<https://data.example.org/verbatim/sparql"), text);
                assertFalse(text.contains("127.0.0.1"), text);
            }
        }
    }

    @Test
    void parametersThatAreRequiredTakeTheirExample() {
        String text = catalog.get("evidence").sparql(Map.of());
        assertTrue(text.contains("<https://w3id.org/verbatim/id/actor/openai> prov:wasDerivedFrom"), text);
        assertTrue(catalog.get("timeline").sparql(Map.of()).contains("?__from_xsd_date"));
        assertTrue(catalog.get("timeline").sparql(Map.of("from", "2025-01-01")).contains("\"2025-01-01\"^^<"));
        String grouped = CannedQuery.parse(
                        "q.rq",
                        "#+ parameters:\n#+   - name: x\n#+     example: urn:x:y\n"
                                + "SELECT (COUNT(*) AS ?n) { ?_x_iri ?p ?o } GROUP BY ?_x_iri")
                .sparql(Map.of());
        assertEquals(1, QueryFactory.create(grouped).getGroupBy().getVars().size(), grouped);
        for (String example : List.of("", "#+     example: actor/openai\n")) {
            String open = CannedQuery.parse(
                            "q.rq", "#+ parameters:\n#+   - name: x\n" + example + "ASK { ?_x_iri ?p ?o }")
                    .sparql(Map.of());
            assertEquals("ASK { ?_x_iri ?p ?o }\n", open);
        }
        String quoted =
                CannedQuery.parse("q.rq", "SELECT * { ?s ?p ?_x_literal }").sparql(Map.of("x", "a \" } \\ \n $1"));
        assertEquals(
                "a \" } \\ \n $1",
                QueryFactory.create(quoted).toString().contains("a \\\" } \\\\ \\n $1") ? "a \" } \\ \n $1" : quoted);
    }

    private static String count(String pattern) {
        return value(server.ask(PREFIXES + "SELECT (COUNT(*) AS ?n) { " + pattern + " }"));
    }
}
