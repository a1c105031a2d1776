package dev.verbatim.serve;

import static org.junit.jupiter.api.Assertions.fail;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/** A server over a small store, and requests to it. */
final class RunningServer implements AutoCloseable {
    static final String ARTICLE = "https://w3id.org/verbatim/id/article/1";
    private static final int SENTENCES = 300;

    private final LiveStore store;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(LiveStore store, Server server) {
        this.store = store;
        this.server = server;
    }

    /** With a time limit for queries, in milliseconds. */
    static RunningServer start(Path folder, int limit) {
        return start(folder, limit, QueryCatalog::bundled);
    }

    static RunningServer start(Path folder, int limit, Supplier<QueryCatalog> catalogs) {
        Store store = Store.at(folder);
        try (Generation generation = store.update("test")) {
            generation.put(new ArticleEntry(ARTICLE, "1.txt", "once"), quads());
            generation.publish();
        }
        LiveStore live = LiveStore.of(store, trouble -> fail(trouble));
        Graph configuration = Server.configuration();
        limit(configuration, limit);
        return new RunningServer(
                live, Server.start(live, catalogs, Server.LOOPBACK, 0, Optional.empty(), configuration));
    }

    private static List<Quad> quads() {
        List<Quad> quads = new ArrayList<>();
        Node graph = NodeFactory.createURI(ARTICLE);
        Node anchor = NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");
        for (int i = 0; i < SENTENCES; i++) {
            quads.add(new Quad(
                    graph,
                    NodeFactory.createURI(ARTICLE + "#char=" + i + "," + (i + 1)),
                    anchor,
                    NodeFactory.createLiteralLang("Les négociations <b>n° " + i + "</b> \"se poursuivent\".", "fr")));
        }
        return quads;
    }

    private static void limit(Graph configuration, int milliseconds) {
        for (Node context : configuration
                .find(Node.ANY, Node.ANY, NodeFactory.createLiteralString("arq:queryTimeout"))
                .mapWith(triple -> triple.getSubject())
                .toList()) {
            Node value = NodeFactory.createURI("http://jena.hpl.hp.com/2005/11/Assembler#cxtValue");
            configuration.remove(context, value, Node.ANY);
            configuration.add(context, value, NodeFactory.createLiteralString(Integer.toString(milliseconds)));
        }
    }

    URI address(String path) {
        return server.address().resolve(path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks by GET. */
    HttpResponse<String> ask(String query, String... headers) {
        return get("sparql?query=" + encoded(query), headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)), headers);
    }

    HttpResponse<String> post(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(contentType.isEmpty() ? request : request.header("Content-Type", contentType), headers);
    }

    /** Posts it with its length told, or in chunks. */
    HttpResponse<String> post(String path, String contentType, byte[] body, boolean isLengthTold) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", contentType)
                .POST(
                        isLengthTold
                                ? HttpRequest.BodyPublishers.ofByteArray(body)
                                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody()), headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        store.close();
    }
}
