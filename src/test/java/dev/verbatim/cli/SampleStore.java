package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The sample articles in a store, built once for all tests that only read it. */
final class SampleStore {
    private SampleStore() {}

    /** Folder of the store. */
    static String folder() {
        return Built.STORE.toString();
    }

    /** What the build printed. */
    static CommandLineRun build() {
        return Built.RUN;
    }

    private static final class Built {
        private static final Path STORE = emptied(Path.of("target", "sample-store"));
        private static final CommandLineRun RUN =
                CommandLineRun.of("build", "sample", "--store", STORE.toString(), "--threads", "2");

        static {
            assertEquals(ExitCode.DONE, RUN.exitCode(), RUN.err());
        }
    }

    private static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}
