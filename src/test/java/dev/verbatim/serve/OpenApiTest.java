package dev.verbatim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of the interface, as those read it who generate clients from it. */
class OpenApiTest {
    private static final QueryCatalog CATALOG = QueryCatalog.bundled();

    private static SwaggerParseResult parsed(String document) {
        ParseOptions options = new ParseOptions();
        options.setOaiAuthor(true);
        return new OpenAPIV3Parser().readContents(document, List.of(), options);
    }

    private static String document() {
        return Json.text(OpenApi.of(CATALOG, "000001-0123456789ab"));
    }

    @Test
    void itIsSoundOpenApi() {
        SwaggerParseResult result = parsed(document());
        assertEquals(List.of(), result.getMessages());
        assertEquals("3.1.0", result.getOpenAPI().getOpenapi());
        assertEquals("Apache-2.0", result.getOpenAPI().getInfo().getLicense().getIdentifier());
    }

    @Test
    void addressesAreThoseOfTheServerThatGivesIt() {
        URI document = URI.create("https://data.example.org/verbatim/api/openapi.json");
        String server = parsed(document()).getOpenAPI().getServers().getFirst().getUrl();
        assertEquals("https://data.example.org/verbatim/api/timeline", document.resolve(server) + "/timeline");
    }

    @Test
    void theReconciliationServiceStandsBesideTheQuestions() {
        OpenAPI api = parsed(document()).getOpenAPI();
        PathItem path = api.getPaths().get("/reconcile");
        URI document = URI.create("https://data.example.org/verbatim/api/openapi.json");
        String server = path.getServers().getFirst().getUrl();
        assertEquals(
                "https://data.example.org/verbatim/", document.resolve(server).toString());
        assertNotNull(path.getPost().getRequestBody());
        assertNotNull(api.getPaths().get("/reconcile/suggest/entity").getGet());
    }

    @Test
    void dumpsAndTheirDescriptionStandBesideTheQuestions() {
        OpenAPI api = parsed(document()).getOpenAPI();
        assertTrue(api.getPaths()
                .get("/dumps/{file}")
                .getGet()
                .getParameters()
                .getFirst()
                .getSchema()
                .getEnum()
                .contains("verbatim.rdf12.ttl.gz"));
        assertTrue(api.getPaths()
                .get("/.well-known/void")
                .getGet()
                .getResponses()
                .get("200")
                .getContent()
                .containsKey("text/turtle"));
    }

    @Test
    void theReaderTellsWhatIsUnsound() {
        String broken = document().replace("\"in\": \"query\"", "\"in\": \"quarry\"");
        assertTrue(
                parsed(broken).getMessages().size() > 10,
                parsed(broken).getMessages().toString());
    }

    @Test
    void everyQuestionIsAPathWithItsParametersAndAnswers() {
        OpenAPI api = parsed(document()).getOpenAPI();
        assertEquals(
                2L * CATALOG.questions().size(),
                api.getPaths().keySet().stream()
                        .filter(path -> !path.startsWith("/reconcile"))
                        .filter(path -> !path.startsWith("/dumps/") && !path.startsWith("/.well-known/"))
                        .count());
        for (CannedQuery query : CATALOG.questions()) {
            Operation operation = api.getPaths().get("/" + query.name()).getGet();
            assertEquals(query.name(), operation.getOperationId());
            assertEquals(query.title("en"), operation.getSummary());
            for (dev.verbatim.query.Parameter parameter : query.parameters()) {
                Parameter described = operation.getParameters().stream()
                        .filter(candidate -> parameter.name().equals(candidate.getName()))
                        .findFirst()
                        .orElseThrow();
                assertNotNull(described.getExample(), query.name() + " " + parameter.name());
                assertNotNull(described.getSchema(), query.name() + " " + parameter.name());
            }
            assertTrue(operation.getResponses().keySet().containsAll(Set.of("200", "400", "406", "422", "503")));
            assertEquals(4, operation.getResponses().get("200").getContent().size());
        }
        assertEquals(
                List.of("support", "oppose", "neutral"),
                api.getPaths().get("/who-supports-doubts-denies").getGet().getParameters().stream()
                        .filter(parameter -> "stance".equals(parameter.getName()))
                        .findFirst()
                        .orElseThrow()
                        .getSchema()
                        .getEnum());
    }
}
