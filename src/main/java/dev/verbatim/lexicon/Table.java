package dev.verbatim.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A lexicon file: tab-separated rows under {@code #} comment lines, one of which names the columns.
 *
 * @param path where it stands on the class path
 * @param columns names, in order
 * @param rows in file order
 * @param sha256 lower-case hexadecimal digest of the file
 */
public record Table(String path, List<String> columns, List<Row> rows, String sha256) {

    private static final String COLUMNS = "# columns:";

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param table path of its table, for messages
     * @param line its line number in the file, from 1
     * @param columns names of the columns
     * @param cells as many as columns
     */
    public record Row(String table, int line, List<String> columns, List<String> cells) {

        /** @throws IllegalArgumentException unless there is a cell for each column */
        public Row {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        table + ":" + line + ": " + cells.size() + " cells for " + columns.size() + " columns");
            }
        }

        /**
         * The cell of a column.
         *
         * @throws IllegalArgumentException if there is no such column
         */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(table + ": no column '" + column + "' among " + columns);
            }
            return cells.get(index);
        }
    }

    /**
     * Reads a table that must be there.
     *
     * @param path such as {@code lexicon/fr/cues.tsv}
     * @throws IllegalArgumentException if it is missing or malformed; the message names file and line
     */
    public static Table resource(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalArgumentException("no lexicon file " + path + " on the class path"));
    }

    /**
     * Reads a table that a language may lack.
     *
     * @throws IllegalArgumentException if it is malformed; the message names file and line
     */
    public static Optional<Table> find(String path) {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(parse(path, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lexicon file " + path, e);
        }
    }

    static Table parse(String path, byte[] bytes) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(COLUMNS)) {
                columns = List.of(line.substring(COLUMNS.length()).strip().split("\t|<TAB>", -1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(new Row(path, i + 1, columns, List.of(line.split("\t", -1))));
            }
        }
        return new Table(path, columns, rows, sha256(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
