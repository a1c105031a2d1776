package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines of a file of cases under {@code src/test/resources/read}, without blank lines and {@code #} remarks. */
final class Cases {

    private Cases() {}

    static List<String> of(String file, int atLeast) {
        try {
            List<String> lines =
                    Files.readAllLines(Path.of("src", "test", "resources", "read", file), StandardCharsets.UTF_8)
                            .stream()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
            assertTrue(lines.size() >= atLeast, file + " has " + lines.size() + " cases");
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
