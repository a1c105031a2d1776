package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Article;
import dev.verbatim.model.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is boilerplate and what only speaks of it, case by case; the cases stand in {@code src/test/resources/read}. */
class BoilerplateTest {

    private static final Path CASES = Path.of("src", "test", "resources", "read");
    private static final Articles ARTICLES = Articles.withLexicons();

    private static final String FRONT = """
            Un campus de calcul à deux milliards près de Lille

            Par Anne Delmas
            Publié le 4 mai 2025

            Le groupe norvégien a annoncé mardi la construction d’un campus de calcul près de Lille, pour deux milliards \
            d’euros. Les travaux doivent commencer au printemps, selon la préfecture.

            « Nous avons trouvé ici de l’électricité et des ingénieurs », a expliqué sa directrice générale devant la \
            presse. Elle promet 300 emplois permanents d’ici 2029.

            """;

    private static final String BACK = """
            Le gestionnaire du réseau assure pouvoir raccorder le site en dix-huit mois. Des associations en doutent et \
            demandent une enquête publique.

            La région apportera de son côté vingt millions d’euros, a précisé son président. Le reste viendra de banques \
            européennes et d’un fonds d’Abou Dhabi.

            """;

    @TestFactory
    Stream<DynamicTest> thisIsBoilerplate() throws IOException {
        return cases("boilerplate.must.txt")
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    boolean end = line.startsWith("end: ");
                    String block = (end ? line.substring(5) : line).replace('⏎', '\n');
                    String text = end ? FRONT + BACK + block + "\n" : FRONT + block + "\n\n" + BACK;
                    assertEquals(List.of(), missed(text, block, true));
                }));
    }

    @TestFactory
    Stream<DynamicTest> thisIsTheArticle() throws IOException {
        return cases("boilerplate.mustnot.txt")
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String block = line.replace('⏎', '\n');
                    assertEquals(List.of(), missed(FRONT + block + "\n\n" + BACK, block, false));
                }));
    }

    /** Lines of {@code block} that are judged otherwise than they should be, and lines of the article that are lost. */
    private static List<String> missed(String text, String block, boolean boilerplate) {
        Article article = ARTICLES.article("a.txt", "0".repeat(64), PlainText.page(text));
        List<String> lines = block.lines().toList();
        List<String> missed = new ArrayList<>();
        for (Region region : article.regions()) {
            String line = region.span().in(text);
            boolean expected = boilerplate && lines.contains(line);
            if (expected != (region.kind() == Region.Kind.BOILERPLATE)) {
                missed.add(region.kind() + ": " + line);
            }
        }
        return missed;
    }

    private static Stream<String> cases(String file) throws IOException {
        List<String> lines = Files.readAllLines(CASES.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertTrue(lines.size() >= 60, file);
        return lines.stream();
    }
}
