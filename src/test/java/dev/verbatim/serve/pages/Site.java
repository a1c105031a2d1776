package dev.verbatim.serve.pages;

import dev.verbatim.pipeline.Build;
import dev.verbatim.pipeline.BuildRequest;
import dev.verbatim.pipeline.Progress;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.rdf.Iris;
import dev.verbatim.read.CorpusException;
import dev.verbatim.serve.Server;
import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Profile;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Assertions;

/** The pages of a store, served, and requests for them. */
final class Site implements AutoCloseable {
    private final LiveStore store;
    private final Server server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Optional<DumpShelf> dumps;

    private Site(Path folder) {
        this(folder, Profile.FULL, Optional.empty());
    }

    private Site(Path folder, Profile profile, Optional<Profile> dumped) {
        Path cache = folder.resolveSibling("cache");
        store = LiveStore.of(Store.at(folder), profile, cache, Assertions::fail);
        dumps = dumped.map(shown -> new DumpShelf(store, shown, cache, Assertions::fail));
        server = Server.start(store, QueryCatalog::bundled, Server.LOOPBACK, 0, Optional.empty(), dumps);
    }

    /** The sample articles under a base of their own. */
    static Site ofSample(Path folder, String base) {
        try {
            Build.run(new BuildRequest(List.of("sample"), folder, 2, base), Progress.NONE);
        } catch (CorpusException e) {
            throw new IllegalStateException(e);
        }
        return new Site(folder);
    }

    /** The sample articles as a profile shows them. */
    static Site ofSample(Path folder, Profile profile, Optional<Profile> dumped) {
        ofSample(folder, Iris.DEFAULT_BASE).close();
        return new Site(folder, profile, dumped);
    }

    /** What is written in TriG. */
    static Site of(Path folder, String article, String trig) {
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.fromString(trig, Lang.TRIG).parse(quads);
        try (Generation generation = Store.at(folder).update("test")) {
            generation.put(
                    new ArticleEntry(article, "1.txt", "once"),
                    List.copyOf(quads.stream().toList()));
            generation.publish();
        }
        return new Site(folder);
    }

    URI address(String path) {
        return server.address().resolve(path);
    }

    /** As a browser asks, in French. */
    HttpResponse<String> page(String path) {
        return get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language", "fr");
    }

    Graph graph(String path, String type, Lang lang) {
        HttpResponse<String> answer = get(path, "Accept", type);
        Assertions.assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), lang).parse(graph);
        return graph;
    }

    HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address(path)).headers(headers).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        dumps.ifPresent(DumpShelf::close);
        store.close();
    }
}
