package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Language;
import dev.verbatim.model.Money;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityAnnotatorTest {

    private static final MoneyAnnotator MONEY = new MoneyAnnotator(FigureCases.LEXICONS);
    private static final QuantityAnnotator ANNOTATOR = new QuantityAnnotator(FigureCases.LEXICONS);

    private static List<Money> money(SegmentedArticle article) {
        return MONEY.annotate(article, Numerals.of(article, FigureCases.LEXICONS));
    }

    private static List<Quantity> quantities(SegmentedArticle article, List<Money> money) {
        return ANNOTATOR.annotate(article, Numerals.of(article, FigureCases.LEXICONS), money);
    }

    static List<String> french() {
        return FigureCases.lines("quantities.fr.txt");
    }

    static List<String> english() {
        return FigureCases.lines("quantities.en.txt");
    }

    @ParameterizedTest
    @MethodSource("french")
    void readsFrenchCountsAsTheTableSays(String line) {
        check(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("english")
    void readsEnglishCountsAsTheTableSays(String line) {
        check(Language.ENGLISH, line);
    }

    private static void check(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        SegmentedArticle article = FigureCases.article(language, sides[0], Optional.empty());
        List<Quantity> found = quantities(article, money(article));
        String told = found.stream()
                .map(quantity -> FigureCases.figure(quantity.figure()) + " " + quantity.unit())
                .collect(Collectors.joining("; "));
        assertEquals(sides[1], told.isEmpty() ? "none" : told);
    }

    @RepeatedTest(300)
    void keepsCountsInsideTheirSentencesAndApartFromSums(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] pieces = {
            "5",
            "1 500",
            "12,5",
            "milliards",
            "de",
            "d'",
            "dollars",
            "€",
            "$",
            "entre",
            "et",
            "à",
            "dont",
            "plus de",
            "¶",
            "(",
            "un",
            "million",
            "-",
            "quatre",
            "des",
            "dizaines",
            "MW",
            "emplois",
            "centres",
            "centres de données",
            "GPU",
            "2025",
            "hectares",
            "|",
            "%",
            "💸",
            "nouveaux",
            "former",
            "personnes",
            "km",
            "sites",
            "le",
            "0",
            ","
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        Language language = random.nextBoolean() ? Language.FRENCH : Language.ENGLISH;
        SegmentedArticle article = FigureCases.article(language, text.toString(), Optional.empty());
        List<Money> money = money(article);
        int last = 0;
        for (Quantity quantity : quantities(article, money)) {
            assertTrue(quantity.span().begin() >= last, () -> "overlap in " + text);
            assertTrue(
                    article.sentences().stream().map(Sentence::span).anyMatch(span -> span.contains(quantity.span())),
                    () -> quantity + " in " + text);
            assertFalse(
                    money.stream().anyMatch(sum -> sum.span().overlaps(quantity.span())),
                    () -> quantity + " in " + text);
            last = quantity.span().end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 MW ", "5 ", "un ", "5 personnes ", "2025 et ", "5 grands ", "plus de ", "GPU "})
    void takesTimeInProportionToTheLengthOfASentence(String piece) {
        SegmentedArticle article =
                FigureCases.article(Language.FRENCH, piece.repeat(60_000) + "5 GW", Optional.empty());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> quantities(article, List.of()));
    }
}
