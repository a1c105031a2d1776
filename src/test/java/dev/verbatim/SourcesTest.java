package dev.verbatim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiled classes no longer show. */
class SourcesTest {
    private static final Path PRODUCTION = Path.of("src", "main", "java", "dev", "verbatim");

    /** A word of a language, as far as one can be told from names, IRIs and messages: by its accents. */
    private static final Pattern ACCENTED_WORD_IN_A_LITERAL =
            Pattern.compile("\"[^\"\\n]*\\p{IsLatin}*[\\u00C0-\\u024F&&\\p{L}]\\p{IsLatin}+[^\"\\n]*\"");

    private static final Pattern COMMENT = Pattern.compile("\\s*(//|/\\*|\\*)");

    private static final List<String> STAGES = List.of(
            "read",
            "segment",
            "annotate",
            "extract",
            "link",
            "consolidate",
            "rdf",
            "validate",
            "store",
            "query",
            "export",
            "serve");

    @Test
    void wordsStandInLexiconFiles() throws IOException {
        assertEquals(List.of(), linesThatMatch(ACCENTED_WORD_IN_A_LITERAL));
    }

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() throws IOException {
        try (Stream<Path> folders = Files.walk(PRODUCTION).filter(Files::isDirectory)) {
            for (Path folder :
                    folders.filter(folder -> !folder.equals(PRODUCTION)).toList()) {
                Path info = folder.resolve("package-info.java");
                assertTrue(Files.exists(info), info + " is missing");
                String text = Files.readString(info);
                assertTrue(text.startsWith("/**\n * "), info + " does not begin with its Javadoc");
                // Compiled for Java 8, which the annotation is not.
                assertTrue(text.contains("\n@NullMarked\n") || folder.endsWith("boot"), info + " is not @NullMarked");
            }
        }
    }

    @Test
    void everyStageSaysWhatGoesInAndWhatComesOut() throws IOException {
        Pattern form = Pattern.compile("(?s)/\\*\\*\\n \\* Stage \\d+\\. In: .+ Out: .+");
        for (String stage : STAGES) {
            Path info = PRODUCTION.resolve(stage).resolve("package-info.java");
            String text = Files.readString(info).replace("\n * ", " ").replaceFirst("/\\*\\*", "/**\n *");
            assertTrue(form.matcher(text).lookingAt(), info + " does not begin: Stage N. In: … Out: …");
        }
    }

    private static List<String> linesThatMatch(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(PRODUCTION)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> lines(file).stream()
                            .filter(line -> !COMMENT.matcher(line).lookingAt())
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> PRODUCTION.relativize(file) + ": " + line.strip()))
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
