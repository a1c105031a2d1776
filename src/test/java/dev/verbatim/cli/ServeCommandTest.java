package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--store STORE --port 65536  | 2 | there is no port 65536; choose one from 1 to 65535",
                "--store STORE --port x      | 2 | Invalid value for option '--port': 'x' is not an int",
                "--store nowhere             | 3 | there is no store at nowhere; build one: verbatim build",
            })
    void whatCannotBeServedIsOneLine(String arguments, int exitCode, String line) {
        CommandLineRun run =
                CommandLineRun.of(("serve " + arguments).replace("STORE", store).split(" +", -1));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("verbatim: " + line), run.err());
    }
}
