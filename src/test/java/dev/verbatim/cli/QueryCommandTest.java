package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.verbatim.match.FakeService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCommandTest {
    private static final String FILES = """
            PREFIX schema: <https://schema.org/>
            PREFIX vb: <https://w3id.org/verbatim/ontology#>
            SELECT ?file ?title { ?article vb:file ?file ; schema:headline ?title } ORDER BY ?file
            """;

    @TempDir
    private static Path folder;

    private static String store;

    @BeforeAll
    static void publish() {
        SmallStore.publish(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @Test
    void aQueryOfOnesOwnIsAnsweredInATable() throws IOException {
        assertEquals(
                new CommandLineRun(ExitCode.DONE, """
                file               title
                -----------------  -------------------------
                septenta.txt       Septenta investit
                world/horizon.txt  Horizon gets its billions
                2 rows
                """, ""), CommandLineRun.of("query", file(FILES), "--store", store));
    }

    @Test
    void onATerminalATableFitsItsWidth() throws IOException {
        CommandLineRun run =
                CommandLineRun.on(new Terminal(true, true, false, 30), "query", file(FILES), "--store", store);
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 30), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv  | file,title",
                "tsv  | ?file\t?title",
                "JSON | { \"head\": {",
                "xml  | <?xml version=\"1.0\"?>",
            })
    void theFormatIsChosen(String format, String firstLine) throws IOException {
        CommandLineRun run = CommandLineRun.of("query", file(FILES), "--store", store, "--format", format);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertEquals(firstLine, run.out().lines().findFirst().orElseThrow().strip());
    }

    @Test
    void aGraphIsTurtle() throws IOException {
        String construct = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 3";
        CommandLineRun run = CommandLineRun.of("query", file(construct), "--store", store, "--format", "ttl");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().strip().endsWith("."), run.out());
    }

    @Test
    void aQueryThatComesWithTheProgramIsCalledByItsName() {
        CommandLineRun run = CommandLineRun.of("query", "documents", "--store", store, "--format", "csv");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains("septenta.txt"), run.out());
    }

    @Test
    void anIdentifierNeedNotBeWhole() throws IOException {
        String sparql = "SELECT ?p { ?_thing_iri ?p ?o } LIMIT 1";
        for (String name : List.of("actor/septenta", "actor:septenta", "https://w3id.org/verbatim/id/actor/septenta")) {
            CommandLineRun run = CommandLineRun.of("query", file(sparql), "--param", "thing=" + name, "--store", store);
            assertTrue(run.out().endsWith("1 row\n"), run.out() + run.err());
        }
    }

    @Test
    void aYesOrNoQuestionIsAnsweredInAWord() throws IOException {
        assertEquals(
                "yes\n",
                CommandLineRun.of("query", file("ASK { ?s ?p ?o }"), "--store", store)
                        .out());
    }

    private CommandLineRun ask(String service, String silent) throws IOException {
        return CommandLineRun.of(
                "query",
                file("SELECT * { SERVICE " + silent + " ?_service_iri { ?s ?p ?o } }"),
                "--param",
                "service=" + service,
                "--store",
                store);
    }

    @Test
    void aServiceThatIsDownIsNamedInOneSentence() throws IOException {
        FakeService gone = new FakeService(FakeService.MANIFEST + "}", FakeService.Answer.of("{}"));
        gone.close();
        String why = "the service " + gone.address() + " does not answer (connection refused), so this question has no "
                + "answer now";
        assertEquals(
                new CommandLineRun(1, "", "verbatim: " + why + "\n"),
                ask(gone.address().toString(), ""));
        assertEquals(0, ask(gone.address().toString(), "SILENT").exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>hello</html>                    | answered something else than rows,",
                "200 | {                                     | answered something else than rows,",
                "200 | {\"versions\": [\"0.2\"]}             | answered something else than rows,",
                "503 | busy                                  | answered with status 503,",
            })
    void aServiceThatAnswersNonsenseIsNamedInOneSentence(int status, String body, String what) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders()
                    .set("Content-Type", body.startsWith("{") ? "application/sparql-results+json" : "text/html");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String service = "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
            CommandLineRun run = ask(service, "");
            assertEquals(1, run.exitCode(), run.err());
            assertTrue(run.err().startsWith("verbatim: the service " + service + " " + what), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document --store STORE                    | 2 | there is no query document; did you mean documents",
                "nowhere.rq --store STORE                  | 2 | there is no file nowhere.rq; the queries that come with",
                "documents --store nowhere                 | 3 | there is no store at nowhere; build one: verbatim build",
                "documents --store STORE --param x=1       | 2 | the query documents has no parameter x; there are none",
                "documents --store STORE --format pdf      | 2 | there is no format pdf; there are csv, json, table, tsv,",
                "documents --store STORE --format ttl      | 2 | this query gives rows, not a graph; take the format",
                "documents --store src                     | 3 | src is no store; build one: verbatim build CORPUS --store",
                "documents --store STORE --timeout soon    | 2 | Invalid value for option '--timeout': 'soon' is not a long",
                "documents --stor x                        | 2 | Unknown options: '--stor', 'x'; did you mean --store",
            })
    void whatCannotBeDoneIsOneLineWithItsCure(String arguments, int exitCode, String line) {
        CommandLineRun run =
                CommandLineRun.of(("query " + arguments).replace("STORE", store).split(" +", -1));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("verbatim: " + line), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aFileThatIsNoSparqlIsNamedWithThePlace() throws IOException {
        CommandLineRun run = CommandLineRun.of("query", file("SELECT * { ?s ?p }"), "--store", store);
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.err().matches("(?s)verbatim: .*question\\.rq: .*line 1.*\n"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Path file = folder.resolve("latin.rq");
        Files.write(file, "ASK { ?s ?p 'é' }".getBytes(StandardCharsets.ISO_8859_1));
        CommandLineRun run = CommandLineRun.of("query", file.toString(), "--store", store);
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertEquals("verbatim: " + file + " is not UTF-8; save it as UTF-8\n", run.err());
    }

    private static String file(String sparql) throws IOException {
        return Files.writeString(folder.resolve("question.rq"), sparql).toString();
    }

    @Test
    void aQueryOfOnesOwnFolderIsAskedByItsName() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(queries.resolve("files.rq"), FILES);
        CommandLineRun run = CommandLineRun.of(
                "query", "files", "--store", store, "--queries", queries.toString(), "--format", "csv");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertEquals(3, run.out().lines().count(), run.out());
        CommandLineRun nowhere = CommandLineRun.of("query", "files", "--store", store, "--queries", "nowhere");
        assertEquals(ExitCode.FAILED, nowhere.exitCode());
        assertTrue(nowhere.err().contains("nowhere cannot be read; name a folder"), nowhere.err());
    }
}
