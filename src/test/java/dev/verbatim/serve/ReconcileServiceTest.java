package dev.verbatim.serve;

import static dev.verbatim.serve.RunningServer.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenRefine and its like ask, and what others may try. */
@Timeout(120)
class ReconcileServiceTest {
    private static final String ARTICLE = "https://w3id.org/verbatim/id/article/2";
    private static final String TURTLE = """
            PREFIX : <https://w3id.org/verbatim/id/article/2#>
            PREFIX actor: <https://w3id.org/verbatim/id/actor/>
            PREFIX country: <https://w3id.org/verbatim/id/country/>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX vb: <https://w3id.org/verbatim/ontology#>
            PREFIX wd: <http://www.wikidata.org/entity/>

            <https://w3id.org/verbatim/id/article/2> a schema:NewsArticle .
            actor:verdania a schema:Organization ; rdfs:label "Verdania Robotics" ; skos:altLabel "VDR" ;
                vb:country country:FR ; vb:industry "robots" ; skos:exactMatch wd:Q1 .
            actor:verdania-us a schema:Organization ; rdfs:label "Verdania Robotics" ; vb:country country:US .
            actor:morel a schema:Person ; rdfs:label "Claire Morel"@fr ; skos:altLabel "<b>Morel</b>"@fr .
            country:FR a schema:Country ; rdfs:label "France"@fr , "France"@en ; vb:isoAlpha2 "FR" .
            country:US a schema:Country ; rdfs:label "États-Unis"@fr , "United States"@en ; vb:isoAlpha2 "US" .
            :s1 schema:mentions actor:morel , actor:verdania ; nif:anchorOf "Claire Morel <i>dirige</i> Verdania."@fr .
            :s2 schema:mentions actor:verdania ; nif:anchorOf "Verdania investira."@fr .
            """;

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        List<Quad> quads = new ArrayList<>();
        Node graph = NodeFactory.createURI(ARTICLE);
        var triples = GraphFactory.createDefaultGraph();
        RDFParser.fromString(TURTLE, Lang.TURTLE).parse(triples);
        triples.find().forEachRemaining(triple -> quads.add(new Quad(graph, triple)));
        try (Generation generation = Store.at(folder.resolve("store")).update("test")) {
            generation.put(new ArticleEntry(ARTICLE, "2.txt", "once"), quads);
            generation.publish();
        }
        server = RunningServer.start(folder.resolve("store"), 20_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The answer, once it fits the schema. */
    private static JsonObject valid(String schema, HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/json",
                answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0]);
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        try {
            String text = Files.readString(Path.of("src/test/resources/serve/reconcile", schema + ".json"));
            assertEquals(
                    Set.of(),
                    JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(text)
                            .validate(answer.body(), InputFormat.JSON),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static HttpResponse<String> form(String name, String value) {
        return server.post(
                "reconcile",
                "application/x-www-form-urlencoded",
                (name + "=" + encoded(value)).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonArray candidates(String query) {
        return valid("results", form("queries", "{\"q0\":" + query + "}"))
                .getAsJsonObject("q0")
                .getAsJsonArray("result");
    }

    private static String ids(JsonArray candidates) {
        return candidates.asList().stream()
                .map(candidate -> candidate.getAsJsonObject().get("id").getAsString())
                .collect(Collectors.joining(" "));
    }

    private static boolean isMatch(JsonArray candidates) {
        return candidates.get(0).getAsJsonObject().get("match").getAsBoolean();
    }

    @Test
    void theManifestSaysWhatThereIs() {
        JsonObject manifest = valid("manifest", server.get("reconcile"));
        assertEquals(
                "https://w3id.org/verbatim/id/", manifest.get("identifierSpace").getAsString());
        assertTrue(manifest.getAsJsonObject("view")
                .get("url")
                .getAsString()
                .startsWith(server.address("resource").toString()));
    }

    @Test
    void theViewOfACandidateIsItsPage() {
        String view = valid("manifest", server.get("reconcile"))
                .getAsJsonObject("view")
                .get("url")
                .getAsString();
        HttpResponse<String> answer = server.get(view.replace("{{id}}", encoded("actor/verdania")));
        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("id/actor/verdania"));
    }

    @Test
    void aNameFindsItsBearersAndIsCertainOfTheOnlyOne() {
        JsonArray found = candidates("{\"query\":\"claire  MOREL\"}");
        assertEquals("actor/morel", ids(found));
        assertTrue(isMatch(found));
        assertFalse(isMatch(candidates("{\"query\":\"Verdania Robotics\"}")));
        assertEquals("actor/morel", ids(candidates("{\"query\":\"Claire Morell\"}")));
        assertEquals("", ids(candidates("{\"query\":\"Ostrava\"}")));
    }

    @Test
    void aBatchMayBeAskedByGet() {
        JsonObject answer = valid(
                "results",
                server.get("reconcile?queries=" + encoded("{\"a\":{\"query\":\"France\"},\"b\":{\"query\":\"VDR\"}}")));
        assertEquals(Set.of("a", "b"), answer.keySet());
        assertEquals("country/FR", ids(answer.getAsJsonObject("a").getAsJsonArray("result")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"FR\"", "\"france\"", "{\"id\":\"country/FR\"}", "[\"Japan\",\"France\"]"})
    void aCountryTellsNamesakesApart(String country) {
        JsonArray found = candidates(
                "{\"query\":\"Verdania Robotics\",\"properties\":[{\"pid\":\"country\",\"v\":" + country + "}]}");
        assertEquals("actor/verdania actor/verdania-us", ids(found));
        assertTrue(isMatch(found));
    }

    @Test
    void anotherTypeComesLaterAndIsNeverCertain() {
        JsonArray found = candidates("{\"query\":\"Claire Morel\",\"type\":\"Organization\"}");
        assertEquals("actor/morel", ids(found));
        assertFalse(isMatch(found));
        assertTrue(isMatch(candidates("{\"query\":\"Claire Morel\",\"type\":[\"Organization\",\"Person\"]}")));
        assertTrue(isMatch(candidates("{\"query\":\"Claire Morel\",\"type\":\"https://schema.org/Person\"}")));
    }

    @Test
    void anIdentifierFindsItsEntityAndALimitIsKept() {
        JsonArray found = candidates("{\"query\":\"actor/verdania-us\",\"limit\":1}");
        assertEquals("actor/verdania-us", ids(found));
        assertTrue(isMatch(found));
    }

    @Test
    void beginningsBecomeEntitiesTypesAndProperties() {
        JsonObject entities = valid("suggestions", server.get("reconcile/suggest/entity?prefix=verdania%20ro"));
        assertEquals(2, entities.getAsJsonArray("result").size());
        assertEquals(
                1,
                valid("suggestions", server.get("reconcile/suggest/entity?prefix=verdania&cursor=1"))
                        .getAsJsonArray("result")
                        .size());
        assertEquals(
                "actor/morel",
                ids(valid("suggestions", server.get("reconcile/suggest/entity?prefix=actor/morel"))
                        .getAsJsonArray("result")));
        assertEquals(
                "Country",
                ids(valid("suggestions", server.get("reconcile/suggest/type?prefix=coun"))
                        .getAsJsonArray("result")));
        assertTrue(ids(valid("suggestions", server.get("reconcile/suggest/property?prefix=cou"))
                        .getAsJsonArray("result"))
                .startsWith("country"));
    }

    @Test
    void propertiesAreProposedAndFetched() {
        JsonObject proposed = valid("proposals", server.get("reconcile/properties?type=Organization&limit=50"));
        assertTrue(ids(proposed.getAsJsonArray("properties")).contains("industry"));
        assertFalse(ids(proposed.getAsJsonArray("properties")).contains("isoAlpha2"));
        JsonObject rows = valid("extension", form("extend", """
                {"ids":["actor/verdania","actor/nobody"],"properties":[{"id":"country"},{"id":"exactMatch"},
                {"id":"mentions"},{"id":"industry","settings":{"limit":3}}]}
                """)).getAsJsonObject("rows");
        JsonObject row = rows.getAsJsonObject("actor/verdania");
        assertEquals(
                "[{\"id\":\"country/FR\",\"name\":\"France\"}]",
                row.get("country").toString());
        assertEquals(
                "[{\"str\":\"http://www.wikidata.org/entity/Q1\"}]",
                row.get("exactMatch").toString());
        assertEquals("[{\"int\":2}]", row.get("mentions").toString());
        assertEquals("[]", rows.getAsJsonObject("actor/nobody").get("country").toString());
    }

    @Test
    void aPreviewFitsInAFrameOfOthersAndHoldsNoMarkupOfATexts() {
        HttpResponse<String> preview = server.get("reconcile/preview?id=actor%2Fmorel");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));
        assertTrue(preview.body().contains("Claire Morel &lt;i&gt;dirige"), preview.body());
        assertTrue(preview.body().contains("&lt;b&gt;Morel"), preview.body());
        assertFalse(server.get("id/actor/morel", "Accept", "text/html")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));
        assertEquals(404, server.get("reconcile/preview?id=actor/nobody").statusCode());
        assertEquals(404, server.get("reconcile/preview").statusCode());
    }

    @Test
    void olderClientsMayHaveTheirAnswerAsAScriptAndNothingElseRuns() {
        HttpResponse<String> script = server.get("reconcile?callback=jQuery12_3");
        assertTrue(script.body().startsWith("/**/jQuery12_3({"), script.body());
        assertTrue(script.headers().firstValue("Content-Type").orElse("").startsWith("application/javascript"));
        assertEquals(
                "nosniff", script.headers().firstValue("X-Content-Type-Options").orElse(""));
        for (String callback : List.of("alert(1)//", "a;b", "", "<script>", "a b", "x".repeat(200))) {
            assertEquals(
                    400, server.get("reconcile?callback=" + encoded(callback)).statusCode(), callback);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "\"text\"",
                "null",
                "{\"q0\":",
                "{'q0':{'query':'x'}}",
                "{\"q0\":[]}",
                "{\"q0\":{}}",
                "{\"q0\":{\"query\":\"\"}}",
                "{\"q0\":{\"query\":[\"x\"]}}",
                "{\"q0\":{\"query\":null}}",
                "{\"q0\":{\"query\":\"x\",\"limit\":\"many\"}}",
                "{\"q0\":{\"query\":\"x\",\"limit\":-1}}",
                "{\"q0\":{\"query\":\"x\",\"limit\":1e9}}",
                "{\"q0\":{\"query\":\"x\",\"type\":{\"a\":1}}}",
                "{\"q0\":{\"query\":\"x\",\"properties\":{}}}",
                "{\"q0\":{\"query\":\"x\",\"properties\":[{\"pid\":\"country\"}]}}",
                "{\"q0\":{\"query\":\"x\",\"properties\":[7]}}",
            })
    void whatIsNoBatchIsRefused(String queries) {
        HttpResponse<String> answer = form("queries", queries);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("detail"), answer.body());
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlaceInFewWords() {
        String bad = form("queries", "{bad").body();
        assertTrue(bad.contains("queries is no JSON: line 1, column "), bad);
        assertFalse(bad.contains("google"), bad);
        String deep = form("queries", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000))
                .body();
        assertTrue(deep.contains("queries is nested too deep: line 1, column "), deep);
        assertTrue(deep.length() < 500, deep);
    }

