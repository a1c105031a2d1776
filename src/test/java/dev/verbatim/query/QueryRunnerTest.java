package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.StoreView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRunnerTest {
    private static final String BY_IRI =
            "SELECT (?_thing_iri AS ?given) (COUNT(*) AS ?n) { ?_thing_iri ?p ?o } GROUP BY ?_thing_iri";

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    iri      | https://w3id.org/verbatim/id/actor/openai
                    iri      | urn:example:x
                    iri      | https://w3id.org/verbatim/id/article/1#char=0
                    integer  | -42
                    number   | 3.50
                    xsd_date | 2025-01-31
                    literal  | Robert'); DROP TABLE students;--
                    """)
    void argumentsBecomeTerms(String type, String value) {
        CannedQuery query = query("SELECT (STR(?_x_" + type + ") AS ?text) {}");
        assertEquals(
                value,
                answer(query, Map.of("x", value), ResultFormat.CSV)
                        .lines()
                        .toList()
                        .get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    iri      | openai
                    iri      | ../openai
                    iri      | javascript:alert(1)
                    iri      | file:///etc/passwd
                    iri      | urn:example:a> ?p ?o } #
                    iri      | http://example.org/a b
                    integer  | 1.5
                    integer  | 1 OR 1=1
                    integer  | 99999999999999999999
                    number   | 1e400
                    number   | 1,5
                    xsd_date | 2025-02-30
                    xsd_date | yesterday
                    """)
    void argumentsOfTheWrongTypeAreRefusedByName(String type, String value) {
        QueryException refusal = assertThrows(
                QueryException.class,
                () -> answer(query("SELECT (?_x_" + type + " AS ?y) {}"), Map.of("x", value), ResultFormat.CSV));
        assertTrue(refusal.getMessage().startsWith("parameter x takes "), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void aHostileIriFindsNothingAndChangesNothing() {
        assertThrows(
                QueryException.class,
                () -> answer(query(BY_IRI), Map.of("thing", "urn:example:a> ?p ?o . ?s <urn:b"), ResultFormat.CSV));
        String rows = answer(
                query(BY_IRI), Map.of("thing", "https://w3id.org/verbatim/id/actor/openai%3E"), ResultFormat.CSV);
        assertFalse(rows.contains("},"), rows);
    }

    @Test
    void anOptionalParameterMayStayOpen() {
        CannedQuery query = query("SELECT (COUNT(DISTINCT ?__thing_iri) AS ?n) { ?__thing_iri a ?class }");
        assertTrue(Integer.parseInt(secondLine(answer(query, Map.of(), ResultFormat.CSV))) > 10);
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertRefused("needs its parameter thing", () -> answer(query(BY_IRI), Map.of(), ResultFormat.CSV));
    }

    @Test
    void unknownNamesComeWithThoseThatAreNear() {
        QueryCatalog catalog = QueryCatalog.bundled();
        assertRefused("did you mean timeline?", () -> catalog.get("timelin"));
        assertRefused("did you mean document-claims", () -> catalog.get("document-claim"));
        assertRefused("there are ", () -> catalog.get("xyzzy"));
        assertRefused(
                "has no parameter form; did you mean from?",
                () -> answer(catalog.get("timeline"), Map.of("form", "2025-01-01"), ResultFormat.CSV));
        assertRefused("did you mean table?", () -> ResultFormat.of("tabel"));
        assertEquals(ResultFormat.JSON, ResultFormat.of("JSON"));
    }

    @Test
    void tablesFitTheirWidth() {
        CannedQuery query =
                query("PREFIX vb: <https://w3id.org/verbatim/ontology#> SELECT ?class ?text { VALUES (?class ?text) "
                        + "{ (vb:Actor 'a\\tlong text that does not end before it must') (UNDEF 'é') } }");
        assertEquals("""
                class     text
                --------  ---------------------------
                vb:Actor  a long text that does not\u2026
                          é
                2 rows
                """.replace("not\u2026\n", "not \u2026\n"), answer(query, Map.of(), ResultFormat.TABLE, 37));
        assertTrue(answer(query, Map.of(), ResultFormat.TABLE, 0).contains("before it must\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <https://w3id.org/verbatim/id/actor/openai>              | actor/openai
                    <https://w3id.org/verbatim/id/article/1#char=0,9>        | article/1#char=0,9
                    <https://w3id.org/verbatim/codes#status-completed>       | vbc:status-completed
                    <http://www.wikidata.org/entity/Q1>                      | http://www.wikidata.org/entity/Q1
                    <https://w3id.org/verbatim/id/>                          | https://w3id.org/verbatim/id/
                    500000000000.0                                           | 500000000000
                    1.250                                                    | 1.25
                    0.0                                                      | 0
                    '1e3'                                                    | 1e3
                    """)
    void aTableShowsNamesAndNumbersAsPeopleWriteThem(String term, String shown) {
        CannedQuery query = query("SELECT ?x { BIND(" + term + " AS ?x) }");
        assertEquals(
                shown,
                answer(query, Map.of(), ResultFormat.TABLE).lines().toList().get(2));
        assertTrue(answer(query, Map.of(), ResultFormat.CSV).contains(term.replaceAll("[<>']", "")), "as it is");
    }

    @Test
    void nothingInATableTurnsTheTerminalAround() {
        CannedQuery query = query("SELECT ?x { VALUES ?x { '\\u001B[31mred\\u202E' } }");
        String table = answer(query, Map.of(), ResultFormat.TABLE);
        assertFalse(table.contains("\u001B") || table.contains("\u202E"), table);
    }

    @ParameterizedTest
    @CsvSource({"CSV, s", "TSV, ?s", "JSON, \"vars\": [ \"s\" ]", "XML, <variable name=\"s\"/>"})
    void rowsComeInTheFormatsOfTheStandard(ResultFormat format, String part) {
        assertTrue(answer(query("SELECT ?s { ?s ?p ?o } LIMIT 1"), Map.of(), format)
                .contains(part));
    }

    @Test
    void graphsComeAsGraphsAndTruthsAsTruths() {
        CannedQuery graph = query("CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 1");
        for (ResultFormat format : List.of(ResultFormat.TABLE, ResultFormat.TTL, ResultFormat.JSON, ResultFormat.XML)) {
            assertFalse(answer(graph, Map.of(), format).isBlank());
        }
        assertRefused("gives a graph, not rows", () -> answer(graph, Map.of(), ResultFormat.CSV));
        assertRefused(
                "gives rows, not a graph", () -> answer(query("SELECT * { ?s ?p ?o }"), Map.of(), ResultFormat.TTL));
        assertEquals("yes\n", answer(query("ASK { ?s ?p ?o }"), Map.of(), ResultFormat.TABLE));
        assertTrue(answer(query("DESCRIBE <https://w3id.org/verbatim/id/actor/openai>"), Map.of(), ResultFormat.TTL)
                .contains("OpenAI"));
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() {
        CannedQuery endless = query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        assertRefused(
                "no answer within",
                () -> new QueryRunner(sample, Duration.ofMillis(200))
                        .run(endless, Map.of(), ResultFormat.CSV, 0, new ByteArrayOutputStream()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT",
                "SELECT * { ?s ?p }",
                "INSERT DATA { <urn:a:b> <urn:a:b> 1 }",
                "",
                "\u0000",
                "SELECT * { ?s ?p ?o } LIMIT x"
            })
    void whatIsNoQueryIsRefusedInOneLine(String text) {
        QueryException refusal = assertThrows(QueryException.class, () -> CannedQuery.parse("mine.rq", text));
        assertTrue(refusal.getMessage().startsWith("mine.rq"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }

    @Test
    void typographyIsNamedByItsPlace() {
        assertRefused(
                "line 2, column 8: a typographic character (U+00A0)",
                () -> CannedQuery.parse("mine.rq", "SELECT *\n{ ?s ?p\u00A0?o }"));
        assertRefused("(U+2019)", () -> CannedQuery.parse("mine.rq", "SELECT * { ?s ?p \u2019x\u2019 }"));
        assertEquals(
                "",
                CannedQuery.parse("mine.rq", "SELECT * { ?s ?p 'l\u2019a\u00A0b' }")
                        .summary());
    }

    @Test
    void headersAreRead() {
        CannedQuery query = CannedQuery.parse("mine/one.rq", """
                #+ summary: "One: two"
                #+ description: |
                #+   a long
                #+   text
                #+ tags:
                #+   - a
                #+   - b
                #+ defaults:
                #+   - x: 7
                #+ parameters:
                #+   - name: x
                #+     summary: a number
                #+     example: 8

                SELECT (?_x_integer AS ?y) {}
                """);
        assertEquals("one", query.name());
        assertEquals("mine", query.folder());
        assertEquals("One: two", query.summary());
        assertEquals("a long text", query.description());
        assertEquals(List.of("a", "b"), query.tags());
        assertEquals(Optional.of("7"), query.parameter("x").defaultValue());
        assertEquals(ParameterType.INTEGER, query.parameter("x").type());
        assertEquals("7", secondLine(answer(query, Map.of(), ResultFormat.CSV)));
        assertRefused("put this value in double quotes", () -> CannedQuery.parse("q", "#+ summary: a: b\nASK {}"));
        assertRefused("line 1: not a line of a header", () -> CannedQuery.parse("q", "#+ ???\nASK {}"));
        assertRefused(
                "parameter x has no variable", () -> CannedQuery.parse("q", "#+ parameters:\n#+   - name: x\nASK {}"));
    }

    private static CannedQuery query(String text) {
        return CannedQuery.parse("mine.rq", text);
    }

    private static String answer(CannedQuery query, Map<String, String> arguments, ResultFormat format) {
        return answer(query, arguments, format, 0);
    }

    private static String answer(CannedQuery query, Map<String, String> arguments, ResultFormat format, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(sample, Duration.ofSeconds(20)).run(query, arguments, format, width, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String secondLine(String text) {
        return text.lines().toList().get(1);
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable action) {
        QueryException refusal = assertThrows(QueryException.class, action);
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }
}
