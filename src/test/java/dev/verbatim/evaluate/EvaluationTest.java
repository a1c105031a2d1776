package dev.verbatim.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Figure;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Office;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.RulePrecision;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement;
import dev.verbatim.model.TimeFrame;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final Path GOLD = Path.of("src", "test", "resources", "evaluate", "gold");
    private static final TimeFrame BY_2029 =
            new TimeFrame(Optional.empty(), Optional.of(PartialDate.of(2029)), Optional.of(Period.ofYears(4)));

    private static final Map<String, Collection<String>> LABELS = Map.of("country/FR", List.of("France", "FR"));
    private static final Map<String, String> WIKIDATA = Map.of("actor/septenta", "Q101");

    private final Story story = new Story(
            "news/septenta.txt",
            "Septenta mettra jusqu'à 2 milliards d'euros dans le projet Horizon en France d'ici 2029, sur quatre ans.",
            "Claire Morel, directrice de Septenta, y voit trois centres.",
            "« Nous commençons demain », dit Mme Morel.",
            "Une source doute du calendrier.",
            "Norvia a eu 12 millions de recettes.");

    private final Entity septenta = story.entity(EntityKind.ORGANIZATION, "actor/septenta", "Septenta");
    private final Entity morel = story.entity(EntityKind.PERSON, "actor/claire-morel", "Claire Morel", "Mme Morel");
    private final Entity france = story.entity(EntityKind.COUNTRY, "country/FR", "France");
    private final Entity horizon = story.entity(EntityKind.PROJECT, "project/horizon", "Horizon");

    @Test
    void whatIsAllRightScoresOneInEveryFigure() throws IOException {
        Evaluation evaluation = evaluate(allRight());
        evaluation.tallies().forEach((figure, tally) -> assertEquals(1, tally.f1(), figure));
        assertEquals(1, evaluation.macroF1());
        assertEquals(1, evaluation.scored());
        assertEquals(
                "actors, actor kind, actor wikidata, countries, projects, members, roles, amounts, investments, "
                        + "investment investors, investment recipients, investment countries, investment status, "
                        + "investment qualifier, investment period, quantities, claims, claim sentences, claim stance",
                String.join(", ", evaluation.tallies().keySet()));
    }

    @Test
    void whatIsSilentMissesAll() throws IOException {
        Evaluation evaluation = evaluate(new Story("septenta.txt", "Rien.").linked());
        assertEquals(0, evaluation.macroF1());
        assertEquals(
                List.of("Septenta", "Claire Morel"),
                told(evaluation.tallies().get("actors").missed()));
    }

    @Test
    void anActorTheGoldDoesNotKnowIsWrong() throws IOException {
        story.entity(EntityKind.ORGANIZATION, "actor/norvia", "Norvia");
        Tally actors = evaluate(allRight()).tallies().get("actors");
        assertEquals(2.0 / 3, actors.precision(), 1e-9);
        assertEquals(List.of("Norvia"), told(actors.wrong()));
    }

    @Test
    void kindAndWikidataOfAnActorAreJudgedApartFromItsName() throws IOException {
        Story other = new Story("septenta.txt", "Le groupe Septenta.");
        other.entity(EntityKind.PERSON, "actor/other", "le groupe Septenta");
        Map<String, Tally> tallies = evaluate(other.linked()).tallies();
        assertEquals(1, tallies.get("actors").precision());
        assertEquals(0, tallies.get("actor kind").f1());
        assertEquals(
                List.of("Septenta is Q101"), told(tallies.get("actor wikidata").missed()));
    }

    @Test
    void aCountryCountsOnce() throws IOException {
        story.entity(EntityKind.COUNTRY, "country/FR", "Hexagone");
        story.entity(EntityKind.COUNTRY, "country/DE", "Allemagne");
        Tally countries = evaluate(allRight()).tallies().get("countries");
        assertEquals(2, countries.found());
        assertEquals(List.of("DE"), told(countries.wrong()));
    }

    @Test
    void aMemberOfAnotherProjectIsWrong() throws IOException {
        Entity other = story.entity(EntityKind.PROJECT, "project/boreas", "Boreas");
        story.says(new Statement.MembershipStatement(story.evidence("Horizon"), other, septenta));
        Map<String, Tally> tallies = evaluate(allRight()).tallies();
        assertEquals(List.of("Boreas"), told(tallies.get("projects").wrong()));
        assertEquals(List.of("Boreas <- Septenta"), told(tallies.get("members").wrong()));
    }

    @Test
    void theOfficeOfAHeadOfStateMayNameTheCountryByItsCode() throws IOException {
        story.says(role(morel, france));
        assertEquals(
                List.of(
                        "septenta: Claire Morel @ France « Claire Morel, directrice de Septenta, y voit trois centres. »"
                                + " [test.fr.hand]"),
                evaluate(allRight()).tallies().get("roles").wrong().stream()
                        .map(Finding::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2000000000, EUR, 1",
        "2009000000, EUR, 1",
        "2011000000, EUR, 0.5",
        "2000000000, USD, 0.5",
        "3, EUR, 0.5",
    })
    void aSumIsRightWithinHalfAPercentInItsCurrency(String value, String currency, double recall) throws IOException {
        story.says(investment(value, currency, Qualifier.AT_MOST, Statement.Status.ANNOUNCED, septenta));
        story.says(revenue());
        assertEquals(recall, evaluate(story.linked()).tallies().get("amounts").recall());
    }

    @Test
    void partiesStatusAndHedgeOfAnInvestmentAreJudgedWhereItsSumIsRight() throws IOException {
        story.says(investment("2e9", "EUR", Qualifier.EXACT, Statement.Status.COMPLETED, morel));
        Map<String, Tally> tallies = evaluate(story.linked()).tallies();
        assertEquals(1, tallies.get("investments").f1());
        assertEquals(0, tallies.get("investment investors").f1());
        assertEquals(1, tallies.get("investment recipients").f1());
        assertEquals(0, tallies.get("investment status").f1());
        assertEquals(0, tallies.get("investment qualifier").f1());
        assertEquals(1, tallies.get("investment countries").f1());
        assertEquals(2, tallies.get("investment period").gold());
        assertTrue(
                tallies.get("investment status").missed().get(0).what().endsWith("status=announced got [completed]"));
    }

    @Test
    void anInvestmentTakenForRevenueIsAnAmountAndNoInvestment() throws IOException {
        story.says(new Statement.AmountStatement(
                story.evidence("2 milliards"),
                story.money("2 milliards", "2e9", Qualifier.EXACT, "EUR"),
                Statement.AmountKind.REVENUE));
        Map<String, Tally> tallies = evaluate(story.linked()).tallies();
        assertEquals(1, tallies.get("amounts").precision());
        assertEquals(0, tallies.get("investments").recall());
    }

    @ParameterizedTest
    @CsvSource({"3, data centre, 1", "3, data centers, 1", "4, data centre, 0", "3, job, 0"})
    void aQuantityIsRightWithItsValueAndItsUnit(String value, String unit, double f1) throws IOException {
        story.says(quantity(value, unit));
        assertEquals(f1, evaluate(story.linked()).tallies().get("quantities").f1());
    }

    @Test
    void aClaimOfAnotherSpeakerIsWrongThoughItsSentenceIsRight() throws IOException {
        story.says(claim("Nous commençons demain", Optional.of(septenta), Stance.SUPPORT));
        Map<String, Tally> tallies = evaluate(story.linked()).tallies();
        assertEquals(0, tallies.get("claims").precision());
        assertEquals(1, tallies.get("claim sentences").precision());
        assertFalse(tallies.containsKey("claim stance"), "judged where the speaker is wrong");
    }

    @Test
    void theStanceOfAClaimIsJudgedWhereTheClaimIsRight() throws IOException {
        story.says(claim("Nous commençons demain", Optional.of(morel), Stance.OPPOSE));
        assertEquals(0, evaluate(story.linked()).tallies().get("claim stance").f1());
    }

    @Test
    void anArticleWithoutGoldCountsForNothing() throws IOException {
        Evaluation evaluation = evaluate(new Story("other.txt", "Rien.").linked());
        assertEquals(0, evaluation.scored());
        assertTrue(evaluation.knows("a/b/septenta.html"));
        assertFalse(evaluation.knows("other.txt"));
    }

    @Test
    void aGoldFileWithoutItsArticleCountsAsMissedOnceThatIsAskedFor() throws IOException {
        Evaluation evaluation = against(GOLD);
        assertEquals(List.of("septenta"), evaluation.addMissing());
        assertEquals(0, evaluation.tallies().get("claims").recall());
        assertEquals(List.of(), evaluation.addMissing());
    }

    @Test
    void theTableShowsShareOfFindsAndOfGoldAndTheMean() throws IOException {
        String table = evaluate(allRight()).table().replace(System.lineSeparator(), "\n");
        assertTrue(table.startsWith("1 documents\n"), table);
        assertTrue(table.contains("actors                    1.000  1.000  1.000   2 found, 2 in the gold\n"), table);
        assertTrue(table.contains("claim stance                     1.000          (accuracy over 2)\n"), table);
        assertTrue(table.endsWith("macro F1 of the nine                    1.000\n"), table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                               | Broken",
                "{\"actors\": []}                                | no \"doc\"",
                "{\"doc\": \"a\", \"actors\": [{\"name\": \"X\"}]} | no \"kind\"",
                "{\"doc\": \"a\", \"quantities\": [{\"value\": \"many\", \"unit\": \"job\"}]} | no number",
                "{\"doc\": \"a\", \"countries\": \"FR\"}         | is no gold file",
            })
    void aMalformedGoldFileIsNamed(String json, String why, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), json);
        EvaluationException failure = assertThrows(EvaluationException.class, () -> against(folder));
        assertTrue(failure.getMessage().startsWith(file + " is no gold file: "), failure.getMessage());
        if (!why.equals("Broken")) {
            assertTrue(failure.getMessage().contains(why), failure.getMessage());
        }
    }

    @Test
    void aMissStandsBesideTheSentenceThatNamesIt() throws IOException {
        Tally actors = evaluate(story.linked()).tallies().get("claims");
        assertEquals("« Nous commençons demain »", actors.missed().get(0).sentence());
        Story silent = new Story("septenta.txt", "Rien.", "Il y a Septenta.");
        assertEquals(
                "Il y a Septenta.",
                evaluate(silent.linked())
                        .tallies()
                        .get("actors")
                        .missed()
                        .get(0)
                        .sentence());
    }

    @Test
    void eachStatementIsJudgedForItsRule() throws IOException {
        story.says(revenue());
        story.says(investment("2000000000", "EUR", Qualifier.AT_MOST, Statement.Status.ANNOUNCED, septenta));
        story.says(investment("2000000000", "EUR", Qualifier.AT_MOST, Statement.Status.ANNOUNCED, morel));
        story.says(quantity("4", "data centre"));
        Evaluation evaluation = evaluate(story.linked());
        assertEquals(1, evaluation.rules().size());
        RulePrecision rule = evaluation.rules().get("test.fr.hand");
        assertEquals(2, rule.right(), "an investment with a wrong investor is wrong");
        assertEquals(4, rule.judged());
        assertTrue(rule.gold().matches("1 articles, annotations of SHA-256 [0-9a-f]{64}"), rule.gold());
    }

    @Test
    void theFileOfRulesIsTheSameForTheSameArticles() throws IOException {
        Evaluation evaluation = evaluate(allRight());
        List<String> lines = evaluation.ruleFile().lines().toList();
        assertEquals("# columns: rule\tright\tjudged", lines.get(3));
        assertEquals("test.fr.hand\t8\t8", lines.get(4));
        assertEquals("# gold: " + evaluation.gold(), lines.get(2));
    }

    @Test
    void thePageAndTheJsonTellEachErrorAndEscapeIt() throws IOException {
        Story hostile = new Story("septenta.txt", "Le <script>alert(1)</script> & \"Norvia\".");
        hostile.entity(EntityKind.ORGANIZATION, "actor/norvia", "<script>alert(1)</script>");
        Evaluation evaluation = evaluate(hostile.linked());
        String page = evaluation.html();
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
        assertTrue(page.contains("<summary>actors: wrong (1)</summary>"), page);
        assertFalse(page.contains("http"), "needs no other file");
        JsonObject json = JsonParser.parseString(evaluation.json()).getAsJsonObject();
        assertEquals(0, json.get("macro").getAsDouble());
        JsonObject wrong = json.getAsJsonObject("detail")
                .getAsJsonObject("figures")
                .getAsJsonObject("actors")
                .getAsJsonArray("wrong")
                .get(0)
                .getAsJsonObject();
        assertEquals("<script>alert(1)</script>", wrong.get("what").getAsString());
        assertEquals("septenta", wrong.get("document").getAsString());
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream().map(Finding::what).toList();
    }

    private LinkedArticle allRight() {
        story.says(new Statement.MembershipStatement(story.evidence("Horizon"), horizon, septenta));
        story.says(new Statement.MembershipStatement(story.evidence("le projet"), horizon, septenta));
        story.says(role(morel, septenta));
        story.says(investment("2000000000", "EUR", Qualifier.AT_MOST, Statement.Status.ANNOUNCED, septenta));
        story.says(revenue());
        story.says(quantity("3", "data centre"));
        story.says(claim("Nous commençons demain", Optional.of(morel), Stance.SUPPORT));
        story.says(claim("Une source", Optional.empty(), Stance.OPPOSE));
        return story.linked();
    }

    private Statement role(Entity person, Entity organization) {
        return new Statement.RoleStatement(
                story.evidence("directrice"),
                person,
                new Office(story.span("directrice"), "directrice", "director"),
                organization);
    }

    private Statement revenue() {
        return new Statement.AmountStatement(
                story.evidence("12 millions"),
                story.money("12 millions", "12e6", Qualifier.EXACT, "USD"),
                Statement.AmountKind.REVENUE);
    }

    private Statement investment(
            String value, String currency, Qualifier qualifier, Statement.Status status, Entity investor) {
        return new Statement.InvestmentStatement(
                story.evidence("2 milliards"),
                story.money("2 milliards", value, qualifier, currency),
                List.of(investor),
                List.of(horizon),
                List.of(france),
                BY_2029,
                status,
                false);
    }

    private Statement quantity(String value, String unit) {
        Figure figure = new Figure(new BigDecimal(value), Optional.empty(), Qualifier.EXACT);
        return new Statement.QuantityStatement(
                story.evidence("trois centres"),
                new Quantity(story.span("trois centres"), figure, unit),
                Optional.of(horizon),
                BY_2029);
    }

    private Statement claim(String words, Optional<Entity> speaker, Stance stance) {
        return new Statement.Claim(
                story.evidence(words),
                speaker,
                speaker.isPresent() ? Statement.Source.NAMED : Statement.Source.ANONYMOUS,
                Statement.Mode.QUOTE,
                stance,
                story.span(words),
                List.of());
    }

    private static Evaluation evaluate(LinkedArticle article) throws IOException {
        Evaluation evaluation = against(GOLD);
        evaluation.add(article);
        return evaluation;
    }

    private static Evaluation against(Path folder) throws IOException {
        return Evaluation.against(
                folder, key -> LABELS.getOrDefault(key, List.of()), key -> Optional.ofNullable(WIKIDATA.get(key)));
    }
}
