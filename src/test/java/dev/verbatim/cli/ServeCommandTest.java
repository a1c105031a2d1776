package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
    @TempDir
    private static Path folder;

    private static String store;

    @BeforeAll
    static void publish() {
        SmallStore.publish(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @Test
    void tellsTheAddressAnswersAndEnds() throws Exception {
        try (ServedInBackground served = new ServedInBackground("serve", "--store", store, "--port", "0")) {
            assertTrue(served.out().startsWith(store + ", generation 000001-"), served.out());
            assertTrue(served.out().contains(": 2 articles at http://127.0.0.1:" + served.port() + "/"), served.out());
            assertEquals("n\r\n2\r\n", served.ask("SELECT (COUNT(*) AS ?n) { ?a a <https://schema.org/NewsArticle> }"));
        }
    }

    @Test
    void aQueryIsAnsweredWhileItIsServed() throws Exception {
        try (ServedInBackground served = new ServedInBackground("serve", "--store", store, "--port", "0")) {
            assertTrue(served.port() > 0);
            assertEquals(
                    0, CommandLineRun.of("query", "documents", "--store", store).exitCode());
        }
    }

    @Test
    void aPortThatIsInUseIsOneLineWithTheCure() throws Exception {
        try (ServedInBackground served = new ServedInBackground("serve", "--store", store, "--port", "0")) {
            String port = Integer.toString(served.port());
            CommandLineRun second = CommandLineRun.of("serve", "--store", store, "--port", port);
            assertEquals(ExitCode.FAILED, second.exitCode());
            assertTrue(second.err().startsWith("verbatim: cannot listen at 127.0.0.1:" + port), second.err());
            assertTrue(second.err().contains("choose another port with --port"), second.err());
            assertEquals(1, second.err().lines().count(), second.err());
        }
    }

    @Test
    void queriesOfOnesOwnFolderHaveAllFacesAndBrokenOnesAreTold() throws Exception {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.writeString(
                queries.resolve("files.rq"),
                "#+ summary: Files\n#+ parameters:\n#+   - name: file\n#+     example: septenta.txt\n"
                        + "SELECT ?article { ?article <https://w3id.org/verbatim/ontology#file> ?_file_literal }");
        Files.writeString(queries.resolve("broken.rq"), "#+ summary: Broken\nSELECT * {");
        try (ServedInBackground served = new ServedInBackground(
                "serve",
                "--store",
                store,
                "--port",
                "0",
                "--queries",
                queries.toString(),
                "--address",
                "http://a.test/v")) {
            assertTrue(served.err().contains("left out: " + queries.resolve("broken.rq")), served.err());
            assertEquals(
                    2, served.get("api/files.csv?file=septenta.txt").lines().count());
            assertTrue(served.get("api/openapi.json").contains("\"/files\""));
            assertTrue(served.get("api").contains("\"files\""));
            assertTrue(served.get("sparql/.well-known/sparql-examples").contains("http://a.test/v/sparql/.well-known"));
            assertEquals(
                    "n\r\n1\r\n",
                    served.ask("PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT (COUNT(*) AS ?n) { "
                            + "?x a sh:SPARQLExecutable ; sh:select ?q FILTER(STRENDS(STR(?x), '/files')) }"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--store STORE --port 65536  | 2 | there is no port 65536; choose one from 1 to 65535",
                "--store STORE --port x      | 2 | Invalid value for option '--port': 'x' is not an int",
                "--store STORE --address x   | 2 | x is no address; for example --address https://data.example.org/verbatim/",
                "--store STORE --address ftp://a/ | 2 | ftp://a/ is no address",
                "--store STORE --config no   | 2 | there is no file no; --config takes one like the fuseki-config.ttl",
                "--store STORE --config src  | 2 | src is no file; --config takes one like the fuseki-config.ttl",
                "--store STORE --queries no  | 3 | the queries in no cannot be read; name a folder",
                "--store nowhere             | 3 | there is no store at nowhere; build one: verbatim build",
            })
    void whatCannotBeServedIsOneLine(String arguments, int exitCode, String line) {
        CommandLineRun run =
                CommandLineRun.of(("serve " + arguments).replace("STORE", store).split(" +", -1));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("verbatim: " + line), run.err());
    }

    @Test
    void aConfigurationOfOnesOwnThatIsBrokenIsTold(@TempDir Path folder) throws IOException {
        SmallStore.publish(folder.resolve("own"));
        Path config = Files.writeString(folder.resolve("own.ttl"), "this is no Turtle\n");
        CommandLineRun run = CommandLineRun.of(
                "serve", "--store", folder.resolve("own").toString(), "--port", "0", "--config", config.toString());
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.err().contains("the configuration " + config + " cannot be read: "), run.err());
    }
}
