package dev.verbatim.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The form of every word list: who made it, under what licence, what its columns are; then rows in order. */
class LexiconFilesTest {
    private static final Path LEXICON = Path.of("src", "main", "resources", "lexicon");

    /** By code point, not by UTF-16 unit: the order that {@code LC_ALL=C sort} gives. */
    private static final Comparator<String> BY_CODE_POINT = (left, right) -> {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        return Arrays.compare(a, b);
    };

    @TestFactory
    Stream<DynamicTest> everyWordListKeepsTheForm() throws IOException {
        return wordLists().stream()
                .map(file -> DynamicTest.dynamicTest(LEXICON.relativize(file).toString(), file.toUri(), () -> {
                    List<String> faults = faults(read(file));
                    assertTrue(faults.isEmpty(), () -> file + ":\n" + String.join("\n", faults));
                }));
    }

    @TestFactory
    Stream<DynamicTest> theFormIsRefusedWhereItIsBroken() {
        String head = "# source: Verbatim\n# licence: CC0-1.0\n# columns: form\tlemma\n";
        return Stream.of(
                        new String[] {"", head + "a\tb\nb\tc\n"},
                        new String[] {"", head + "a\tb\n# a remark\nb\n"},
                        new String[] {"no line '# licence: …'", "# source: us\n# columns: form\na\n"},
                        new String[] {"line 5: not sorted", head + "b\tc\na\tb\n"},
                        new String[] {"line 5: same as a row before", head + "a\tb\na\tb\n"},
                        new String[] {"line 4: blank at an end", head + "a\tb \n"},
                        new String[] {"line 4: blank at an end", head + "a\t\n"},
                        new String[] {"line 4: empty", head + "\na\n"},
                        new String[] {"line 4: 3 values for 2 columns", head + "a\tb\tc\n"},
                        new String[] {"line 4: not in NFC", head + "e\u0301\tb\n"},
                        new String[] {"carriage return", head + "a\tb\r\n"},
                        new String[] {"byte order mark", "\uFEFF" + head + "a\n"},
                        new String[] {"no line end at the end", head + "a"},
                        new String[] {"no row", head})
                .map(example -> DynamicTest.dynamicTest(
                        example[0].isEmpty() ? "a good one" : example[0],
                        () -> assertEquals(example[0], String.join("; ", faults(example[1])))));
    }

    @TestFactory
    Stream<DynamicTest> theOrderIsThatOfCodePoints() {
        return Stream.of(DynamicTest.dynamicTest(
                "U+FF21 stands before U+1D400",
                () -> assertFalse(BY_CODE_POINT.compare("\uFF21", "\uD835\uDC00") > 0, "surrogates sort first")));
    }

    private static List<Path> wordLists() throws IOException {
        if (!Files.exists(LEXICON)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(LEXICON)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8", e);
        }
    }

    /** Returns what is wrong with the text of a word list, in the order of its lines. */
    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        if (text.startsWith("\uFEFF")) {
            return List.of("byte order mark");
        }
        if (text.indexOf('\r') >= 0) {
            return List.of("carriage return");
        }
        if (!text.endsWith("\n")) {
            faults.add("no line end at the end");
        }
        List<String> lines = text.lines().toList();
        for (String header : List.of("# source: ", "# licence: ", "# columns: ")) {
            if (lines.stream().noneMatch(line -> line.startsWith(header) && line.length() > header.length())) {
                faults.add("no line '" + header + "…'");
            }
        }
        rowFaults(lines, faults);
        return faults;
    }

    private static void rowFaults(List<String> lines, List<String> faults) {
        int columns = lines.stream()
                .filter(line -> line.startsWith("# columns: "))
                .mapToInt(line -> line.split("\t", -1).length)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        NavigableSet<String> seen = new TreeSet<>(BY_CODE_POINT);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#")) {
                continue;
            }
            String fault = rowFault(line, columns, seen);
            if (!fault.isEmpty()) {
                faults.add("line " + (i + 1) + ": " + fault);
            }
            seen.add(line);
        }
        if (seen.isEmpty()) {
            faults.add("no row");
        }
    }

    /** Returns an empty string for a good row. */
    private static String rowFault(String row, int columns, NavigableSet<String> before) {
        int values = row.split("\t", -1).length;
        if (row.isEmpty()) {
            return "empty";
        }
        if (!row.equals(row.strip())) {
            return "blank at an end";
        }
        if (values > columns) {
            return values + " values for " + columns + " columns";
        }
        if (!Normalizer.isNormalized(row, Normalizer.Form.NFC)) {
            return "not in NFC";
        }
        if (before.contains(row)) {
            return "same as a row before";
        }
        if (!before.isEmpty() && BY_CODE_POINT.compare(before.last(), row) > 0) {
            return "not sorted";
        }
        return "";
    }
}
