package dev.verbatim.cli;

import dev.verbatim.query.LiveCatalog;
import dev.verbatim.serve.Server;
import dev.verbatim.serve.pages.DumpShelf;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Manifest;
import dev.verbatim.store.Profile;
import dev.verbatim.store.Store;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A store served until the process is told to end. */
final class Serving {
    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "3030",
            description = "Port to listen at, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = Server.LOOPBACK,
            description = "Name or address to listen at; 0.0.0.0 lets others in (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Address of the first page for others, behind a proxy; without it, the one they ask at.")
    private @Nullable URI address;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "full",
            description =
                    "How much of the articles' texts is served: open, quotes or full (default: ${DEFAULT-VALUE}). "
                            + "Of open and quotes a copy is made that holds nothing else.")
    private String profile;

    @Option(
            names = "--dumps",
            paramLabel = "PROFILE",
            defaultValue = "open",
            description =
                    "How much of them the dumps hold, not more than what is served; none for no dumps (default: ${DEFAULT-VALUE}).")
    private String dumps;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Folder for that copy and the dumps (default: the folder of the store, with -cache after it).")
    private @Nullable Path cache;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "How it is served, and which services queries may ask: a file like the fuseki-config.ttl that comes "
                            + "with the program (default: that one).")
    private @Nullable Path config;

    @Mixin
    private QueriesOption queries;

    /**
     * Serves what is published in {@code store}; returns when this thread is interrupted. Ctrl-C ends the process, after the
     * server has been stopped.
     *
     * @param console where what cannot be served is told
     * @param greeting told once requests are answered
     */
    void serve(Path store, Console console, BiConsumer<Manifest, Server> greeting) {
        if (port < 0 || port > 65_535) {
            throw CommandException.usage(
                    "there is no port " + port + "; choose one from 1 to 65535, or 0 for any that is free");
        }
        if (config != null && !Files.isRegularFile(config)) {
            throw CommandException.usage((Files.exists(config) ? config + " is no file" : "there is no file " + config)
                    + "; --config takes one like the fuseki-config.ttl that comes with the program");
        }
        LiveCatalog catalog = queries.live(console);
        Profile shown = profile(profile);
        Optional<Profile> dumped = dumps.equals("none") ? Optional.empty() : Optional.of(profile(dumps));
        if (dumped.isPresent() && !shown.covers(dumped.get())) {
            throw CommandException.usage("dumps of " + dumps + " would show more than --profile " + profile
                    + "; choose --dumps " + profile + " or none");
        }
        Path folder = cache == null ? store.resolveSibling(store.getFileName() + "-cache") : cache;
        try (LiveStore live = LiveStore.of(
                        Store.at(store),
                        shown,
                        folder,
                        trouble -> console.err()
                                .println("verbatim: still serving what was there: " + trouble.getMessage()));
                Shelf shelf = new Shelf(dumped.map(wanted -> new DumpShelf(
                        live,
                        wanted,
                        folder,
                        trouble -> console.err().println("verbatim: no dumps: " + trouble.getMessage()))));
                Server server = start(live, catalog, shelf.dumps())) {
            shelf.dumps().ifPresent(DumpShelf::prepare);
            Thread stop = new Thread(server::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            try (LiveStore.Lease lease = live.lease()) {
                greeting.accept(lease.manifest(), server);
            }
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }

    private Server start(LiveStore live, LiveCatalog catalog, Optional<DumpShelf> dumps) {
        return config == null
                ? Server.start(live, catalog, host, port, published(), dumps)
                : Server.start(live, catalog, host, port, published(), dumps, config);
    }

    /** Dumps, if there are any, to be closed after the server. */
    private record Shelf(Optional<DumpShelf> dumps) implements AutoCloseable {
        @Override
        public void close() {
            dumps.ifPresent(DumpShelf::close);
        }
    }

    private static Profile profile(String name) {
        return Profile.of(name)
                .orElseThrow(() ->
                        CommandException.usage("there is no profile " + name + "; there are open, quotes and full"));
    }

    private Optional<URI> published() {
        if (address == null) {
            return Optional.empty();
        }
        boolean isWhole = address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        if (!isWhole || address.getQuery() != null || address.getFragment() != null) {
            throw CommandException.usage(
                    address + " is no address; for example --address https://data.example.org/verbatim/");
        }
        return Optional.of(address.toString().endsWith("/") ? address : URI.create(address + "/"));
    }
}
