package dev.verbatim.serve;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.serve.pages.DumpShelf;
import dev.verbatim.serve.pages.Pages;
import dev.verbatim.store.LiveStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.FusekiVocab;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.assembler.DatasetAssemblerVocab;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * Serves the published generation of a store over HTTP, as {@code fuseki-config.ttl} says. When another is published
 * meanwhile, new requests get that one; those that run end with the one they began with.
 */
public final class Server implements AutoCloseable {
    /** Host that only this machine can reach. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final String CONFIGURATION = "/fuseki-config.ttl";
    private static final int RUNNING = 8;
    private static final int WAITING = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final FusekiServer fuseki;
    private final String host;

    private Server(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
        this.host = host;
    }

    /**
     * Starts serving; returns when requests are answered.
     *
     * @param store what is served; it must stay open as long as the server runs, and is closed by whoever opened it
     * @param catalogs the questions it answers, asked for at each request
     * @param host name or address to listen at; {@link #LOOPBACK} for this machine alone
     * @param port 1 to 65535, or 0 for any that is free
     * @throws ServerException if the port is in use
     */
    public static Server start(LiveStore store, Supplier<QueryCatalog> catalogs, String host, int port) {
        return start(store, catalogs, host, port, Optional.empty());
    }

    /**
     * The same for a server that others reach at another address, behind a proxy.
     *
     * @param published address of its first page for others, ending with a slash
     */
    public static Server start(
            LiveStore store, Supplier<QueryCatalog> catalogs, String host, int port, Optional<URI> published) {
        return start(store, catalogs, host, port, published, Optional.empty());
    }

    /**
     * The same for a server that offers dumps as well.
     *
     * @param dumps closed by whoever opened it, after the server
     */
    public static Server start(
            LiveStore store,
            Supplier<QueryCatalog> catalogs,
            String host,
            int port,
            Optional<URI> published,
            Optional<DumpShelf> dumps) {
        return start(store, catalogs, host, port, published, dumps, configuration());
    }

    /**
     * The same as a configuration of one's own says, such as which services queries may ask.
     *
     * @param configuration a file like {@code fuseki-config.ttl}
     * @throws ServerException also if the file cannot be read or is not Turtle
     */
    public static Server start(
            LiveStore store,
            Supplier<QueryCatalog> catalogs,
            String host,
            int port,
            Optional<URI> published,
            Optional<DumpShelf> dumps,
            Path configuration) {
        try (InputStream in = Files.newInputStream(configuration)) {
            return start(store, catalogs, host, port, published, dumps, configuration(in));
        } catch (RiotException | IOException e) {
            throw new ServerException("the configuration " + configuration + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Server start(
            LiveStore store,
            Supplier<QueryCatalog> catalogs,
            String host,
            int port,
            Optional<URI> published,
            Graph configuration) {
        return start(store, catalogs, host, port, published, Optional.empty(), configuration);
    }

    private static Server start(
            LiveStore store,
            Supplier<QueryCatalog> catalogs,
            String host,
            int port,
            Optional<URI> published,
            Optional<DumpShelf> dumps,
            Graph configuration) {
        Asking asking = Asking.by(configuration);
        SparqlExamples examples = new SparqlExamples(catalogs);
        Addresses addresses = new Addresses(published);
        FusekiServer.Builder builder = FusekiServer.create()
                .port(port)
                .fusekiModules(FusekiModules.create(List.of()))
                .registerOperation(Operation.Query, new SparqlEndpoint(store, asking, examples, addresses))
                .addFilter("/*", new Headers())
                .addFilter("/*", new Pages(store, catalogs, new PageQuestions(asking), dumps, addresses::root))
                .parseConfig(configuration);
        Api.addTo(builder, store, asking, catalogs);
        ExamplesServlet.addTo(builder, store, examples, addresses, asking);
        ReconcileService.addTo(builder, store, addresses);
        builder.addServlet(Health.PATH, new Health(store));
        builder.addServlet(DumpServlet.PATH + "*", new DumpServlet(store, dumps));
        builder.addServlet(VoidServlet.PATH, new VoidServlet(store, dumps, addresses, asking));
        FusekiServer fuseki = builder.build();
        protect(fuseki.getJettyServer(), host);
        try {
            fuseki.start();
        } catch (FusekiException e) {
            if (e.getCause() instanceof BindException || e.getCause() instanceof IOException) {
                throw new ServerException(
                        "cannot listen at " + host + ":" + port + " ("
                                + e.getCause().getMessage()
                                + "); choose another port with --port, or end the program that uses it",
                        e);
            }
            throw e;
        }
        return new Server(fuseki, host);
    }

    /** Address of the first page, ending with a slash. */
    public URI address() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + fuseki.getPort() + "/");
    }

    /** Address of the SPARQL endpoint. */
    public URI endpoint() {
        return address().resolve("sparql");
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    /** Stops serving. */
    @Override
    public void close() {
        fuseki.stop();
    }

    static Graph configuration() {
        try (InputStream in = Server.class.getResourceAsStream(CONFIGURATION)) {
            return configuration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(CONFIGURATION, e);
        }
    }

    private static Graph configuration(InputStream in) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(in)
                .lang(Lang.TURTLE)
                .base("urn:verbatim:configuration")
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(graph);
        return withoutDataset(graph);
    }

    /** An empty dataset in place of the one that the file describes; each request is answered from a lease of the store. */
    private static Graph withoutDataset(Graph graph) {
        Node dataset = FusekiVocab.pDataset.asNode();
        Node memory = DatasetAssemblerVocab.tMemoryDataset.asNode();
        for (Triple triple : graph.find(Node.ANY, dataset, Node.ANY).toList()) {
            graph.delete(triple);
            Node empty = NodeFactory.createBlankNode();
            graph.add(triple.getSubject(), dataset, empty);
            graph.add(empty, RDF.type.asNode(), memory);
        }
        return graph;
    }

    private static void protect(org.eclipse.jetty.server.Server jetty, String host) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
                tcp.setHost(host);
            }
            HttpConfiguration http =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        }
        QoSHandler queue = new QoSHandler(jetty.getHandler());
        queue.setMaxRequestCount(RUNNING);
        queue.setMaxSuspendedRequestCount(WAITING);
        queue.setMaxSuspend(LONGEST_WAIT);
        SizeLimitHandler sizes = new SizeLimitHandler(QueryRequest.MOST_READ, -1);
        sizes.setHandler(queue);
        jetty.setHandler(sizes);
        jetty.setErrorHandler(new PlainErrors());
        jetty.getDescendants(ServletContextHandler.class)
                .forEach(context -> context.setErrorHandler(new PlainErrors()));
    }
}
