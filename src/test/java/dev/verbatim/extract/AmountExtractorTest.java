package dev.verbatim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Language;
import dev.verbatim.model.Money;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.segment.Segmenter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountExtractorTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Annotator ANNOTATOR = Annotator.standard(GAZETTEER);
    private static final Segmenter SEGMENTER = new Segmenter();
    private static final AmountExtractor EXTRACTOR = AmountExtractor.standard(Rules.load(), GAZETTEER);
    private static final QuantityExtractor COUNTS = QuantityExtractor.standard(Rules.load(), GAZETTEER);

    static List<String> french() {
        return Tables.lines("amounts.fr.txt");
    }

    static List<String> english() {
        return Tables.lines("amounts.en.txt");
    }

    private static AnnotatedArticle annotated(Language language, String text) {
        return ANNOTATOR.annotate(SEGMENTER.segment(Articles.of(language, text)));
    }

    @ParameterizedTest
    @MethodSource("french")
    void tellsOfFrenchSumsWhatTheTableSays(String line) {
        check(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("english")
    void tellsOfEnglishSumsWhatTheTableSays(String line) {
        check(Language.ENGLISH, line);
    }

    private static void check(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        assertEquals(
                sides[1],
                EXTRACTOR.extract(annotated(language, sides[0])).stream()
                        .map(AmountExtractorTest::told)
                        .collect(Collectors.joining("; ")));
    }

    private static String told(Statement statement) {
        if (statement instanceof AmountStatement amount) {
            return sum(amount.money()) + " " + amount.kind().name().toLowerCase(Locale.ROOT);
        }
        InvestmentStatement investment = (InvestmentStatement) statement;
        String countries = investment.countries().stream()
                .map(country -> ", " + country.key().orElse("?").replace("country/", ""))
                .collect(Collectors.joining());
        String end = investment.when().end().map(date -> ", -" + date).orElse("");
        String length =
                investment.when().duration().map(period -> ", " + period).orElse("");
        boolean negated = investment.evidence().factuality() == Factuality.NEGATED;
        return sum(investment.money()) + " investment " + names(investment.investors()) + " > "
                + names(investment.recipients()) + countries + ", "
                + investment.status().name().toLowerCase(Locale.ROOT) + end + length + (negated ? ", negated" : "");
    }

    private static String names(List<Entity> entities) {
        return entities.isEmpty()
                ? "-"
                : entities.stream().map(Entity::name).sorted().collect(Collectors.joining(" + "));
    }

    private static String sum(Money money) {
        BigDecimal value = money.figure().value();
        String number = value.toPlainString();
        String[] signs = {"M", "G", "T"};
        for (int i = signs.length - 1; i >= 0; i--) {
            BigDecimal shifted = value.movePointLeft(6 + 3 * i).stripTrailingZeros();
            if (shifted.compareTo(BigDecimal.ONE) >= 0) {
                number = shifted.toPlainString() + signs[i];
                break;
            }
        }
        return number + " " + money.currency().orElse("?");
    }

    @RepeatedTest(150)
    void keepsEachStatementInsideItsSentenceWhateverTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] pieces = {
            "Microsoft",
            "OpenAI",
            "a investi",
            "investira",
            "5 milliards d'euros",
            "dans",
            "et",
            ",",
            "dont",
            "un prêt de",
            "par",
            "auprès de",
            "qui",
            "(",
            ")",
            ":",
            ";",
            "3 M€",
            "12 emplois",
            "Stargate",
            "en France",
            "il",
            "pour",
            "respectivement",
            "valorisé",
            "|",
            "«",
            "»",
            "soit",
            "$3bn",
            "y a misé",
            "sera financé",
            ".",
            "d'ici 2030",
            "💸"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(50); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]).append(' ');
        }
        Language language = random.nextBoolean() ? Language.FRENCH : Language.ENGLISH;
        AnnotatedArticle article = annotated(language, text.toString());
        List<Statement> found = EXTRACTOR.extract(article);
        assertEquals(article.money().size(), found.size(), "each sum is told once");
        found.forEach(statement -> assertTrue(statement
                .evidence()
                .sentence()
                .span()
                .contains(statement.evidence().span())));
        assertEquals(article.quantities().size(), COUNTS.extract(article).size(), "each count is told once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Microsoft a investi 5 milliards d'euros, ", "5 milliards d'euros et ", "un prêt de 3 M€ "})
    void takesTimeInProportionToTheLengthOfASentence(String piece) {
        AnnotatedArticle article = annotated(Language.FRENCH, piece.repeat(4_000));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            EXTRACTOR.extract(article);
            COUNTS.extract(article);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft a investi 5 milliards d'euros dans le projet Stargate, qui bâtit un campus. ",
                "Microsoft a investi 5 milliards d'euros dans le projet Stargate. Il bâtit en France.\n\n",
                "Microsoft a investi 900 milliards d'euros, dont 1 million, puis 3 M€ dans Stargate. "
            })
    void takesTimeInProportionToTheLengthOfATextOfUndertakings(String piece) {
        AnnotatedArticle article = annotated(Language.FRENCH, piece.repeat(4_000));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            EXTRACTOR.extract(article);
        });
    }
}
