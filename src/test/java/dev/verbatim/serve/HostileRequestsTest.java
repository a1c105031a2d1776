package dev.verbatim.serve;

import static dev.verbatim.serve.ServerTest.assertRefused;
import static dev.verbatim.serve.ServerTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send to take a server down, or to make it work for them. It says no, and lives. */
@Timeout(60)
class HostileRequestsTest {
    private static final int LIMIT_MS = 1_000;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start(folder.resolve("store"), LIMIT_MS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void itLives() {
        assertEquals("300", value(server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
    }

    @Test
    void nobodyElseIsCalled() throws IOException {
        try (Listener listener = new Listener()) {
            String service = "SERVICE <" + listener.address() + "> { ?s ?p ?o }";
            for (String query : List.of(
                    "SELECT * { " + service + " }",
                    "SELECT * { SERVICE SILENT <" + listener.address() + "> { ?s ?p ?o } }",
                    "SELECT * { ?a ?b ?c FILTER EXISTS { " + service + " } }",
                    "SELECT * { { SELECT * { OPTIONAL { " + service + " } } } }",
                    "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { " + service + " })",
                    "SELECT (SUM(IF(EXISTS { " + service + " }, 1, 0)) AS ?n) { ?a ?b ?c }",
                    "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { " + service + " } }",
                    "ASK { ?a ?b ?c MINUS { " + service + " } }",
                    "SELECT * { ?a ?b ?c } HAVING (EXISTS { " + service + " })",
                    "SELECT * { BIND(EXISTS { " + service + " } AS ?x) }")) {
                int status = server.ask(query).statusCode();
                assertTrue(status == 422 || status == 400, query + ": " + status);
            }
            assertEquals(0, listener.calls());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.Math>(1) AS ?x) {}",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(9000) AS ?x) }",
                "SELECT * { FILTER(<http://jena.hpl.hp.com/ARQ/function#wait>(9000)) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#context>('a') AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#version>() AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.Math>(?o)",
                "SELECT (SUM(<java:java.lang.Math>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?o) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (<java:java.lang.Math>(?o) AS ?g)",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:java.lang.Math>(COUNT(*)))",
                "SELECT * { ?s <java:java.lang.Math> ?o }",
                "SELECT * { ?s <JAVA:java.lang.Math> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/list#member> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#concat> ?o }",
                "SELECT * { FILTER EXISTS { ?s <http://jena.apache.org/ARQ/property#str> ?o } }",
                "SELECT * { ?s <http://jena.apache.org/text#query>/<urn:example:p> ?o }",
                "SELECT * { ?s <http://jena.apache.org/text#query> ?o }",
                "SELECT * { ?s <http://jena.apache.org/text#query> ('x' 'highlight:s:(') }",
                "SELECT * { ?s <http://jena.apache.org/text#query> '/[ac]*a[ac]{50,200}/' }",
                "SELECT * { ?s <http://jena.apache.org/text#query> '*a' }",
                "SELECT * { BIND('x' AS ?w) ?s <http://jena.apache.org/text#query> (?w) }",
            })
    void noCodeIsCalledButTheStandardFunctions(String query) {
        assertRefused(422, "", server.ask(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (xsd:integer(STR(1)) AS ?n) {}",
                "SELECT (STRLEN(CONCAT('a', 'b')) AS ?n) {}",
                "SELECT (COUNT(?s) AS ?n) { ?s ?p ?o FILTER(REGEX(?o, 'N° 217', 'i') && LANGMATCHES(LANG(?o), 'fr')) }",
                "SELECT (STRLEN(REPLACE('banane', '(an)', '$1-')) AS ?n) {}",
                "SELECT (STRLEN(GROUP_CONCAT(CONCAT(STR(?i), '.'); separator=',')) AS ?n) { VALUES ?i { 1 2 } }",
                "SELECT (STRLEN(STR(MAX(?o))) AS ?n) { ?s ?p ?o }",
            })
    void theFunctionsOfTheStandardAreAnswered(String query) {
        String prefix = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
        assertTrue(Integer.parseInt(value(server.ask(prefix + query))) > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(?o) + STRLEN(?c) + STRLEN(?f) < 0) }",
                "SELECT DISTINCT ?s ?a ?d { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(?o) + STRLEN(?c) + STRLEN(?f) < 0) }",
                "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } GROUP BY ?s ?a ?d",
                "SELECT * { ?s ?p ?o FILTER REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', ?o), "
                        + "'^(.*a){25}$') }",
                "SELECT * { ?s ?p ?o FILTER(STRLEN(REPLACE(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', "
                        + "?o), '^(.*a){25}$', '')) > 1) }",
                "SELECT (SUM(IF(REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', ?o), "
                        + "'^(.*a){25}$'), 1, 0)) AS ?n) { ?s ?p ?o }",
            })
    void whatTakesTooLongIsStoppedAndSaysSo(String query) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = server.ask(query, "Accept", "text/csv");
        assertRefused(503, "took longer than the 1.0 s", answer);
        assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(10).toNanos());
    }

    @Test
    void anAnswerIsCutWhereItSays() {
        HttpResponse<String> cut = server.ask("SELECT ?s ?a { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f }", "Accept", "text/csv");
        if (cut.statusCode() == 200) {
            assertEquals("true", cut.headers().firstValue("Verbatim-Truncated").orElse(""));
            assertEquals(Page.MOST_ROWS + 1, cut.body().lines().count());
        } else {
            assertRefused(503, "took longer", cut);
        }
        HttpResponse<String> whole = server.ask("SELECT ?s { ?s ?p ?o }");
        assertEquals("false", whole.headers().firstValue("Verbatim-Truncated").orElse(""));
        assertEquals("100000", whole.headers().firstValue("Verbatim-Row-Limit").orElse(""));
    }

    @Test
    void textsDoNotGrowWithoutEnd() {
        String doubled = IntStream.range(1, 40)
                .mapToObj(i -> "BIND(CONCAT(?x" + (i - 1) + ", ?x" + (i - 1) + ") AS ?x" + i + ")")
                .collect(Collectors.joining(" "));
        assertEquals("0", value(server.ask("SELECT (COUNT(?x39) AS ?n) { BIND('abcdefgh' AS ?x0) " + doubled + " }")));
        String replaced = IntStream.range(1, 40)
                .mapToObj(i -> "BIND(REPLACE(?x" + (i - 1) + ", '(.)', '$1$1') AS ?x" + i + ")")
                .collect(Collectors.joining(" "));
        HttpResponse<String> slow =
                server.ask("SELECT (COUNT(?x39) AS ?n) { BIND('abcdefgh' AS ?x0) " + replaced + " }");
        assertTrue(slow.statusCode() == 503 || value(slow).equals("0"), slow.body());
        String gathered = "SELECT (STRLEN(GROUP_CONCAT(?t)) AS ?n) { ?s ?p ?o . ?a ?b ?c BIND(CONCAT("
                + "?o, ?c, ".repeat(40) + "'') AS ?t) }";
        HttpResponse<String> answer = server.ask(gathered);
        assertTrue(answer.statusCode() == 422 || answer.statusCode() == 503, answer.body());
    }

    @Test
    void largeAndDeepQueriesAreRefused() {
        assertRefused(422, "nested deeper", server.ask("SELECT * " + "{".repeat(100) + "}".repeat(100)));
        assertTrue(post("SELECT * { FILTER(" + "(".repeat(3000) + "1" + ")".repeat(3000) + ") }") < 500);
        assertTrue(post("SELECT * " + "{".repeat(20_000) + "}".repeat(20_000)) < 500);
        assertRefused(422, "parts", posted("SELECT * { {} " + "UNION {} ".repeat(20_000) + "}"));
        assertRefused(422, "VALUES", posted("SELECT * { VALUES ?x { " + "1 ".repeat(50_000) + "} }"));
        assertRefused(413, "", posted("SELECT * { VALUES ?x { " + "1 ".repeat(500_000) + "} }"));
        assertTrue(post("SELECT * { ?s " + "!".repeat(10_000) + "<urn:example:p> ?o }") < 500);
        assertTrue(post("SELECT * { ?s " + "(".repeat(5_000) + "<urn:example:p>" + ")*".repeat(5_000) + " ?o }") < 500);
    }

    /** A connection closed on what was not yet read is reset, and the answer lost: seen once in some hundred requests. */
    @ParameterizedTest
    @CsvSource({"300000, true", "300000, false", "3000000, true", "3000000, false"})
    void whoSendsTooMuchIsToldSo(int bytes, boolean isLengthTold) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) 'x');
        for (String path : List.of("sparql", "reconcile")) {
            for (int i = 0; i < 40; i++) {
                HttpResponse<String> answer =
                        server.post(path, "application/x-www-form-urlencoded", body, isLengthTold);
                assertEquals(413, answer.statusCode(), path + ": " + answer.body());
            }
        }
    }

    @Test
    void compressedBodiesAreNotInflated() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        assertRefused(
                415,
                "without Content-Encoding",
                server.post("sparql", "application/sparql-query", bomb.toByteArray(), "Content-Encoding", "gzip"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] direct = "SELECT * { BIND('?' AS ?x) }".getBytes(StandardCharsets.US_ASCII);
        direct[17] = (byte) 0xE9;
        assertRefused(400, "not UTF-8", server.post("sparql", "application/sparql-query", direct));
        byte[] form = "query=ASK%7B%7D%E9".getBytes(StandardCharsets.US_ASCII);
        assertRefused(400, "not UTF-8", server.post("sparql", "application/x-www-form-urlencoded", form));
        byte[] percent = "query=ASK%7".getBytes(StandardCharsets.US_ASCII);
        assertRefused(400, "percent", server.post("sparql", "application/x-www-form-urlencoded", percent));
        assertRefused(
                415, "UTF-8", server.post("sparql", "application/sparql-query; charset=utf-16", new byte[] {0, 'A'}));
    }

    @ParameterizedTest
    @CsvSource({
        "query=ASK%7B%7D&timeout=1, unknown parameter",
        "query=ASK%7B%7D&stylesheet=x%22%3E, unknown parameter",
        "query=ASK%7B%7D&callback=alert(1), unknown parameter",
        "query=ASK%7B%7D&query=ASK%7B%7D, one parameter query",
        "query=, ",
        "format=ttl&query, ",
    })
    void onlyTheParametersOfTheProtocolAreTaken(String parameters, String message) {
        assertRefused(400, message == null ? "" : message, server.get("sparql?" + parameters));
        assertRefused(
                400,
                message == null ? "" : message,
                server.post(
                        "sparql", "application/x-www-form-urlencoded", parameters.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void longQueriesAreNotEchoed() {
        String words = "w ".repeat(5000);
        assertRefused(
                422,
                "a search has at most 32 words",
                posted("SELECT * { ?s <http://jena.apache.org/text#query> '" + words + "' }"));
        assertRefused(400, "", posted("SELECT * { <" + "x".repeat(100_000) + " }"));
    }

    @Test
    void aCrowdWaitsOrIsSentAway() throws InterruptedException, ExecutionException {
        String heavy = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        try (ExecutorService crowd = Executors.newFixedThreadPool(60)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                answers.add(crowd.submit(() -> server.ask(heavy).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertEquals(503, answer.get());
            }
        }
    }

    private static HttpResponse<String> posted(String query) {
        return server.post("sparql", "application/sparql-query", query.getBytes(StandardCharsets.UTF_8));
    }

    private static int post(String query) {
        return posted(query).statusCode();
    }
}
