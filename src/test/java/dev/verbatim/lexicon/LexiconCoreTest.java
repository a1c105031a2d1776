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

    @Test
    void readsRulesAndNamesTheLineOfAnError() {
        List<Rule> rules = Rules.parse(
                "r",
                "# x\n[a.fr.b]\npurpose: P.\nconfidence: 0.9\nmust: un : deux\nmust not: trois\n[c.fr.d]\npurpose: Q.\nconfidence: 1\n");
        assertEquals(new Rule("a.fr.b", "P.", 0.9, List.of("un : deux"), List.of("trois")), rules.get(0));
        assertEquals("c.fr.d", rules.get(1).id());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Rules.parse("r", "[a]\nwhat\n"))
                .getMessage()
                .startsWith("r:2:"));
        assertThrows(IllegalArgumentException.class, () -> Rules.parse("r", "[a]\npurpose: P.\n"));
        assertThrows(IllegalArgumentException.class, () -> Rules.load().get("none"));
    }
}
