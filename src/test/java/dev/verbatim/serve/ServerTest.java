package dev.verbatim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as others use it, over HTTP, as the configuration that is shipped sets it up. */
class ServerTest {
    private static final String ALL = "SELECT * { ?s ?p ?o }";
    private static final String SOME_GRAPH = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 5";
    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> "
            + "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> ";

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder.resolve("store"), 20_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv; charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values; charset=utf-8",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/sparql-results+json",
        "'text/csv;q=0.1, application/sparql-results+xml;q=0.9', application/sparql-results+xml",
    })
    void rowsComeInTheFormThatIsAccepted(String accept, String contentType) {
        HttpResponse<String> answer = server.ask(ALL, "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(plain(contentType), plain(header(answer, "Content-Type")));
        assertTrue(answer.body().contains("se poursuivent"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, TURTLE",
        "application/n-triples, N-TRIPLES",
        "application/ld+json, JSON-LD",
        "application/rdf+xml, RDF/XML",
    })
    void graphsComeInTheFormThatIsAccepted(String accept, String lang) {
        HttpResponse<String> answer = server.ask(SOME_GRAPH, "Accept", accept);
        assertEquals(accept, plain(header(answer, "Content-Type")).split(";", 2)[0]);
        assertEquals(5, parsed(answer.body(), lang).size());
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "tsv, text/tab-separated-values", "xml, application/sparql-results+xml"})
    void theFormatMayStandInTheAddress(String format, String contentType) {
        HttpResponse<String> answer = server.get("sparql?format=" + format + "&query=" + RunningServer.encoded(ALL));
        assertEquals(contentType, plain(header(answer, "Content-Type")).split(";", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "format=json&output=json&results=json, SELECT, application/sparql-results+json",
        "output=xml, SELECT, application/sparql-results+xml",
        "format=json&output=json&results=json, CONSTRUCT, application/ld+json",
        "format=xml, CONSTRUCT, application/rdf+xml",
        "format=turtle&output=turtle, CONSTRUCT, text/turtle",
        "format=rdf%2Bxml, CONSTRUCT, application/rdf+xml",
        "results=json-ld, CONSTRUCT, application/ld+json",
        "format=rdf%2Bxml&format=xml&output=rdf%2Bxml&output=xml, CONSTRUCT, text/turtle",
    })
    void widespreadClientsNameTheFormInTheirOwnWays(String parameters, String kind, String contentType) {
        String query = kind.equals("SELECT") ? ALL : SOME_GRAPH;
        HttpResponse<String> answer = server.get("sparql?" + parameters + "&query=" + RunningServer.encoded(query));
        assertEquals(contentType, plain(header(answer, "Content-Type")).split(";", 2)[0]);
        byte[] form = (parameters + "&query=" + RunningServer.encoded(query)).getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                answer.body(),
                server.post("sparql", "application/x-www-form-urlencoded", form).body());
    }

    @Test
    void whatNobodyCanGiveIsNotAcceptable() {
        assertRefused(406, "it can be application/sparql-results+json", server.ask(ALL, "Accept", "image/png"));
        assertRefused(406, "text/turtle (format=ttl)", server.ask(SOME_GRAPH, "Accept", "text/csv"));
        assertRefused(400, "format asks for", server.get("sparql?format=png&query=" + RunningServer.encoded(ALL)));
    }

    @Test
    void queriesArePosted() {
        byte[] form = ("query=" + RunningServer.encoded(ALL)).getBytes(StandardCharsets.US_ASCII);
        String expected = server.ask(ALL).body();
        assertEquals(
                expected,
                server.post("sparql", "application/x-www-form-urlencoded", form).body());
        byte[] direct = ALL.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                expected,
                server.post("sparql", "application/sparql-query", direct).body());
        assertEquals(
                expected,
                server.post("sparql", "application/sparql-query; charset=UTF-8", direct)
                        .body());
    }

    @Test
    void askAnswersYesOrNo() {
        assertTrue(JSON.parse(server.ask("ASK { ?s ?p ?o }").body()).getBoolean("boolean"));
        assertTrue(server.ask("ASK { ?s ?s ?s }", "Accept", "text/csv").body().contains("false"));
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> answer = server.method("HEAD", "sparql?query=" + RunningServer.encoded(ALL));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(Long.parseLong(header(answer, "Content-Length")) > 1000);
    }

    @Test
    void graphsAreChosenByTheProtocol() {
        String graph = "&default-graph-uri=" + RunningServer.encoded(RunningServer.ARTICLE);
        String count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        assertEquals("300", value(server.get("sparql?query=" + RunningServer.encoded(count) + graph)));
        assertEquals("0", value(server.get("sparql?query=" + RunningServer.encoded(count) + graph + "2")));
        String named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }";
        assertEquals(
                "0",
                value(server.get("sparql?query=" + RunningServer.encoded(named) + "&named-graph-uri="
                        + RunningServer.encoded("urn:example:none"))));
    }

    @Test
    void graphsAreChosenByTheQueryAndNeverFetched() throws IOException {
        try (Listener listener = new Listener()) {
            String from = "SELECT (COUNT(*) AS ?n) FROM <%s> { ?s ?p ?o }";
            assertEquals("300", value(server.ask(String.format(from, RunningServer.ARTICLE))));
            assertEquals("0", value(server.ask(String.format(from, listener.address()))));
            assertEquals("0", value(server.ask(String.format(from, "file:///etc/passwd"))));
            assertEquals(0, listener.calls());
        }
    }

    @Test
    void sentencesAreSearched() {
        String search =
                PREFIXES + "SELECT (COUNT(*) AS ?n) { (?s ?score ?t) text:query (nif:anchorOf '%s' 'lang:fr') }";
        assertEquals("300", value(server.ask(String.format(search, "négociation"))));
        assertEquals("1", value(server.ask(String.format(search, "négociation AND 217"))));
        assertRefused(400, "", server.ask(String.format(search, "négociation AND (")));
    }

    @Test
    void withoutAQueryTheServiceDescribesItself() {
        HttpResponse<String> answer = server.get("sparql", "Accept", "text/turtle");
        Graph description = parsed(answer.body(), "TURTLE");
        Node endpoint = NodeFactory.createURI(server.address("sparql").toString());
        Node property = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint");
        assertTrue(description.contains(endpoint, property, endpoint), answer.body());
        Node triples = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
        assertEquals(
                "300",
                description.find(Node.ANY, triples, Node.ANY).next().getObject().getLiteralLexicalForm());
        assertEquals(
                "application/rdf+xml", header(server.get("sparql", "Accept", "application/rdf+xml"), "Content-Type"));
    }

    @Test
    void pagesOfOthersMayAsk() {
        HttpResponse<String> preflight = server.method(
                "OPTIONS",
                "sparql",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
        assertEquals(204, preflight.statusCode());
        assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("POST"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Content-Type"));
        assertEquals("*", header(server.ask(ALL), "Access-Control-Allow-Origin"));
    }

    @Test
    void everyAnswerIsSafeInABrowserAndSaysNothingOfTheMachinery() {
        for (String path : List.of("", "sparql", "nowhere", "sparql?query=x")) {
            Map<String, List<String>> headers = server.get(path).headers().map();
            assertEquals(List.of("nosniff"), headers.get("x-content-type-options"), path);
            assertTrue(headers.get("content-security-policy").getFirst().startsWith("default-src 'none'"), path);
            assertEquals(List.of("no-referrer"), headers.get("referrer-policy"), path);
            assertFalse(headers.containsKey("server"), path);
            assertFalse(headers.containsKey("fuseki-request-id"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data",
                "update",
                "upload",
                "get",
                "patch",
                "shacl",
                "query",
                "$/ping",
                "$/stats",
                "$/metrics",
                "$/server",
                "$/datasets",
                "$/backup/x",
                "$/compact/x",
                "$/tasks",
                "$/reload",
                "$/logs",
                "sparql/x",
                "nowhere",
            })
    void thereIsNothingElse(String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("jetty") || answer.body().contains("Exception"), answer.body());
        int posted = server.post(path, "text/turtle", "<urn:a:b> <urn:a:b> 1 .".getBytes(StandardCharsets.UTF_8))
                .statusCode();
        assertTrue(posted == 404 || posted == 405, path + " " + posted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void onlyQuestionsAreAnswered(String method) {
        assertEquals(405, server.method(method, "sparql").statusCode());
        assertEquals(405, server.method(method, "?default").statusCode());
    }

    @Test
    void updatesAreNoQueries() {
        String update = "INSERT DATA { <urn:example:a> <urn:example:b> 1 }";
        assertEquals(400, server.ask(update).statusCode());
        byte[] body = update.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                415, server.post("sparql", "application/sparql-update", body).statusCode());
        assertEquals(400, server.ask("LOAD <file:///etc/passwd>").statusCode());
        byte[] form = ("update=" + RunningServer.encoded(update)).getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                400,
                server.post("sparql", "application/x-www-form-urlencoded", form).statusCode());
        assertEquals("300", value(server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
    }

    @Test
    void theFirstPageSaysWhatThereIs() {
        HttpResponse<String> page = server.get("");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<h1>Every statement cites the sentence that says it</h1>"), page.body());
        assertEquals(
                "text/css",
                plain(header(server.get("assets/style.css"), "Content-Type")).split(";", 2)[0]);
    }

    @Test
    void aPortInUseIsNamedWithTheCure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                LiveStore store = LiveStore.of(Store.at(folder.resolve("store")), Assertions::fail)) {
            ServerException refusal = assertThrows(
                    ServerException.class,
                    () -> Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, taken.getLocalPort()));
            assertTrue(refusal.getMessage().contains("127.0.0.1:" + taken.getLocalPort()), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("choose another port with --port"), refusal.getMessage());
        }
    }

    @Test
    void theStoreStaysOpenWhenTheServerStops() {
        try (LiveStore store = LiveStore.of(Store.at(folder.resolve("store")), Assertions::fail)) {
            Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, 0).close();
            try (Server again = Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, 0)) {
                assertEquals("/sparql", again.endpoint().getPath());
            }
        }
        assertEquals("300", value(server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
    }

    static void assertRefused(int status, String text, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(text), answer.body());
        assertTrue(answer.body().length() < 700, answer.body());
        assertEquals(1, answer.body().lines().count(), answer.body());
        assertFalse(answer.body().contains("\tat "), answer.body());
    }

    static String value(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.parse(answer.body())
                .getObj("results")
                .getArray("bindings")
                .findFirst()
                .orElseThrow()
                .getAsObject()
                .getObj("n")
                .getString("value");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).or(() -> Optional.of("")).get();
    }

    private static String plain(String contentType) {
        return contentType.replace("; ", ";").toLowerCase(java.util.Locale.ROOT);
    }

    private static Graph parsed(String text, String lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, RDFLanguages.nameToLang(lang)).parse(graph);
        return graph;
    }
}
