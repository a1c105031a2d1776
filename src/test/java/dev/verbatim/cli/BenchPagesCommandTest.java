package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchPagesCommandTest {
    @Test
    void eachKindOfPageHasItsTimes() {
        CommandLineRun run = CommandLineRun.of("bench", "pages", "--store", SampleStore.folder(), "--rounds", "1");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        for (String kind : List.of(
                "home",
                "search",
                "actor",
                "country",
                "article",
                "investment",
                "evidence",
                "answer",
                "total",
                "terms",
                "editor")) {
            assertTrue(run.out().contains("\n" + kind + " "), run.out());
        }
    }

    @Test
    void theTimesSayHowTheServerWasWarmedUp() {
        CommandLineRun run =
                CommandLineRun.of("bench", "pages", "--store", SampleStore.folder(), "--rounds", "2", "--warm-up", "1");
        assertTrue(
                run.out().lines().findFirst().orElse("").endsWith("asked for 1 times to warm up, then 2 times"),
                run.out());
    }

    @Test
    void lessThanNoWarmUpIsRefused() {
        CommandLineRun run = CommandLineRun.of("bench", "pages", "--store", SampleStore.folder(), "--warm-up", "-1");
        assertEquals(ExitCode.USAGE, run.exitCode());
    }

    @Test
    void aPageAboveTheMarkIsExitCodeOne() {
        CommandLineRun run =
                CommandLineRun.of("bench", "pages", "--store", SampleStore.folder(), "--rounds", "1", "--max", "0.001");
        assertEquals(ExitCode.DONE_BELOW_THE_MARK, run.exitCode());
        assertTrue(run.err().contains("below the mark"), run.err());
    }

    @Test
    void ofAHundredPagesThePercentileLeavesTheSlowestOut() {
        PageClock.Times times = new PageClock.Times(List.of(1.0, 2.0, 3.0, 100.0));
        assertEquals(2.0, times.percentile(50));
        assertEquals(100.0, times.percentile(95));
        assertEquals(0, new PageClock.Times(List.of()).percentile(50));
    }
}
