package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.model.Article;
import dev.verbatim.model.PartialDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Titles, bylines, dates and publishers of plain text, one short article a case. */
class FrontMatterTest {

    private static final Path CASES = Path.of("src", "test", "resources", "read", "fronts.txt");
    private static final Articles ARTICLES = Articles.withLexicons();

    @TestFactory
    Stream<DynamicTest> whatStandsBeforeTheFirstParagraph() throws IOException {
        String file = Files.readString(CASES, StandardCharsets.UTF_8);
        return Arrays.stream(file.split("(?m)^=== ", -1))
                .filter(part -> !part.isBlank())
                .map(part -> {
                    String name = part.substring(0, part.indexOf('\n'));
                    int text = part.indexOf("\n---\n");
                    return DynamicTest.dynamicTest(
                            name,
                            () -> assertEquals(
                                    part.substring(name.length() + 1, text), found(part.substring(text + 5))));
                });
    }

    private static String found(String text) {
        Article article = ARTICLES.article("a.txt", "0".repeat(64), PlainText.page(text));
        return "title: " + article.metadata().title().orElse("-")
                + "\npublished: "
                + article.metadata().published().map(PartialDate::toString).orElse("-")
                + "\nauthor: " + article.metadata().author().orElse("-")
                + "\npublisher: " + article.metadata().publisher().orElse("-")
                + "\nkinds: "
                + article.regions().stream().map(region -> region.kind().name()).collect(Collectors.joining(" "));
    }
}
