package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesCommandTest {
    @Test
    void everyQuestionIsListedWithItsSummary() {
        CommandLineRun run = CommandLineRun.of("queries");
        assertEquals(ExitCode.DONE, run.exitCode());
        for (CannedQuery query : QueryCatalog.bundled().questions()) {
            assertTrue(run.out().contains(query.name() + "\n    " + query.summary() + "\n"), query.name());
        }
        assertTrue(run.out().endsWith("See one: verbatim queries NAME\n"), run.out());
    }

    @Test
    void thoseThatServeToEvaluateAreListedOnlyWhenAskedFor() {
        assertTrue(CommandLineRun.of("queries", "--all").out().contains("document-amounts\n    Sums of money"));
        assertTrue(!CommandLineRun.of("queries").out().contains("document-amounts"));
    }

    @Test
    void oneIsShownWithItsSparql() {
        CommandLineRun run = CommandLineRun.of("queries", "document-amounts");
        assertTrue(run.out().startsWith("Sums of money each article tells\n"), run.out());
        assertTrue(run.out().contains("\nSELECT DISTINCT ?file "), run.out());
    }

    @Test
    void anUnknownOneIsAMatterOfUsage() {
        CommandLineRun run = CommandLineRun.of("queries", "document-amount");
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().startsWith("verbatim: there is no query document-amount; did you mean "), run.err());
    }

    @Test
    void thoseOfOnesOwnFolderAreListedAndShownToo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.rq"), "#+ summary-fr: La mienne\nASK { ?s ?p ?_x_fr }");
        Files.writeString(folder.resolve("broken.rq"), "SELECT *\n{ ?s ?p");
        CommandLineRun list = CommandLineRun.of("queries", "--queries", folder.toString());
        assertEquals(ExitCode.DONE, list.exitCode());
        assertTrue(list.out().contains("mine\n    La mienne\n"), list.out());
        assertTrue(list.out().contains("timeline\n"), list.out());
        assertTrue(list.err().startsWith("verbatim: left out: " + folder.resolve("broken.rq")), list.err());
        assertTrue(list.err().contains("line 2"), list.err());
        assertEquals(1, list.err().lines().count(), list.err());
        assertTrue(CommandLineRun.of("queries", "mine", "--queries", folder.toString())
                .out()
                .contains("ASK { ?s ?p ?_x_fr }"));
    }
}
