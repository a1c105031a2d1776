package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.TimeExpression;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAnnotatorTest {

    private static final TimeAnnotator ANNOTATOR = new TimeAnnotator(FigureCases.LEXICONS);
    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2025, 3, 14));

    static List<String> french() {
        return FigureCases.lines("times.fr.txt");
    }

    static List<String> english() {
        return FigureCases.lines("times.en.txt");
    }

    @ParameterizedTest
    @MethodSource("french")
    void readsFrenchTimesAsTheTableSays(String line) {
        check(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("english")
    void readsEnglishTimesAsTheTableSays(String line) {
        check(Language.ENGLISH, line);
    }

    private static void check(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        String[] given = sides[0].split(" ¦ ", 2);
        Optional<LocalDate> published =
                given[0].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(given[0]));
        String told = ANNOTATOR.annotate(FigureCases.article(language, given[1], published)).stream()
                .map(TimeAnnotatorTest::told)
                .collect(Collectors.joining("; "));
        assertEquals(sides[1], told.isEmpty() ? "none" : told);
    }

    private static String told(TimeExpression time) {
        String start = time.start().map(PartialDate::toString).orElse("");
        String end = time.end().map(PartialDate::toString).orElse("");
        String dates = start.equals(end) || end.isEmpty() || start.isEmpty()
                ? (start.isEmpty() ? end : start)
                : start + ".." + end;
        String length = time.duration().map(Object::toString).orElse("");
        return time.relation().name().toLowerCase(Locale.ROOT) + " " + dates + length;
    }

    @RepeatedTest(300)
    void keepsTimesInsideTheirSentencesWhateverTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] pieces = {
            "5",
            "2025",
            "31",
            "/",
            "-",
            "mars",
            "le",
            "en",
            "fin",
            "d'ici",
            "à la",
            "de",
            "quatre",
            "ans",
            "années",
            "prochaines",
            "dernier",
            "vendredi",
            "¶",
            "T2",
            "deuxième",
            "trimestre",
            "er",
            ".",
            ",",
            "(",
            "|",
            "and",
            "next",
            "year",
            "March",
            "th",
            "ago",
            "in",
            "il y a",
            "9999",
            "et demi",
            "sur",
            "999 999",
            "hier",
            "💸"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        Language language = random.nextBoolean() ? Language.FRENCH : Language.ENGLISH;
        SegmentedArticle article =
                FigureCases.article(language, text.toString(), random.nextBoolean() ? TODAY : Optional.empty());
        int last = 0;
        for (TimeExpression time : ANNOTATOR.annotate(article)) {
            assertTrue(time.span().begin() >= last, () -> "overlap in " + text);
            assertTrue(
                    article.sentences().stream().map(Sentence::span).anyMatch(span -> span.contains(time.span())),
                    () -> time + " in " + text);
            last = time.span().end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025 ", "fin ", "quatre ans ", "le 14 mars ", "d'ici à ", "vingt-", "14/"})
    void takesTimeInProportionToTheLengthOfASentence(String piece) {
        SegmentedArticle article = FigureCases.article(Language.FRENCH, piece.repeat(60_000) + "2025", TODAY);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ANNOTATOR.annotate(article));
    }
}
