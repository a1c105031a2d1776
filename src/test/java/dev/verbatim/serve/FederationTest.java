package dev.verbatim.serve;

import static dev.verbatim.serve.RunningServer.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.query.SampleGraph;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that ask a second endpoint, and what that one may try. */
@Timeout(120)
class FederationTest {
    /** What the second endpoint knows, as Wikidata and DBpedia have it. */
    private static final String ELSEWHERE = """
            PREFIX dbo: <http://dbpedia.org/ontology/>
            PREFIX wd: <http://www.wikidata.org/entity/>
            PREFIX wdt: <http://www.wikidata.org/prop/direct/>
            wd:Q1 wdt:P1128 3000 .
            wd:Q2 wdt:P1128 7 .
            <http://dbpedia.org/resource/France> dbo:capital <http://dbpedia.org/resource/Paris> ; dbo:populationTotal 68000000 .
            """;

    @TempDir
    private static Path folder;

    private static FusekiServer second;
    private static HttpServer hostile;
    private static LiveStore store;
    private static Server server;
    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ELSEWHERE, Lang.TURTLE).parse(graph);
        second = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/ds", DatasetGraphFactory.wrap(graph))
                .build()
                .start();
        hostile = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hostile.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer("/redirect", 302, "application/sparql-results+json", "", 0);
        answer("/error", 500, "text/plain", "oops", 0);
        answer("/page", 200, "text/html", "<html>", 0);
        answer(
                "/nonsense",
                200,
                "application/sparql-results+json",
                "{\"head\":{\"vars\":[\"s\"]},\"results\":{\"bin",
                0);
        answer("/deep", 200, "application/sparql-results+json", "[".repeat(200_000), 0);
        answer("/large", 200, "application/sparql-results+json", " ".repeat(9 << 20), 0);
        answer("/slow", 200, "application/sparql-results+json", "{}", 20_000);
        answer(
                "/counted",
                200,
                "application/sparql-results+json",
                "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[]}}",
                0);
        hostile.start();
        store = LiveStore.of(sample(), trouble -> {
            throw trouble;
        });
        Graph configuration = Server.configuration();
        for (String allowed : List.of(
                second(),
                "http://nobody.invalid/sparql",
                hostile("/redirect"),
                hostile("/error"),
                hostile("/page"),
                hostile("/nonsense"),
                hostile("/deep"),
                hostile("/large"),
                hostile("/slow"),
                hostile("/counted"))) {
            configuration.add(NodeFactory.createBlankNode(), Federation.ALLOWED, NodeFactory.createURI(allowed));
        }
        server = Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, 0, Optional.empty(), configuration);
    }

    private static void answer(String path, int status, String type, String body, long delay) {
        hostile.createContext(path, exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            ASKED.add(path + " " + URLDecoder.decode(form, StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Location", hostile("/counted"));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Store sample() {
        return SampleGraph.store(
                folder,
                Quad.create(
                        NodeFactory.createURI("https://w3id.org/verbatim/id/graph/vocabularies"),
                        NodeFactory.createURI("https://w3id.org/verbatim/id/country/FR"),
                        NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#exactMatch"),
                        NodeFactory.createURI("http://dbpedia.org/resource/France")));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
        second.stop();
        hostile.stop(0);
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
    }

    private static String second() {
        return second.datasetURL("/ds") + "/sparql";
    }

    private static String hostile(String path) {
        return "http://127.0.0.1:" + hostile.getAddress().getPort() + path;
    }

    private static HttpResponse<String> get(String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(server.address().resolve(path))
                            .header("Accept", "text/csv")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> ask(String query) {
        return get("sparql?query=" + encoded(query));
    }

    private static String question(String name) {
        return QueryCatalog.bundled()
                .get(name)
                .text()
                .replaceAll("SERVICE <https://[^>]*>", "SERVICE <" + second() + ">");
    }

    // ---- the documented questions

    @Test
    void theGraphJoinsWithWikidata() {
        HttpResponse<String> answer = ask(question("federated-example"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                List.of(
                        "actor,name,item,employees",
                        "https://w3id.org/verbatim/id/actor/openai,OpenAI,http://www.wikidata.org/entity/Q1,3000"),
                answer.body().lines().toList());
    }

    @Test
    void theGraphJoinsWithDbpedia() {
        HttpResponse<String> answer = ask(question("federated-dbpedia"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "https://w3id.org/verbatim/id/country/FR,France,http://dbpedia.org/resource/France,"
                        + "http://dbpedia.org/resource/Paris,68000000",
                answer.body().lines().skip(1).findFirst().orElse(""));
    }

    @Test
    void theGraphJoinsWithAnotherVerbatim() {
        Graph configuration = Server.configuration();
        configuration.add(
                NodeFactory.createBlankNode(),
                Federation.ALLOWED,
                NodeFactory.createURI(server.endpoint().toString()));
        try (Server other =
                Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, 0, Optional.empty(), configuration)) {
            HttpResponse<String> answer = CLIENT.sendAsync(
                            HttpRequest.newBuilder(other.address()
                                            .resolve("api/federated-verbatim.csv?service="
                                                    + encoded(server.endpoint().toString())))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .join();
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(
                    answer.body()
                            .lines()
                            .anyMatch(row ->
                                    row.startsWith("https://w3id.org/verbatim/id/actor/openai,OpenAI,300000000,USD,")),
                    answer.body());
            assertFalse(answer.headers().firstValue("ETag").isPresent());
        }
    }

    @Test
    void aPageAnswersAQuestionThatAsksOthersWhereTheyAreListed() {
        Graph configuration = Server.configuration();
        configuration.add(
                NodeFactory.createBlankNode(),
                Federation.ALLOWED,
                NodeFactory.createURI(server.endpoint().toString()));
        configuration.add(NodeFactory.createBlankNode(), Federation.ALLOWED, NodeFactory.createURI(hostile("/error")));
        try (Server other =
                Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, 0, Optional.empty(), configuration)) {
            String path = "questions/federated-verbatim";
            HttpResponse<String> form = page(other, path);
            assertEquals(200, form.statusCode());
            assertFalse(form.body().contains("role=\"alert\""), form.body());
            HttpResponse<String> answer =
                    page(other, path + "?service=" + encoded(server.endpoint().toString()));
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("300"), answer.body());
            assertTrue(answer.body().contains("<table class=\"answer\">"), answer.body());
            HttpResponse<String> failed = page(other, path + "?service=" + encoded(hostile("/error")));
            assertEquals(502, failed.statusCode());
            assertTrue(failed.body().contains("it answered 500"), failed.body());
            for (String unlisted :
                    List.of(path + "?service=" + encoded(hostile("/counted")), "questions/federated-dbpedia")) {
                HttpResponse<String> refused = page(other, unlisted);
                assertEquals(200, refused.statusCode());
                assertTrue(refused.body().contains("may not call"), refused.body());
            }
        }
        assertEquals(1, ASKED.size(), ASKED.toString());
    }

    private static HttpResponse<String> page(Server other, String path) {
        return CLIENT.sendAsync(
                        HttpRequest.newBuilder(other.address().resolve(path))
                                .header("Accept", "text/html")
                                .header("Accept-Language", "en")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();
    }

    // ---- what is sent, and how it joins

    @Test
    void knownRowsAreSentAlongAHundredAtATime() {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            values.append("<http://kb.example/").append(i).append("> ");
        }
        HttpResponse<String> answer = ask("SELECT * { VALUES ?s { " + values + "} SERVICE <" + hostile("/counted")
                + "> { ?s ?p ?o FILTER(REGEX(STR(?o), 'x') && REPLACE(CONCAT(STR(?s), 'b'), 'b', 'c') = 'ab') } }");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(3, ASKED.size());
        assertTrue(ASKED.getFirst().contains("VALUES ?s"), ASKED.getFirst());
        assertTrue(ASKED.getFirst().matches("(?si).*regex\\(\\s*str\\(\\?o\\),\\s*[\"']x[\"']\\).*"), ASKED.getFirst());
        assertTrue(ASKED.getFirst().matches("(?si).*replace\\(\\s*concat\\(\\s*str\\(\\?s\\).*"), ASKED.getFirst());
    }

    @Test
    void variablesThatASubqueryHidesStayApart() {
        HttpResponse<String> answer = ask("PREFIX wdt: <http://www.wikidata.org/prop/direct/> SELECT ?item ?n { "
                + "{ SELECT ?item { SERVICE <" + second() + "> { ?item wdt:P1128 ?n } } } "
                + "VALUES (?item ?n) { (<http://www.wikidata.org/entity/Q2> 'mine') } }");
        assertEquals(
                List.of("item,n", "http://www.wikidata.org/entity/Q2,mine"),
                answer.body().lines().toList());
    }

    @Test
    void aServiceInAnOptionalAndInAnExistsIsAsked() {
        String service = "SERVICE <" + second() + "> { ?item <http://www.wikidata.org/prop/direct/P1128> ?n }";
        String items = "VALUES ?item { <http://www.wikidata.org/entity/Q1> <http://www.wikidata.org/entity/Q3> } ";
        assertEquals(
                3,
                ask("SELECT * { " + items + "OPTIONAL { " + service + " } }")
                        .body()
                        .lines()
                        .count());
        assertEquals(
                2,
                ask("SELECT * { " + items + "FILTER EXISTS { " + service + " } }")
                        .body()
                        .lines()
                        .count());
    }

    // ---- what is refused

    @Test
    void nobodyIsAskedUnlessListed() {
        for (String service : List.of(
                "<" + hostile("/other") + ">",
                "<" + second() + "/>",
                "<" + second().replace("http:", "HTTP:") + ">",
                "?x",
                "SILENT <http://127.0.0.1:1/>")) {
            assertEquals(
                    422,
                    ask("SELECT * { VALUES ?x { <" + second() + "> } SERVICE " + service + " { ?s ?p ?o } }")
                            .statusCode(),
                    service);
        }
        assertEquals(
                422,
                get("api/federated-verbatim.csv?service=" + encoded(hostile("/other")))
                        .statusCode());
        assertEquals(List.of(), ASKED);
    }

    @Test
    void aServiceWithinAServiceIsRefused() {
        assertEquals(
                422,
                ask("SELECT * { SERVICE <" + second() + "> { ?s ?p ?o SERVICE <" + second() + "> { ?o ?q ?r } } }")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redirect", "/error", "/page", "/nonsense", "/deep", "/large", "/slow"})
    void whatAServiceAnswersBadlyIsToldAndLeadsNowhere(String path) {
        HttpResponse<String> answer = ask("SELECT * { SERVICE <" + hostile(path) + "> { ?s ?p ?o } }");
        assertTrue(answer.statusCode() == 502 || answer.statusCode() == 422, answer.statusCode() + answer.body());
        assertEquals(1, ASKED.size(), ASKED.toString());
        assertEquals(200, ask("ASK {}").statusCode());
    }

    @Test
    void silentPassesOverAFailure() {
        assertEquals(
                List.of("x", "1"),
                ask("SELECT ?x { VALUES ?x { 1 } SERVICE SILENT <" + hostile("/error") + "> { ?x ?p ?o } }")
                        .body()
                        .lines()
                        .toList());
    }

    @Test
    void noQueryAsksWithoutEnd() {
        HttpResponse<String> answer = ask("SELECT * { { SELECT ?s ?t { ?s ?p ?o . ?t ?q ?r } LIMIT 5000 } SERVICE <"
                + hostile("/counted") + "> { ?s ?t ?x } }");
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(20, ASKED.size());
    }

    @Test
    void aNameThatIsNotKnownOrStandsForALocalAddressIsNotAsked() throws IOException {
        assertEquals(
                502,
                ask("SELECT * { SERVICE <http://nobody.invalid/sparql> { ?s ?p ?o } }")
                        .statusCode());
        for (String local : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "224.0.0.1",
                "::ffff:10.0.0.1")) {
            assertTrue(Federation.isLocal(InetAddress.getByName(local)), local);
        }
        for (String open : List.of("8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888")) {
            assertFalse(Federation.isLocal(InetAddress.getByName(open)), open);
        }
    }

    @Test
    void theListIsEmptyUnlessSomebodyFillsItAndNonsenseInItIsRefused() {
        assertFalse(Federation.by(Server.configuration()).isOpen());
        Graph configuration = GraphFactory.createDefaultGraph();
        configuration.add(
                NodeFactory.createBlankNode(), Federation.ALLOWED, NodeFactory.createURI("file:///etc/passwd"));
        assertThrows(ServerException.class, () -> Federation.by(configuration));
    }

    @Test
    void theTimeThatIsLeftBoundsAnAnswer() {
        Federation federation = Federation.by(Server.configuration());
        IOException failure = assertThrows(
                IOException.class, () -> federation.ask(hostile("/slow"), "SELECT * {}", Duration.ofMillis(200)));
        assertTrue(failure.getMessage().contains("0.2 s"), failure.getMessage());
    }
}
