package dev.verbatim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.segment.Segmenter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives, who gets and where: one sentence or paragraph a row, through names, money and coreference. */
class InvestmentPartiesTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Annotator ANNOTATOR = Annotator.standard(GAZETTEER);
    private static final Segmenter SEGMENTER = new Segmenter();
    private static final AmountExtractor EXTRACTOR = AmountExtractor.standard(Rules.load(), GAZETTEER);

    static List<String> french() {
        return Tables.lines("investments.fr.txt");
    }

    static List<String> english() {
        return Tables.lines("investments.en.txt");
    }

    @ParameterizedTest
    @MethodSource("french")
    void givesFrenchSumsTheirParties(String line) {
        check(Language.FRENCH, line);
    }

    @ParameterizedTest
    @MethodSource("english")
    void givesEnglishSumsTheirParties(String line) {
        check(Language.ENGLISH, line);
    }

    private static void check(Language language, String line) {
        String[] sides = line.split(" => ", 2);
        String text = sides[0].replace(" ¶ ", "\n");
        assertEquals(
                sides[1],
                EXTRACTOR.extract(ANNOTATOR.annotate(SEGMENTER.segment(Articles.of(language, text)))).stream()
                        .map(InvestmentPartiesTest::told)
                        .collect(Collectors.joining("; ")));
    }

    private static String told(Statement statement) {
        if (statement instanceof AmountStatement amount) {
            return amount.kind().name().toLowerCase(Locale.ROOT);
        }
        InvestmentStatement investment = (InvestmentStatement) statement;
        String countries = investment.countries().stream()
                .map(country -> country.key().orElse("?").replace("country/", ""))
                .sorted()
                .collect(Collectors.joining(" + "));
        return names(investment.investors()) + " > " + names(investment.recipients())
                + (countries.isEmpty() ? "" : " @ " + countries);
    }

    private static String names(List<Entity> entities) {
        return entities.isEmpty()
                ? "-"
                : entities.stream().map(Entity::name).sorted().collect(Collectors.joining(" + "));
    }
}
