package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Language;
import dev.verbatim.model.Money;
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

class MoneyAnnotatorTest {

    private static final MoneyAnnotator ANNOTATOR = new MoneyAnnotator(FigureCases.LEXICONS);

    private static List<Money> money(SegmentedArticle article) {
        return ANNOTATOR.annotate(article, Numerals.of(article, FigureCases.LEXICONS));
    }

    static List<String> french() {
        return FigureCases.lines("money.fr.txt");
    }

    static List<String> english() {
        return FigureCases.lines("money.en.txt");
    }

    @ParameterizedTest
    @MethodSource("french")
    void readsFrenchSumsAsTheTableSays(String line) {
        check(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("english")
    void readsEnglishSumsAsTheTableSays(String line) {
        check(Language.ENGLISH, line);
    }

    private static void check(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        assertEquals(sides[1], told(money(FigureCases.article(language, sides[0], Optional.empty()))));
    }

    private static String told(List<Money> found) {
        return found.isEmpty()
                ? "none"
                : found.stream().map(MoneyAnnotatorTest::told).collect(Collectors.joining("; "));
    }

    private static String told(Money money) {
        return FigureCases.figure(money.figure())
                + " " + money.currency().orElse("?")
                + (money.conversionOf() ? " conversion" : "")
                + (money.partOf() ? " part" : "")
                + (money.perYear() ? " yearly" : "");
    }

    @RepeatedTest(300)
    void keepsSumsInsideTheirSentencesWhateverTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] pieces = {
            "5",
            "1 500",
            "2.900",
            "12,5",
            "milliards",
            "de",
            "d'",
            "dollars",
            "€",
            "$",
            "£31bn",
            "entre",
            "et",
            "à",
            "dont",
            "plus de",
            "¶",
            "(",
            "soit",
            "un",
            "demi",
            "-",
            "quatre-vingt",
            "mille",
            "des",
            "dizaines",
            "Md€",
            "2025",
            "francs",
            "CFA",
            "|",
            "%",
            "💸",
            "e\u0301",
            "«",
            "US$",
            "999.999,9.9",
            "0",
            ",",
            "yuansen",
            "K€"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        Language language = random.nextBoolean() ? Language.FRENCH : Language.ENGLISH;
        SegmentedArticle article = FigureCases.article(language, text.toString(), Optional.empty());
        int last = 0;
        for (Money money : money(article)) {
            assertTrue(money.span().begin() >= last, () -> "overlap in " + text);
            assertTrue(
                    article.sentences().stream().map(Sentence::span).anyMatch(span -> span.contains(money.span())),
                    () -> money + " in " + text);
            last = money.span().end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 milliards ",
                "un ",
                "environ ",
                "des dizaines de ",
                "$5-",
                "2025 et ",
                "dont 15 ",
                "quatre-vingt-"
            })
    void takesTimeInProportionToTheLengthOfASentence(String piece) {
        String text = piece.repeat(60_000) + "5 milliards d'euros";
        SegmentedArticle article = FigureCases.article(Language.FRENCH, text, Optional.empty());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> money(article));
    }
}
