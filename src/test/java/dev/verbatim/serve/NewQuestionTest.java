package dev.verbatim.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.LiveCatalog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A query that is dropped into the folder of a running server. */
@Timeout(60)
class NewQuestionTest {
    private static final String NIF = "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>\n";

    @TempDir
    Path folder;

    @Test
    void isThereInAllItsFormsWithoutANewStart() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries"));
        LiveCatalog catalog = LiveCatalog.of(List.of(queries), Assertions::fail);
        try (RunningServer server = RunningServer.start(folder.resolve("store"), 20_000, catalog)) {
            List<String> listings =
                    List.of("questions", "api", "api/openapi.json", "sparql", "sparql/.well-known/sparql-examples");
            for (String listing : listings) {
                assertFalse(seen(server, listing).body().contains("Sentences of mine"), listing);
            }
            assertEquals(404, seen(server, "questions/mine").statusCode());
            String tag = seen(server, "api").headers().firstValue("ETag").orElse("");
            Files.writeString(
                    queries.resolve("mine.rq"),
                    "#+ summary: Sentences of mine\n" + NIF
                            + "SELECT ?s { ?s nif:anchorOf ?text } ORDER BY ?s LIMIT 1");
            for (String listing : listings) {
                assertTrue(seen(server, listing).body().contains("Sentences of mine"), listing);
            }
            assertEquals(200, server.get("api", "If-None-Match", tag).statusCode());
            assertTrue(seen(server, "questions/mine").body().contains("char=0,1"));
            assertTrue(server.get("api/mine.csv").body().contains("char=0,1"));
            Files.writeString(
                    queries.resolve("mine.rq"),
                    "#+ summary: Sentences of mine\n" + NIF
                            + "SELECT ?s { ?s nif:anchorOf ?text } ORDER BY DESC(?s) LIMIT 1");
            assertTrue(seen(server, "questions/mine").body().contains("char=99,100"));
            Files.delete(queries.resolve("mine.rq"));
            assertEquals(404, seen(server, "questions/mine").statusCode());
            assertEquals(404, server.get("api/mine.csv").statusCode());
        }
    }

    private static HttpResponse<String> seen(RunningServer server, String path) {
        String accept = path.startsWith("questions") || path.equals("sparql") ? "text/html" : "*/*";
        return server.get(path, "Accept", accept, "Accept-Language", "en");
    }
}
