package dev.verbatim.serve;

import static dev.verbatim.serve.ServerTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Store;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build while the store is served. */
@Timeout(120)
class NewGenerationTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final int LONG_ENOUGH = 60;

    @TempDir
    private Path folder;

    @Test
    void whatIsPublishedMeanwhileIsAnsweredAndWhatRunsEndsWithWhatItBeganWith() throws Exception {
        try (RunningServer server = RunningServer.start(folder, 60_000)) {
            String slow = "SELECT (COUNT(*) AS ?n) { VALUES ?i { "
                    + IntStream.range(0, LONG_ENOUGH)
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(" "))
                    + " } ?s ?p ?o . ?a ?b ?c }";
            HttpResponse<String> before = server.get("api/articles.csv");
            CompletableFuture<HttpResponse<String>> running = CompletableFuture.supplyAsync(() -> server.ask(slow));
            Thread.sleep(300);
            publish("https://w3id.org/verbatim/id/article/2", 1);
            assertEquals("301", value(server.ask(COUNT)));
            HttpResponse<String> after = server.get("api/articles.csv");
            assertNotEquals(before.headers().firstValue("ETag"), after.headers().firstValue("ETag"));
            assertEquals(
                    200,
                    server.get(
                                    "api/articles.csv",
                                    "If-None-Match",
                                    before.headers().firstValue("ETag").orElseThrow())
                            .statusCode());
            assertTrue(server.get("health").body().contains("\"generation\": \"000002-"));
            assertEquals(Integer.toString(300 * 300 * LONG_ENOUGH), value(running.join()));
            for (int i = 0; i < 3; i++) {
                publish("https://w3id.org/verbatim/id/article/2", 2 + i);
                assertEquals(Integer.toString(302 + i), value(server.ask(COUNT)));
            }
            try (Stream<Path> generations = Files.list(folder.resolve("generations"))) {
                assertTrue(generations.count() <= 2, "generations that nobody reads are deleted by the next build");
            }
        }
    }

    private void publish(String article, int sentences) {
        Node graph = NodeFactory.createURI(article);
        List<Quad> quads = IntStream.range(0, sentences)
                .mapToObj(i -> new Quad(
                        graph,
                        NodeFactory.createURI(article + "#char=" + i + ",9"),
                        NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                        NodeFactory.createLiteralLang("Une phrase.", "fr")))
                .toList();
        try (Generation generation = Store.at(folder).update("test")) {
            generation.put(new ArticleEntry(article, "2.txt", "once"), quads);
            generation.publish();
        }
    }
}
