package dev.verbatim.serve.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tables of this package: cells between tabs, lines that begin with {@code #} tell what they are. */
final class TableFile {
    private TableFile() {}

    /** The cells behind the first, by the first. */
    static Map<String, List<String>> read(String name) {
        try (InputStream in = TableFile.class.getResourceAsStream("/serve/pages/" + name)) {
            String table = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> rows = new TreeMap<>();
            table.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = Arrays.asList(line.split("\t", -1));
                rows.put(cells.getFirst(), cells.subList(1, cells.size()));
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
