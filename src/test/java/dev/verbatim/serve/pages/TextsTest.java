package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.vocab.Codes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages: the same in both languages, none missing, none left over. */
class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/serve/pages");
    private static final Path SOURCES = Path.of("src/main/java/dev/verbatim/serve/pages");
    private static final Pattern OF = Pattern.compile("\\bt\\.of\\(\"([^\"]+)\"");
    private static final Pattern WORDS = Pattern.compile(">\\s*[A-Za-z\\u00C0-\\u017F]{2,}[^<>${}]*<");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertEquals(
                properties("fr").stringPropertyNames(),
                properties("en").stringPropertyNames().stream()
                        .filter(key -> !key.equals("scale.12"))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String tongue : List.of("fr", "en")) {
            Properties texts = properties(tongue);
            for (String template : templates()) {
                Matcher asked = OF.matcher(template);
                while (asked.find()) {
                    String key = asked.group(1);
                    boolean isThere = key.endsWith(".")
                            ? texts.stringPropertyNames().stream().anyMatch(known -> known.startsWith(key))
                            : texts.containsKey(key);
                    if (!isThere) {
                        missing.add(tongue + " " + key);
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        String all = String.join("\n", templates()) + sources();
        List<String> families = List.of(
                "column.",
                "count.",
                "dumps.profile.",
                "hedge.",
                "kind.",
                "language.",
                "money.",
                "problem.",
                "scale.",
                "section.",
                "symbol.",
                "term.",
                "type.");
        Set<String> left = new TreeSet<>();
        for (String key : properties("en").stringPropertyNames()) {
            if (families.stream().noneMatch(key::startsWith) && !all.contains('"' + key + '"')) {
                left.add(key);
            }
        }
        assertEquals(Set.of(), left);
    }

    @Test
    void everyColumnOfABundledQuestionHasALabel() throws IOException {
        Properties texts = properties("fr");
        Set<String> without = new TreeSet<>();
        for (CannedQuery question : QueryCatalog.bundled().questions()) {
            if (question.query().isSelectType()) {
                for (String column : question.query().getResultVars()) {
                    boolean named = column.endsWith("Name")
                            || new ColumnKinds().of(column).kind() == ColumnKinds.Kind.HIDDEN;
                    if (!named && !texts.containsKey("column." + column)) {
                        without.add(question.name() + " " + column);
                    }
                }
            }
        }
        assertEquals(Set.of(), without);
    }

    @Test
    void columnsAreShownInKnownWays() {
        ColumnKinds kinds = new ColumnKinds();
        for (String column : TableFile.read("columns.tsv").keySet()) {
            ColumnKinds.Entry entry = kinds.of(column);
            if (entry.kind() == ColumnKinds.Kind.CODE) {
                assertTrue(
                        Stream.of(Codes.values())
                                .anyMatch(codes -> codes.scheme().getURI().equals(Codes.NAMESPACE + entry.of())),
                        column);
            }
        }
        assertEquals(ColumnKinds.Kind.PLAIN, kinds.of("anything").kind());
    }

    @Test
    void noTemplateHoldsWordsOfItsOwnOrSwitchesEscapingOff() throws IOException {
        for (String template : templates()) {
            assertTrue(!template.contains("?no_esc") && !template.contains("noautoesc"), template);
            assertTrue(!template.contains("style=\"") && !template.matches("(?s).*\\son[a-z]+=\".*"), template);
            String plain = template.replaceAll("(?s)<#--.*?-->", "")
                    .replaceAll("(?s)<pre.*?</pre>", "")
                    .replace(">Verbatim<", "><");
            Matcher words = WORDS.matcher(plain.replaceAll("<[#@/][^<>]*?>", ""));
            List<String> found = new ArrayList<>();
            while (words.find()) {
                found.add(words.group());
            }
            assertEquals(List.of(), found);
        }
    }

    @Test
    void filesAreInOneForm() throws IOException {
        for (String tongue : List.of("fr", "en")) {
            String text = Files.readString(FOLDER.resolve("texts_" + tongue + ".properties"), StandardCharsets.UTF_8);
            assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text);
            List<String> keys = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertEquals(List.copyOf(new TreeSet<>(keys)), keys);
            assertEquals(
                    List.of(), text.lines().filter(line -> line.contains("'")).toList());
        }
    }

    private static Properties properties(String tongue) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("texts_" + tongue + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> templates() throws IOException {
        return read(FOLDER, ".ftlh");
    }

    private static String sources() throws IOException {
        return String.join("\n", read(SOURCES, ".java"));
    }

    private static List<String> read(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
