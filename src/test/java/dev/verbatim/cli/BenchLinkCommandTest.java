package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchLinkCommandTest {
    private static final Pattern MEASURED =
            Pattern.compile("measured  on 60 names, \\d+ with an answer: precision ([0-9.]+), recall ([0-9.]+)");

    @TempDir
    private Path folder;

    @Test
    void itTellsHowFastAndHowRightly() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "bench", "link", "--entities", "4000", "--labels", "300", "--work", folder.toString());
        assertEquals(0, run.exitCode(), run.err());
        Matcher measured = MEASURED.matcher(run.out());
        assertTrue(measured.find(), run.out());
        assertTrue(Double.parseDouble(measured.group(1)) >= 0.95, run.out());
        assertTrue(Double.parseDouble(measured.group(2)) >= 0.8, run.out());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void theSameSeedInventsTheSame() throws IOException {
        Path one = folder.resolve("one.nt");
        Path two = folder.resolve("two.nt");
        new BenchExtract(3, 500).write(one);
        new BenchExtract(3, 500).write(two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertEquals(new BenchExtract(3, 500).labels(50), new BenchExtract(3, 500).labels(50));
    }

    @Test
    void nothingIsNoSize() {
        assertEquals(2, CommandLineRun.of("bench", "link", "--entities", "0").exitCode());
    }
}
