package dev.verbatim.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where sentences end, case by case; the cases stand in {@code src/test/resources/segment}. */
class SentenceSplitterTest {

    private static final Path CASES = Path.of("src", "test", "resources", "segment");
    private static final SentenceSplitter FRENCH = SentenceSplitter.of(Language.FRENCH);
    private static final SentenceSplitter ENGLISH = SentenceSplitter.of(Language.ENGLISH);

    @TestFactory
    Stream<DynamicTest> frenchSentences() throws IOException {
        return cases("sentences.fr.txt", FRENCH, false);
    }

    @TestFactory
    Stream<DynamicTest> englishSentences() throws IOException {
        return cases("sentences.en.txt", ENGLISH, false);
    }

    @TestFactory
    Stream<DynamicTest> sentencesWithoutCapitals() throws IOException {
        return cases("sentences.caseless.txt", FRENCH, true);
    }

    @Test
    void aLanguageWithoutLexiconsIsSplitByItsSigns() {
        SentenceSplitter german = SentenceSplitter.of(new Language("und"));
        assertEquals(List.of("Das ist gut.", "Das auch."), split(german, "Das ist gut. Das auch.", false));
    }

    private static Stream<DynamicTest> cases(String file, SentenceSplitter splitter, boolean caseless)
            throws IOException {
        List<String> lines = Files.readAllLines(CASES.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertTrue(lines.size() >= 20, file);
        return lines.stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    List<String> expected = Arrays.stream(line.split("¦", -1))
                            .map(String::strip)
                            .toList();
                    assertEquals(
                            String.join(" ¦ ", expected),
                            String.join(" ¦ ", split(splitter, line.replace("¦", ""), caseless)));
                }));
    }

    private static List<String> split(SentenceSplitter splitter, String text, boolean caseless) {
        return splitter.split(Tokenizer.tokenize(text), caseless).stream()
                .map(sentence -> span(text, sentence))
                .toList();
    }

    private static String span(String text, List<Token> sentence) {
        return text.substring(
                sentence.getFirst().span().begin(), sentence.getLast().span().end());
    }
}
