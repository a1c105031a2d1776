package dev.verbatim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.verbatim.query.QueryCatalog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions as programs ask them. */
@Timeout(60)
class ApiTest {
    private static final String NIF = "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n";
    private static final int LIMIT_MS = 3_000;

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(
                queries.resolve("sentences.rq"),
                NIF + "SELECT ?sentence ?text { ?sentence nif:anchorOf ?text } ORDER BY ?sentence");
        Files.writeString(
                queries.resolve("one.rq"),
                "#+ parameters:\n#+   - name: sentence\n#+     example: article/1\n" + NIF
                        + "SELECT ?text (?_sentence_iri AS ?given) (STR(?__note_fr) AS ?noted) "
                        + "{ ?_sentence_iri nif:anchorOf ?text }");
        Files.writeString(
                queries.resolve("graph.rq"),
                NIF + "CONSTRUCT { ?s nif:anchorOf ?t } { ?s nif:anchorOf ?t } ORDER BY ?s LIMIT 20");
        Files.writeString(queries.resolve("truth.rq"), "ASK { ?s ?p ?o }");
        Files.writeString(
                queries.resolve("endless.rq"), "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        Files.writeString(queries.resolve("calling.rq"), "SELECT (<java:java.lang.Math>(1) AS ?x) {}");
        QueryCatalog catalog = QueryCatalog.bundled().with(queries);
        assertEquals(List.of(), catalog.problems());
        server = RunningServer.start(folder.resolve("store"), LIMIT_MS, () -> catalog);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sentences.csv, text/csv; charset=utf-8",
        "sentences.tsv, text/tab-separated-values; charset=utf-8",
        "sentences.json, application/sparql-results+json",
        "sentences.xml, application/sparql-results+xml",
        "truth.json, application/sparql-results+json",
        "truth.csv, text/csv; charset=utf-8",
        "graph.ttl, text/turtle; charset=utf-8",
        "graph.nt, application/n-triples",
        "graph.json, application/ld+json",
        "graph.jsonld, application/ld+json",
        "graph.xml, application/rdf+xml",
        "graph.rdf, application/rdf+xml",
    })
    void theEndOfTheAddressDecidesOnTheForm(String path, String contentType) {
        HttpResponse<String> answer = server.get("api/" + path, "Accept", "image/png");
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(contentType, header(answer, "Content-Type").replace(";charset", "; charset"));
        assertTrue(answer.body().contains("se poursuivent") || answer.body().contains("true"), answer.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sentences | text/csv                                   | text/csv
                    sentences | */*                                        | application/sparql-results+json
                    sentences | application/xml;q=0.5, text/csv;q=0.1      | application/sparql-results+xml
                    graph     | text/turtle                                | text/turtle
                    graph     | application/json                           | application/ld+json
                    graph     | application/n-triples;q=0.9, text/html;q=0.1 | application/n-triples
                    """)
    void otherwiseWhatIsAcceptedDoes(String name, String accept, String contentType) {
        HttpResponse<String> answer = server.get("api/" + name, "Accept", accept);
        assertTrue(
                header(answer, "Content-Type").startsWith(contentType),
                answer.headers().toString());
        assertEquals("Accept", header(answer, "Vary"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sentences.ttl | */*       | .csv
                    graph.csv     | */*       | .ttl
                    sentences.png | */*       | .json
                    sentences     | image/png | .tsv
                    graph         | text/csv  | .jsonld
                    """)
    void whatIsNotToBeHadIsAnsweredByWhatIs(String path, String accept, String suffix) {
        JsonObject problem = problem(406, server.get("api/" + path, "Accept", accept));
        assertTrue(
                StreamSupport.stream(problem.getAsJsonArray("formats").spliterator(), false)
                        .anyMatch(format -> format.getAsJsonObject()
                                .get("suffix")
                                .getAsString()
                                .equals(suffix)),
                problem.toString());
    }

    @Test
    void browsersAreLedToThePageWithTheSameArguments() {
        String accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> answer = server.get("api/one?sentence=article%2F1&limit=5", "Accept", accept);
        assertEquals(303, answer.statusCode());
        assertEquals("../questions/one?limit=5&sentence=article%2F1", header(answer, "Location"));
        HttpResponse<String> listing = server.get("api", "Accept", accept);
        assertEquals(303, listing.statusCode());
        assertEquals("questions", header(listing, "Location"));
        assertEquals(
                200,
                server.get("api/one.csv?sentence=urn:example:x", "Accept", accept)
                        .statusCode());
    }

    @Test
    void identifiersMayHaveAFragment() {
        String whole = RunningServer.encoded(RunningServer.ARTICLE + "#char=7,8");
        assertEquals(
                2, server.get("api/one.csv?sentence=" + whole).body().lines().count());
        HttpResponse<String> prefixed = server.get("api/one.csv?sentence=urn:example:none&note=oui");
        assertEquals(1, prefixed.body().lines().count(), prefixed.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    timeline?from=yesterday               | from   | a date (YYYY-MM-DD) | 2025-01-01
                    who-supports-doubts-denies?stance=x   | stance | one of support      | oppose
                    corroborated-facts?minimum=two        | minimum | a whole number     | 2
                    statements-by-extractor?confidence=1e9 | confidence | a number        | 0.5
                    one                                   | sentence | an IRI            | article/1
                    one?sentence=javascript%3A%2F%2Fx     | sentence | an IRI            | article/1
                    sentence-search?words=%21%21          | words  | words to search for | milliards
                    """)
    void aWrongArgumentIsNamedWithItsTypeAndAnExample(String path, String parameter, String expected, String example) {
        JsonObject problem = problem(400, server.get("api/" + path));
        assertEquals("urn:verbatim:problem:bad-parameter", text(problem, "type"));
        assertEquals(parameter, text(problem, "parameter"));
        assertTrue(text(problem, "expected").startsWith(expected), problem.toString());
        assertEquals(example, text(problem, "example"));
        assertTrue(text(problem, "detail").contains(parameter), problem.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=100001",
                "limit=-1",
                "limit=ten",
                "offset=-1",
                "offset=99999999999999999999",
                "limit=1&limit=2",
                "nothing=1",
                "%FF=1",
                "from=2025-01-01&from=2025-01-02",
            })
    void whatAnAddressDoesNotTakeIsRefused(String query) {
        problem(400, server.get("api/timeline?" + query));
    }

    @ParameterizedTest
    @CsvSource({"timelin, timeline", "Timeline, timeline", "total-by-investor, totals-by-investor"})
    void anUnknownQuestionIsAnsweredByNearNames(String name, String near) {
        JsonObject problem = problem(404, server.get("api/" + name));
        assertEquals(near, problem.getAsJsonArray("near").get(0).getAsString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline/x",
                "a/b/c",
                "x.y.z",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "caf%C3%A9",
            })
    void otherPathsAreUnknownQuestionsToo(String path) {
        HttpResponse<String> answer = server.get("api/" + path);
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.body());
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }

    @Test
    void argumentsAreTermsAndNeverText() {
        String attack = RunningServer.encoded("urn:x> ?p ?o } UNION { ?s ?p ?text } #");
        problem(400, server.get("api/one?sentence=" + attack));
        String note = RunningServer.encoded("\" } DROP ALL # \\ \u202e <script>");
        HttpResponse<String> answer = server.get("api/one.json?sentence="
                + RunningServer.encoded(RunningServer.ARTICLE + "#char=7,8") + "&note=" + note);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "\" } DROP ALL # \\ \u202e <script>",
                JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .getAsJsonObject("results")
                        .getAsJsonArray("bindings")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("noted")
                        .get("value")
                        .getAsString());
    }

    @Test
    void pagesFollowEachOtherByTheirLinks() {
        HttpResponse<String> first = server.get("api/sentences.csv?limit=120");
        assertEquals(121, first.body().lines().count());
        assertEquals("true", header(first, "Verbatim-Truncated"));
        assertEquals("120", header(first, "Verbatim-Row-Limit"));
        assertEquals(Optional.of("sentences.csv?limit=120&offset=120"), link(first, "next"));
        assertEquals(Optional.empty(), link(first, "prev"));
        HttpResponse<String> last = server.get("api/sentences.csv?limit=120&offset=240");
        assertEquals(61, last.body().lines().count());
        assertEquals("false", header(last, "Verbatim-Truncated"));
        assertEquals(Optional.empty(), link(last, "next"));
        assertEquals(Optional.of("sentences.csv?limit=120&offset=120"), link(last, "prev"));
        assertFalse(
                first.body().contains(last.body().lines().skip(1).findFirst().orElseThrow()));
        HttpResponse<String> triples = server.get("api/graph.nt?limit=3");
        assertEquals(3, triples.body().lines().count());
        assertEquals("true", header(triples, "Verbatim-Truncated"));
    }

    @Test
    void anAnswerLeadsToItsDescriptionItsPageAndItsOtherForms() {
        HttpResponse<String> answer = server.get("api/timeline?from=2025-01-01&to=");
        assertEquals(Optional.of("openapi.json"), link(answer, "service-desc"));
        assertEquals(Optional.of("../questions/timeline?from=2025-01-01"), link(answer, "describedby"));
        assertEquals(Optional.of("timeline.json?from=2025-01-01"), link(answer, "canonical"));
        assertEquals(
                200,
                server.get("api/" + link(answer, "canonical").orElseThrow()).statusCode());
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        HttpResponse<String> answer = server.get("api/sentences.csv");
        String tag = header(answer, "ETag");
        assertTrue(tag.startsWith("\"000001-"), tag);
        HttpResponse<String> again = server.get("api/sentences.csv", "If-None-Match", "\"other\", W/" + tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals(200, server.get("api/sentences.tsv", "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                server.get("api/sentences.csv?limit=1", "If-None-Match", tag).statusCode());
        String date = header(answer, "Last-Modified");
        assertTrue(date.endsWith(" GMT"), date);
        assertEquals(
                304, server.get("api/sentences.csv", "If-Modified-Since", date).statusCode());
        assertEquals(
                200,
                server.get("api/sentences.csv", "If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                        .statusCode());
        assertEquals(
                200,
                server.get("api/sentences.csv", "If-Modified-Since", "yesterday")
                        .statusCode());
        assertEquals(
                200,
                server.get("api/sentences.csv", "If-Modified-Since", date, "If-None-Match", "\"x\"")
                        .statusCode());
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> whole = server.get("api/sentences.csv");
        HttpResponse<String> head = server.method("HEAD", "api/sentences.csv");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(header(whole, "ETag"), header(head, "ETag"));
        assertEquals(
                whole.body().getBytes(StandardCharsets.UTF_8).length, Integer.parseInt(header(head, "Content-Length")));
        assertEquals("", server.method("HEAD", "api/nothing").body());
        assertEquals(404, server.method("HEAD", "api/nothing").statusCode());
        assertEquals(200, server.method("HEAD", "api").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyQuestionsAreAsked(String method) {
        assertEquals(405, server.method(method, "api/sentences").statusCode());
        assertTrue(header(server.method(method, "api/sentences"), "Allow").contains("GET"));
    }

    @Test
    void pagesOfOthersMayAskAndReadTheHeaders() {
        HttpResponse<String> preflight =
                server.method("OPTIONS", "api/sentences", "Access-Control-Request-Headers", "if-none-match");
        assertEquals(204, preflight.statusCode());
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("If-None-Match"));
        HttpResponse<String> answer = server.get("api/sentences");
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        for (String name : List.of("Link", "ETag", "Verbatim-Truncated")) {
            assertTrue(header(answer, "Access-Control-Expose-Headers").contains(name), name);
        }
    }

    @Test
    void whatAFileAsksIsAskedAsAtTheEndpoint() {
        JsonObject slow = problem(503, server.get("api/endless"));
        assertTrue(text(slow, "detail").contains("took longer than the 3.0 s"), slow.toString());
        assertEquals("10", header(server.get("api/endless"), "Retry-After"));
        JsonObject calling = problem(422, server.get("api/calling"));
        assertTrue(text(calling, "detail").contains("java:java.lang.Math is not answered"), calling.toString());
        JsonObject federated = problem(422, server.get("api/federated-example"));
        assertTrue(text(federated, "detail").contains("calls nobody"), federated.toString());
        problem(400, server.get("api/sentence-search?words=" + "a+".repeat(40)));
        assertEquals(414, server.get("api/timeline?from=" + "1".repeat(600_000)).statusCode());
    }

    @Test
    void aCrowdOfHeavyQuestionsWaitsOrIsSentAwayAsProgramsReadIt() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(60)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                answers.add(crowd.submit(() -> server.get("api/endless")));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                problem(503, answer.get());
                assertEquals("10", header(answer.get(), "Retry-After"));
            }
        }
        assertEquals(200, server.get("api/truth").statusCode());
    }

    @Test
    void whatIsNoAddressIsRefusedAsProgramsReadIt() {
        problem(400, server.get("api/..%2Ftimeline"));
    }

    @Test
    void theLanguageAndTheOrderOfAPageChangeNothing() {
        assertEquals(
                server.get("api/sentences.csv").body(),
                server.get("api/sentences.csv?lang=fr&sort=-text").body());
    }

    @Test
    void theListingHoldsWhatAProgramNeeds() {
        HttpResponse<String> answer = server.get("api");
        assertEquals("application/json", header(answer, "Content-Type"));
        JsonObject listing = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertEquals(
                QueryCatalog.bundled().questions().size() + 6,
                listing.getAsJsonArray("questions").size());
        JsonObject timeline = StreamSupport.stream(
                        listing.getAsJsonArray("questions").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(question -> text(question, "name").equals("timeline"))
                .findFirst()
                .orElseThrow();
        assertEquals("Chronologie des annonces", text(timeline.getAsJsonObject("title"), "fr"));
        assertEquals("timeline", text(timeline.getAsJsonObject("chart"), "kind"));
        assertEquals(2, timeline.getAsJsonArray("parameters").size());
        assertEquals(200, server.get(text(timeline, "href")).statusCode());
        assertEquals(200, server.get(text(listing, "openapi")).statusCode());
        assertEquals("../api", header(server.get("api/"), "Location"));
        for (String document : List.of("api", "api/openapi.json")) {
            String tag = header(server.get(document), "ETag");
            assertEquals(304, server.get(document, "If-None-Match", tag).statusCode(), document);
        }
    }

    private static JsonObject problem(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertEquals(status, problem.get("status").getAsInt());
        assertTrue(text(problem, "type").startsWith(Problem.TYPES));
        assertFalse(text(problem, "title").isBlank());
        assertFalse(text(problem, "detail").contains("\n"));
        assertTrue(answer.body().length() < 2000, answer.body());
        return problem;
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    private static Optional<String> link(HttpResponse<String> answer, String relation) {
        return answer.headers().allValues("Link").stream()
                .filter(link -> link.contains("rel=\"" + relation + "\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
