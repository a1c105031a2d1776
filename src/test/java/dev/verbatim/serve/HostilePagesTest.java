package dev.verbatim.serve;

import static dev.verbatim.serve.ServerTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.LiveCatalog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers put into the forms of pages, whose questions an operator may have added to. It says no, and lives. */
@Timeout(60)
class HostilePagesTest {
    private static final int LIMIT_MS = 1_000;
    private static final String PATTERN = "^(.*a){25}$";
    private static final String NIF = "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n";

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        question(
                queries,
                "matching",
                "SELECT ?s { ?s nif:anchorOf ?o FILTER REGEX(CONCAT('" + "a".repeat(50) + "b', ?o), ?_pattern) }");
        question(
                queries,
                "counted",
                "SELECT (SUM(IF(REGEX(CONCAT('" + "a".repeat(50)
                        + "b', ?o), ?_pattern), 1, 0)) AS ?n) { ?s nif:anchorOf ?o }");
        question(queries, "anything", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        question(queries, "calling", "SELECT (<java:java.lang.Math>(1) AS ?x) {}");
        question(
                queries,
                "growing",
                "SELECT (STRLEN(GROUP_CONCAT(?t)) AS ?n) { ?s ?p ?o . ?a ?b ?c BIND(CONCAT(" + "?o, ?c, ".repeat(40)
                        + "'') AS ?t) }");
        LiveCatalog catalog = LiveCatalog.of(List.of(queries), Assertions::fail);
        server = RunningServer.start(folder.resolve("store"), LIMIT_MS, catalog);
    }

    private static void question(Path queries, String name, String text) throws IOException {
        Files.writeString(queries.resolve(name + ".rq"), NIF + text);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void itLives() {
        assertEquals("300", value(server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
    }

    private static HttpResponse<String> page(String path) {
        return server.get(path, "Accept", "text/html", "Accept-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"matching", "counted"})
    void aPatternThatNeverEndsIsStopped(String question) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = page("questions/" + question + "?pattern=" + RunningServer.encoded(PATTERN));
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("took too long"), answer.body());
        assertTrue(System.nanoTime() - begin < Duration.ofSeconds(10).toNanos());
    }

    @Test
    void aPatternThatEndsIsAnswered() {
        HttpResponse<String> answer = page("questions/matching?pattern=" + RunningServer.encoded("n° 7<"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("char=7,8"), answer.body());
    }

    @Test
    void aQuestionThatTakesTooLongIsStopped() {
        assertEquals(503, page("questions/anything").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"calling, the function java:java.lang.Math is not answered here", "growing, builds more than"})
    void whatIsNotAnsweredAtTheEndpointIsNotAnsweredHere(String question, String reason) {
        HttpResponse<String> answer = page("questions/" + question);
        assertTrue(answer.statusCode() == 422 || answer.statusCode() == 503, answer.body());
        assertTrue(answer.statusCode() == 503 || answer.body().contains(reason), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/[ac]*a[ac]{50,200}/",
                "*",
                "***************",
                "?égociations",
                "zzz) OR (*:*",
                "anchorOf:*",
                "a~2 b~2 c~2",
                "\"",
                "[a TO z]",
                "((((((((((((((((((((((((((((((((((",
                "\\",
                "lang:fr highlight:s:(",
                "négociations^1e38",
                "AND OR NOT"
            })
    void nothingIsAnOperatorInTheFieldForWords(String words) {
        for (String path : List.of("search?q=", "questions/sentence-search?words=", "questions/find-by-name?name=")) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = page(path + RunningServer.encoded(words));
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400, path + " " + answer.body());
            assertTrue(System.nanoTime() - begin < Duration.ofSeconds(5).toNanos(), path);
        }
    }

    @Test
    void asManyWordsAsAreAllowedAreSearched() {
        String thirty =
                IntStream.range(0, 30).mapToObj(number -> "négociations").collect(Collectors.joining(" "));
        String words = RunningServer.encoded(thirty);
        assertEquals(200, page("questions/sentence-search?words=" + words).statusCode());
        assertEquals(200, server.get("api/sentence-search.json?words=" + words).statusCode());
        assertEquals(
                400, page("questions/sentence-search?words=" + words + "+more").statusCode());
        HttpResponse<String> found = page("search?q=" + words);
        assertEquals(200, found.statusCode());
    }
}
