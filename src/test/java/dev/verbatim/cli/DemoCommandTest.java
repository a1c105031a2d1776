package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    /** The SPARQL between the apostrophes of the call of curl. */
    private static final Pattern CURL =
            Pattern.compile("(?s)curl (\\S+) -H 'Accept: text/csv' --data-urlencode 'query=(.*?)'");

    @TempDir
    private Path folder;

    @Test
    void buildsServesAndTellsWhatToTry() throws Exception {
        String store = folder.resolve("store").toString();
        try (ServedInBackground demo = new ServedInBackground("demo", "--port", "0", "--store", store)) {
            assertTrue(demo.out().startsWith("13 articles read: 13 new or changed"), demo.out());
            Matcher curl = CURL.matcher(demo.out());
            assertTrue(curl.find(), demo.out());
            assertEquals("http://127.0.0.1:" + demo.port() + "/sparql", curl.group(1));
            assertTrue(demo.ask(curl.group(2)).lines().count() > 1, "no rows");
            demo.out()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("./verbatim "))
                    .forEach(line -> {
                        CommandLineRun run = CommandLineRun.of(
                                line.substring("./verbatim ".length()).split(" +", -1));
                        assertEquals(ExitCode.DONE, run.exitCode(), line + run.err());
                        assertTrue(run.out().lines().count() > 3, line + run.out());
                    });
        }
        try (ServedInBackground again = new ServedInBackground("demo", "--port", "0", "--store", store)) {
            assertTrue(again.out().startsWith(store + " is there already, and current.\n"), again.out());
        }
    }

    @Test
    void aStoreOfOtherArticlesIsSpared() {
        SmallStore.publish(folder);
        CommandLineRun run = CommandLineRun.of("demo", "--store", folder.toString());
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(
                run.err()
                        .startsWith(
                                "verbatim: " + folder + " holds articles that are not of the demonstration, such as "
                                        + "septenta.txt; serve them with verbatim serve"),
                run.err());
    }
}
