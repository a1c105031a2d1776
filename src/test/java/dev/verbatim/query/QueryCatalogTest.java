package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCatalogTest {
    @TempDir
    private Path folder;

    @Test
    void queriesOfAFolderStandBesideTheBundledOnes() throws IOException {
        write("mine.rq", "#+ summary: Mine\nSELECT * { ?s ?p ?o }");
        write("inner/too.rq", "ASK { ?s ?p ?o }");
        write("notes.txt", "no query");
        QueryCatalog catalog = QueryCatalog.bundled().with(folder);
        assertEquals(List.of(), catalog.problems());
        assertEquals("Mine", catalog.get("mine").title("fr"));
        assertEquals("too", catalog.get("too").title("en"));
        assertTrue(catalog.questions().stream().anyMatch(query -> query.name().equals("too")));
        assertTrue(catalog.get("timeline").query().isSelectType());
        assertEquals(List.of("mine", "too"), names(catalog, CannedQuery.OTHER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    broken.rq     | SELECT * {                                  | broken.rq: Encountered
                    update.rq     | DELETE WHERE { ?s ?p ?o }                   | update.rq: Encountered
                    header.rq     | #+ ???                                      | header.rq, line 1: not a line of a header
                    timeline.rq   | ASK {}                                      | there is a query timeline already
                    un deux.rq    | ASK {}                                      | its name stands in addresses
                    default.rq    | #+ defaults:~#+   - x: ten~ASK { ?s ?p ?_x_integer } | the default of x is not a whole number: ten
                    limit.rq      | SELECT * { ?s ?p ?_limit_integer }          | the parameter name limit is taken
                    """)
    void whatIsNoQueryIsToldAndLeftOut(String file, String text, String problem) throws IOException {
        write("sound.rq", "ASK {}");
        write(file, text.replace('~', '\n'));
        QueryCatalog catalog = QueryCatalog.bundled().with(folder);
        assertEquals(1, catalog.problems().size(), catalog.problems().toString());
        assertTrue(
                catalog.problems().getFirst().contains(problem),
                catalog.problems().toString());
        assertTrue(catalog.problems().getFirst().startsWith(folder.resolve(file).toString()));
        assertTrue(catalog.get("sound").query().isAskType());
        assertEquals(QueryCatalog.bundled().all().size() + 1, catalog.all().size());
    }

    @Test
    void aMistakeIsToldWithItsLine() throws IOException {
        write("broken.rq", "#+ summary: Broken\nSELECT *\n{ ?s ?p }");
        String problem = QueryCatalog.bundled().with(folder).problems().getFirst();
        assertTrue(problem.contains("line 3"), problem);
    }

    @Test
    void bytesThatAreNoTextAreToldToo() throws IOException {
        Files.write(folder.resolve("latin.rq"), "# \u00e9\nASK {}".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(QueryCatalog.bundled().with(folder).problems().getFirst().contains("not UTF-8"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        QueryCatalog bundled = QueryCatalog.bundled();
        QueryException refusal = assertThrows(QueryException.class, () -> bundled.with(folder.resolve("nowhere")));
        assertTrue(refusal.getMessage().contains("name a folder"), refusal.getMessage());
    }

    @Test
    void questionsAreListedByThemeInBothLanguages() {
        QueryCatalog catalog = QueryCatalog.bundled();
        assertEquals("investments", catalog.themes().keySet().iterator().next());
        assertEquals(
                catalog.questions().size(),
                catalog.themes().values().stream().mapToInt(List::size).sum());
        for (CannedQuery query : catalog.all()) {
            for (String tag : query.tags()) {
                assertFalse(catalog.label(tag, "fr").equals(tag), "no French label: " + tag);
            }
        }
        assertEquals("Investissements", catalog.label("investments", "fr"));
        assertEquals("Investments", catalog.label("investments", "en"));
        assertEquals("my-own", catalog.label("my-own", "fr"));
    }

    @Test
    void unknownNamesAreAnsweredByNearOnes() {
        QueryCatalog catalog = QueryCatalog.bundled();
        UnknownQueryException refusal = assertThrows(UnknownQueryException.class, () -> catalog.get("timelin"));
        assertEquals(List.of("timeline"), refusal.near());
        assertEquals(
                List.of(),
                assertThrows(UnknownQueryException.class, () -> catalog.get("xxxxxxxxxxxx"))
                        .near());
    }

    @Test
    void chartsNameTheColumnsOfTheAnswer() {
        Chart chart =
                QueryCatalog.bundled().get("totals-by-country-year").chart().orElseThrow();
        assertEquals(Chart.Kind.BAR, chart.kind());
        assertEquals(List.of("total"), chart.of("value"));
        assertEquals(List.of("currency"), chart.of(Chart.FACET));
        assertEquals(List.of(), chart.of("link"));
        assertEquals(
                List.of("announced", "committed", "completed"),
                QueryCatalog.bundled()
                        .get("pledged-committed-completed")
                        .chart()
                        .orElseThrow()
                        .of("value"));
        assertEquals(Optional.empty(), QueryCatalog.bundled().get("articles").chart());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind: barr, label: x, value: n          | there is no kind of chart barr; did you mean bar?
                    kind: bar, label: x                     | the chart needs value
                    kind: bar, label: x, value: m           | no column of the answer: m
                    kind: bar, label: x, value: n, from: x  | a chart of this kind has no from
                    """)
    void chartsThatCannotBeDrawnAreRefused(String chart, String message) {
        String header = "#+ chart:\n#+   - " + chart.replace(", ", "\n#+     ") + "\n";
        QueryException refusal = assertThrows(
                QueryException.class, () -> CannedQuery.parse("q.rq", header + "SELECT ?x ?n { ?x ?p ?n }"));
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    @Test
    void theValuesOfAnEnumerationAreTheOnlyOnes() {
        Parameter stance =
                QueryCatalog.bundled().get("who-supports-doubts-denies").parameter("stance");
        assertEquals(List.of("support", "oppose", "neutral"), stance.values());
        assertTrue(stance.term("oppose").isLiteral());
        ArgumentException refusal = assertThrows(ArgumentException.class, () -> stance.term("against"));
        assertTrue(refusal.getMessage().contains("one of support, oppose, neutral"), refusal.getMessage());
        assertEquals("stance", refusal.argument());
        assertEquals(Optional.of(stance), refusal.parameter());
        Parameter quoted = CannedQuery.parse(
                        "q.rq", "#+ enumerate:\n#+   - x: [\"a, b\", c d , e]\nSELECT * { ?s ?p ?_x_literal }")
                .parameter("x");
        assertEquals(List.of("a, b", "c d", "e"), quoted.values());
    }

    @Test
    void filesWrittenForGrlcAreReadAsTheyAre() {
        CannedQuery query = CannedQuery.parse("q.rq", """
                #+ summary: Of a kind
                #+ endpoint: "https://example.org/sparql"
                #+ endpoint_in_url: False
                #+ pagination: 100
                #+ method: GET
                #+ transform: {
                #+     "key": "?p",
                #+     "$anchor": "key"
                #+   }
                #+ enumerate:
                #+   - kind:
                #+     - one kind
                #+     - "two: 2"
                #+   - other
                #+ defaults:
                #+   - kind: one kind

                SELECT * { ?s ?p ?_kind_literal , ?_other_literal }
                """);
        assertEquals("Of a kind", query.title("en"));
        assertEquals(List.of("one kind", "two: 2"), query.parameter("kind").values());
        assertEquals(Optional.of("one kind"), query.parameter("kind").defaultValue());
        assertEquals(List.of(), query.parameter("other").values());
        String broken = "#+ enumerate:\n#+   - kind:\n#+     - one\n#+ summary: a: b\nASK {}";
        QueryException refusal = assertThrows(QueryException.class, () -> CannedQuery.parse("q.rq", broken));
        assertTrue(refusal.getMessage().contains("line 4"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"xsd_gYear, 2025, gYear", "fr, mot, @fr", "en, word, @en", "literal, word, \"word\""})
    void suffixesOfVariablesAreTypes(String suffix, String value, String term) {
        Parameter parameter = CannedQuery.parse("q.rq", "SELECT * { ?s ?p ?_x_" + suffix + " }")
                .parameter("x");
        assertTrue(
                parameter.term(value).toString().contains(term),
                parameter.term(value).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20255", "MMXXV", "-1", ""})
    void aYearHasFourDigits(String value) {
        Parameter year =
                CannedQuery.parse("q.rq", "SELECT * { ?s ?p ?_x_xsd_gYear }").parameter("x");
        assertThrows(ArgumentException.class, () -> year.term(value));
    }

    @Test
    void argumentsAreBoundOrRefusedByName() {
        CannedQuery query = CannedQuery.parse(
                "q.rq", "#+ defaults:\n#+   - b: 2\nSELECT * { ?_a_iri ?p ?_b_integer , ?__c_integer }");
        assertEquals(2, query.bind(Map.of("a", "urn:example:a")).size());
        assertEquals(
                2, query.bind(Map.of("a", "urn:example:a", "b", "", "c", "")).size());
        assertEquals(
                "a",
                assertThrows(ArgumentException.class, () -> query.bind(Map.of()))
                        .argument());
        assertEquals(
                "d",
                assertThrows(ArgumentException.class, () -> query.bind(Map.of("d", "1")))
                        .argument());
    }

    private static List<String> names(QueryCatalog catalog, String theme) {
        return catalog.themes().get(theme).stream().map(CannedQuery::name).toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
