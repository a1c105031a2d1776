package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Token;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconCoreTest {

    @ParameterizedTest
    @CsvSource({
        "Électricité, electricite",
        "œuvre, oeuvre",
        "L’État, l'etat",
        "STRAẞE, strasse",
        "Łódź, lodz",
        "abc, abc"
    })
    void foldsSpellingsThatReadersTakeAsTheSame(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
        assertEquals(folded, Folding.fold(Folding.fold(text)));
    }

    @ParameterizedTest
    @CsvSource({"Claire Morel, claire-morel", "'Vernet & Cie', vernet-cie", "华为, u534eu4e3a", "'  !  ', x"})
    void makesSlugsThatFitAnIri(String text, String slug) {
        assertEquals(slug, Folding.slug(text));
    }

    private static final PhraseMatcher<String> MATCHER = PhraseMatcher.<String>builder()
            .add("États-Unis", "US")
            .add("États", "states")
            .add("Banque européenne d'investissement", "BEI")
            .add("BEI", "BEI")
            .build();

    @Test
    void findsTheLongestPhraseWhateverHyphensCaseAndAccents() {
        List<Token> tokens = Tokenizer.tokenize("les etats unis et la BANQUE EUROPÉENNE D’INVESTISSEMENT des États");
        assertEquals(
                List.of(
                        new PhraseMatcher.Match<>(1, 3, List.of("US")),
                        new PhraseMatcher.Match<>(5, 9, List.of("BEI")),
                        new PhraseMatcher.Match<>(10, 11, List.of("states"))),
                MATCHER.all(tokens));
    }

    @Test
    void findsNothingWhereAPhraseIsCutShort() {
        List<Token> tokens = Tokenizer.tokenize("une banque européenne d'");
        assertEquals(Optional.empty(), MATCHER.longestAt(tokens, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> PhraseMatcher.<String>builder().add(" - ", "x"));
    }

    @Test
    void readsATableAndNamesTheLineOfAnError() {
        String file = "# source: ours\n# columns: phrase\tcode\nun\t1\n\ndeux\t\n";
        Table table = Table.parse("t.tsv", file.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("1", ""), table.rows().stream().map(r -> r.get("code")).toList());
        assertEquals(5, table.rows().get(1).line());
        Exception short0 = assertThrows(
                IllegalArgumentException.class,
                () -> Table.parse("t.tsv", "# columns: a\tb\nx\n".getBytes(StandardCharsets.UTF_8)));
        assertTrue(short0.getMessage().startsWith("t.tsv:2:"), short0.getMessage());
        assertThrows(IllegalArgumentException.class, () -> table.rows().get(0).get("none"));
        assertThrows(IllegalArgumentException.class, () -> Table.resource("lexicon/none.tsv"));
        assertEquals(Optional.empty(), Table.find("lexicon/none.tsv"));
    }

    private static RuleMeasures measures(String rows) {
        String text = "# gold: 2 articles\n# columns: rule\tright\tjudged\n" + rows;
        return RuleMeasures.parse(Table.parse("p.tsv", text.getBytes(StandardCharsets.UTF_8)), text);
    }

    @Test
    void aRuleIsTrustedAsMeasuredOnceEnoughOfItsStatementsWereJudged() {
        RuleMeasures measures = measures("a.fr.b\t36\t40\nc.fr.d\t2\t2\n");
        List<Rule> rules = Rules.parse("r", """
                [a.fr.b]
                purpose: P.
                confidence: 0.5
                [c.fr.d]
                purpose: Q.
                confidence: 0.7
                [e.fr.f]
                purpose: R.
                confidence: 0.6
                """, measures);
        assertEquals(
                List.of(0.9, 0.7, 0.6), rules.stream().map(Rule::confidence).toList());
        assertEquals(
                List.of(true, true, false),
                rules.stream().map(rule -> rule.measured().isPresent()).toList());
        assertEquals("2 articles", measures.of("a.fr.b").orElseThrow().gold());
    }

    @Test
    void aFileOfMeasuresThatDoesNotNameItsGoldIsRefused() {
        String text = "# columns: rule\tright\tjudged\n";
        Table table = Table.parse("p.tsv", text.getBytes(StandardCharsets.UTF_8));
        Exception failure = assertThrows(IllegalArgumentException.class, () -> RuleMeasures.parse(table, text));
        assertTrue(failure.getMessage().startsWith("p.tsv: "), failure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> measures("a.fr.b\t3\t2\n"));
    }

    @Test
    void readsRulesAndNamesTheLineOfAnError() {
        RuleMeasures none = measures("");
        List<Rule> rules = Rules.parse(
                "r",
                "# x\n[a.fr.b]\npurpose: P.\nconfidence: 0.9\nmust: un : deux\nmust not: trois\n[c.fr.d]\npurpose: Q.\nconfidence: 1\n",
                none);
        assertEquals(
                new Rule("a.fr.b", "P.", 0.9, Optional.empty(), List.of("un : deux"), List.of("trois")), rules.get(0));
        assertEquals("c.fr.d", rules.get(1).id());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Rules.parse("r", "[a]\nwhat\n", none))
                .getMessage()
                .startsWith("r:2:"));
        assertThrows(IllegalArgumentException.class, () -> Rules.parse("r", "[a]\npurpose: P.\n", none));
        assertThrows(IllegalArgumentException.class, () -> Rules.load().get("none"));
    }
}
