package dev.verbatim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.MembershipStatement;
import dev.verbatim.model.Statement.QuantityStatement;
import dev.verbatim.segment.Segmenter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes part in an undertaking, and whose a count is: one sentence or short paragraph a row. */
class MembershipExtractorTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Annotator ANNOTATOR = Annotator.standard(GAZETTEER);
    private static final Segmenter SEGMENTER = new Segmenter();
    private static final MembershipExtractor MEMBERS =
            new MembershipExtractor(Rules.load(), List.of(Language.ENGLISH, Language.FRENCH));
    private static final QuantityExtractor COUNTS = QuantityExtractor.standard(Rules.load(), GAZETTEER);

    static List<String> frenchMembers() {
        return Tables.lines("members.fr.txt");
    }

    static List<String> englishMembers() {
        return Tables.lines("members.en.txt");
    }

    static List<String> frenchCounts() {
        return Tables.lines("quantities.fr.txt");
    }

    static List<String> englishCounts() {
        return Tables.lines("quantities.en.txt");
    }

    private static AnnotatedArticle annotated(Language language, String text) {
        return ANNOTATOR.annotate(SEGMENTER.segment(Articles.of(language, text.replace(" ¶ ", "\n"))));
    }

    @ParameterizedTest
    @MethodSource("frenchMembers")
    void tellsWhoTakesPartInFrench(String line) {
        checkMembers(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("englishMembers")
    void tellsWhoTakesPartInEnglish(String line) {
        checkMembers(Language.ENGLISH, line);
    }

    @ParameterizedTest
    @MethodSource("frenchCounts")
    void tellsWhoseCountItIsInFrench(String line) {
        checkCounts(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("englishCounts")
    void tellsWhoseCountItIsInEnglish(String line) {
        checkCounts(Language.ENGLISH, line);
    }

    private static void checkMembers(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        String told = MEMBERS.extract(annotated(language, sides[0])).stream()
                .map(MembershipStatement.class::cast)
                .map(one -> one.project().name() + ": " + one.member().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        assertEquals(sides[1], told.isEmpty() ? "-" : told);
    }

    private static void checkCounts(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        String told = COUNTS.extract(annotated(language, sides[0])).stream()
                .map(MembershipExtractorTest::count)
                .collect(Collectors.joining("; "));
        assertEquals(sides[1], told.isEmpty() ? "-" : told);
    }

    private static String count(Statement statement) {
        QuantityStatement told = (QuantityStatement) statement;
        String high =
                told.quantity().figure().high().map(value -> "-" + plain(value)).orElse("");
        String holder = told.holder().map(entity -> " " + entity.name()).orElse(" -");
        String due = told.when().end().map(end -> " @" + end).orElse("");
        return plain(told.quantity().figure().value()) + high + " "
                + told.quantity().unit() + holder + due;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le projet Stargate, porté par OpenAI, ",
                "le site est financé par SoftBank et Oracle. ",
                "un campus, le campus, Nvidia fournira le projet Stargate dont "
            })
    void takesTimeInProportionToTheLengthOfATextOfMembers(String piece) {
        AnnotatedArticle article = annotated(Language.FRENCH, piece.repeat(500));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            MEMBERS.extract(article);
        });
    }
}