    @Test
    void tooMuchIsRefused() {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"x\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertEquals(413, form("queries", many).statusCode());
        assertEquals(
                400,
                form("queries", "{\"q0\":{\"query\":\"" + "x".repeat(1_001) + "\"}}")
                        .statusCode());
        assertEquals(
                400,
                form("queries", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000))
                        .statusCode());
        assertEquals(413, form("queries", "x".repeat(300_000)).statusCode());
        assertEquals(
                400,
                form("extend", "{\"ids\":[],\"properties\":[{\"id\":\"nonsense\"}]}")
                        .statusCode());
        assertEquals(400, form("extend", "{\"ids\":7,\"properties\":[]}").statusCode());
        assertEquals(400, form("extend", "{}").statusCode());
        assertEquals(400, server.get("reconcile?queries=%7B%7D&queries=%7B%7D").statusCode());
        assertEquals(
                400, server.get("reconcile/suggest/entity?prefix=a&cursor=x").statusCode());
        assertEquals(404, server.get("reconcile/nonsense").statusCode());
        assertEquals(
                415,
                server.post("reconcile", "application/json", new byte[] {'{', '}'})
                        .statusCode());
    }

    @Test
    void namesFullOfOperatorsAreNames() {
        for (String name :
                List.of("a AND OR NOT", "*:*", "/.*/", "a~2^9", "\\\\", "(((((", "%00", "\\u0000", "😀 😀")) {
            assertEquals("", ids(candidates("{\"query\":\"" + name + "\"}")), name);
        }
    }
}
