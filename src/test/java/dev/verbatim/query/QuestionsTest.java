package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.StoreView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions that come with the program, over three small articles. */
class QuestionsTest {
    private static final QueryCatalog CATALOG = QueryCatalog.bundled();

    @TempDir
    static Path folder;

    private static StoreView view;
    private static DatasetGraph sample;

    @BeforeAll
    static void open() {
        view = SampleGraph.load(folder);
        sample = view.dataset();
    }

    @AfterAll
    static void close() {
        view.close();
    }

    static Stream<CannedQuery> questions() {
        return CATALOG.all().stream();
    }

    @Test
    void eachGivesRows() {
        assertEquals(List.of(), EveryQuestion.withoutAnswer(sample));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachIsDocumentedInBothLanguages(CannedQuery query) {
        for (String text : List.of(query.summary(), query.summaryFr(), query.description(), query.descriptionFr())) {
            assertFalse(text.isBlank(), query.name());
        }
        assertFalse(query.tags().isEmpty() || query.tags().contains(""), query.name());
        for (Parameter parameter : query.parameters()) {
            assertFalse(parameter.summary().isBlank(), query.name() + " " + parameter.name());
            assertFalse(parameter.summaryFr().isBlank(), query.name() + " " + parameter.name());
            assertTrue(parameter.term(parameter.example()).isConcrete());
            parameter
                    .defaultValue()
                    .ifPresent(value -> assertTrue(parameter.term(value).isConcrete()));
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachTakesItsExamples(CannedQuery query) {
        if (!query.isFederated() && query.query().isSelectType()) {
            assertFalse(
                    EveryQuestion.rows(sample, query, EveryQuestion.examples(query))
                            .isEmpty(),
                    query.name());
        }
    }

    @Test
    void everyFileIsListedInOrder() throws IOException {
        Path folder = Path.of("queries");
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> there = files.filter(file -> file.toString().endsWith(".rq"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            assertEquals(
                    there,
                    Files.readAllLines(folder.resolve("index.txt")).stream()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        }
    }

    @Test
    void aPledgeThatTwoArticlesTellCountsOnce() {
        assertEquals(
                List.of("https://w3id.org/verbatim/id/actor/softbank,SoftBank Group,EUR,1,2500000000,0"),
                cut(ask("totals-by-investor", "investor", "https://w3id.org/verbatim/id/actor/softbank"), 6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    totals-by-country-year       | FR,2025,EUR,1,2500000000
                    countries-invest-from-into   | SE,FR,EUR,1,2500000000
                    pledged-committed-completed  | https://w3id.org/verbatim/id/actor/openai,OpenAI,USD,0,0,300000000
                    co-investment                | https://w3id.org/verbatim/id/actor/aurore,Aurore Invest,https://w3id.org/verbatim/id/actor/softbank,SoftBank Group,1
                    single-source-facts          | https://w3id.org/verbatim/id/investment/2,300000000,USD,1
                    corroborated-facts           | https://w3id.org/verbatim/id/investment/1,2500000000,EUR,2,"L
                    links-out                    | https://w3id.org/verbatim/id/actor/openai,OpenAI,http://www.wikidata.org/entity/Q1,matched,exact,curated,1.0,http://www.wikidata.org/
                    """)
    void figuresAreThoseOfTheArticles(String name, String row) {
        assertTrue(
                ask(name).stream().anyMatch(line -> line.startsWith(row)),
                ask(name).toString());
    }

    @Test
    void differingAccountsStandSideBySide() {
        assertEquals(
                List.of("2000000000,,EUR,atMost,considered", "2500000000,,EUR,exact,committed"),
                ask("disagreements").stream()
                        .map(row -> row.replaceFirst("^[^,]*,[^,]*,[^,]*,", ""))
                        .map(row -> row.substring(0, row.indexOf(",\"https:")))
                        .toList());
    }

    @Test
    void statementsOfRulesThatWereOftenWrongAreLeftOut() {
        assertEquals(3, ask("statements-by-rule-precision").size());
        assertEquals(3, ask("statements-by-rule-precision", "min", "0.94").size());
        assertEquals(0, ask("statements-by-rule-precision", "min", "0.95").size());
    }

    @Test
    void daysBoundTheTimeline() {
        assertEquals(3, ask("timeline").size());
        assertEquals(2, ask("timeline", "from", "2025-06-01").size());
        assertEquals(1, ask("timeline", "to", "2025-03-31").size());
    }

    @Test
    void searchFindsWordsByTheirStemsInBothLanguages() {
        assertEquals(1, ask("sentence-search", "words", "financements fragiles").size());
        assertEquals(1, ask("sentence-search", "words", "sites in sweden").size());
        assertEquals(1, ask("sentence-search", "words", "\"vont verser\" (*").size());
        assertEquals(0, ask("sentence-search", "words", "licorne").size());
    }

    @Test
    void evidenceLeadsFromAnythingToItsSentences() {
        assertEquals(
                2,
                ask("evidence", "thing", "https://w3id.org/verbatim/id/investment/1")
                        .size());
        assertEquals(
                3,
                ask("evidence", "thing", "https://w3id.org/verbatim/id/project/stargate")
                                .size()
                        + 1);
        assertEquals(0, ask("evidence", "thing", "urn:example:nothing").size());
    }

    @Test
    void theCatalogListsQuestionsApartFromMeasurements() {
        assertEquals(27, CATALOG.questions().size());
        assertEquals(37, CATALOG.all().size());
        assertTrue(CATALOG.questions().stream().noneMatch(query -> query.name().startsWith("document-")));
    }

    private static List<String> ask(String name, String... arguments) {
        Map<String, String> given = arguments.length == 0 ? Map.of() : Map.of(arguments[0], arguments[1]);
        return EveryQuestion.rows(sample, CATALOG.get(name), given);
    }

    private static List<String> cut(List<String> rows, int columns) {
        return rows.stream()
                .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, columns)))
                .toList();
    }
}
