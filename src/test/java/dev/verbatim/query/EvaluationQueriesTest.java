package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.StoreView;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queries that measure the program: their columns are a contract with the score. */
class EvaluationQueriesTest {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    documents               | file,text,title,published,language
                    document-actors         | file,actor,label,kind,wikidata
                    document-countries      | file,iso
                    document-projects       | file,project,label,member,memberLabel
                    document-roles          | file,statement,begin,end,sentence,person,personLabel,role,organization,organizationLabel
                    document-amounts        | file,statement,begin,end,sentence,value,high,currency,qualifier,kind,status,start,finish,duration
                    document-amount-parties | file,statement,slot,entity,label
                    document-quantities     | file,statement,begin,end,sentence,value,high,unit,by
                    document-claims         | file,statement,begin,end,sentence,source,mode,stance
                    document-claim-parties  | file,statement,slot,entity,label
                    """)
    void columnsAreThoseOfTheContract(String name, String columns) {
        Query query = CATALOG.get(name).query();
        assertEquals(List.of(columns.split(",", -1)), query.getResultVars());
        assertTrue(answer(name).size() > 1, "no rows");
    }

    @Test
    void labelsAreThoseOfTheVocabulariesAndOfTheArticleItself() {
        assertEquals(
                List.of("SoftBank", "SoftBank Group"),
                column("document-actors", "un.txt,https://w3id.org/verbatim/id/actor/softbank,", 2));
        assertEquals(
                List.of("OpenAI", "OpenAI SA"),
                column("document-actors", "press/three.txt,https://w3id.org/verbatim/id/actor/openai,", 2));
    }

    @Test
    void actorsHaveTheirKindAndTheirWikidataItem() {
        assertTrue(answer("document-actors")
                .contains("un.txt,https://w3id.org/verbatim/id/actor/openai,OpenAI,organization,"
                        + "http://www.wikidata.org/entity/Q1"));
        assertTrue(answer("document-actors")
                .contains("un.txt,https://w3id.org/verbatim/id/actor/claire-morel,Claire Morel,person,"));
    }

    @Test
    void aCountryIsNamedByItsCodeToo() {
        assertEquals(List.of("press/three.txt,FR", "press/three.txt,SE"), rows("document-countries"));
        assertEquals(
                List.of("FR", "France"),
                answer("document-amount-parties").stream()
                        .filter(row -> row.contains(",country,") && row.startsWith("un.txt"))
                        .map(row -> row.substring(row.lastIndexOf(',') + 1))
                        .toList());
    }

    @Test
    void projectsWithoutMembersAreRowsToo() {
        assertEquals(
                List.of(
                        "deux.txt,https://w3id.org/verbatim/id/project/stargate,Stargate,"
                                + "https://w3id.org/verbatim/id/actor/softbank,SoftBank",
                        "deux.txt,https://w3id.org/verbatim/id/project/stargate,Stargate,"
                                + "https://w3id.org/verbatim/id/actor/softbank,SoftBank Group",
                        "un.txt,https://w3id.org/verbatim/id/project/stargate,Stargate,,"),
                rows("document-projects"));
    }

    @Test
    void figuresComeWithTheirHedgesAndPeriods() {
        assertTrue(answer("document-amounts").stream()
                .anyMatch(row -> row.endsWith(",SoftBank investirait jusqu'à "
                        + "2 milliards d'euros dans OpenAI.,2000000000,,EUR,atMost,investment,considered,,2029,P4Y")));
        assertTrue(answer("document-quantities").getLast().endsWith(",500,,MW,2029"));
    }

    @Test
    void anonymousClaimsHaveNoSpeaker() {
        assertTrue(answer("document-claims").stream().anyMatch(row -> row.endsWith(",anonymous,paraphrase,oppose")));
        assertEquals(
                List.of(),
                rows("document-claim-parties").stream()
                        .filter(row -> row.startsWith("deux.txt") && row.contains(",speaker,"))
                        .toList());
    }

    @Test
    void offsetsGiveBackTheSentence() {
        Map<String, String> texts = new HashMap<>();
        bindings("documents").forEach(row -> texts.put(value(row, "file"), value(row, "text")));
        for (String name : List.of("document-roles", "document-amounts", "document-quantities", "document-claims")) {
            for (JsonObject row : bindings(name)) {
                String text = texts.get(value(row, "file"));
                int begin = text.offsetByCodePoints(0, Integer.parseInt(value(row, "begin")));
                int end = text.offsetByCodePoints(0, Integer.parseInt(value(row, "end")));
                assertEquals(value(row, "sentence"), text.substring(begin, end));
            }
        }
    }

    private static List<JsonObject> bindings(String name) {
        return JSON.parse(answer(name, ResultFormat.JSON))
                .getObj("results")
                .getArray("bindings")
                .map(JsonValue::getAsObject)
                .toList();
    }

    private static String value(JsonObject row, String column) {
        return row.getObj(column).getString("value");
    }

    private static List<String> column(String name, String prefix, int column) {
        return answer(name).stream()
                .filter(row -> row.startsWith(prefix))
                .map(row -> row.split(",", -1)[column])
                .toList();
    }

    private static List<String> rows(String name) {
        return answer(name).subList(1, answer(name).size());
    }

    private static List<String> answer(String name) {
        return answer(name, ResultFormat.CSV).lines().toList();
    }

    private static String answer(String name, ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(sample, Duration.ofSeconds(20)).run(CATALOG.get(name), Map.of(), format, 0, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
