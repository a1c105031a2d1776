package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    private static CommandLineRun extract(String... more) {
        String[] arguments = {"bench", "extract", "--megabytes", "0.05", "--warm-up", "0", "--rounds", "2"};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandLineRun.of(all);
    }

    @Test
    void theGroupAloneAsksWhatToMeasure() {
        CommandLineRun run = CommandLineRun.of("bench");
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertEquals("verbatim: name what to measure (see verbatim bench --help)\n", run.err());
    }

    @Test
    void showsEachRoundEachStageAndTheirSpread() {
        CommandLineRun run = extract("--threads", "2");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains(" articles, joined from 13; 2 threads; 0.0 MB to warm up\nround 1 "), run.out());
        assertTrue(run.out().contains("\nround 2 "), run.out());
        for (String stage : new String[] {"segment", "annotate", "extract", "link"}) {
            assertTrue(run.out().contains("\n" + stage + " "), run.out());
        }
        assertTrue(
                run.out().lines().toList().getLast().matches("min [0-9.]+, median [0-9.]+, max [0-9.]+ MB of text.*"),
                run.out());
    }

    @Test
    void aRateBelowTheMarkIsExitCodeOne() {
        CommandLineRun run = extract("--threads", "1", "--min", "1000000");
        assertEquals(ExitCode.DONE_BELOW_THE_MARK, run.exitCode());
        assertTrue(run.err().contains("verbatim: below the mark: "), run.err());
        assertEquals(ExitCode.DONE, extract("--threads", "1", "--min", "0").exitCode());
    }

    @Test
    void readsTheCorpusThatIsGiven() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Microsoft investira 5 milliards d'euros en Belgique.\n");
        Files.writeString(folder.resolve("b.txt"), "");
        CommandLineRun run = extract(folder.toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains(" joined from 1; "), run.out());
        assertTrue(run.err().startsWith("rejected b.txt: "), run.err());
    }

    @Test
    void whatCannotBeMeasuredIsOneLine() throws IOException {
        assertEquals(ExitCode.USAGE, extract("--threads", "0").exitCode());
        Files.writeString(folder.resolve("b.txt"), "");
        CommandLineRun run = extract(folder.toString());
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.err().contains("verbatim: no article could be read in "), run.err());
    }
}
