package dev.verbatim.cli;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.serve.Server;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Manifest;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

    /**
     * Serves what is published in {@code store}; returns when this thread is interrupted. Ctrl-C ends the process, after the
     * server has been stopped.
     *
     * @param greeting told once requests are answered
     * @param trouble told when a generation that was published meanwhile cannot be opened
     */
    void serve(Path store, BiConsumer<Manifest, Server> greeting, Consumer<StoreException> trouble) {
        if (port < 0 || port > 65_535) {
            throw CommandException.usage(
                    "there is no port " + port + "; choose one from 1 to 65535, or 0 for any that is free");
        }
        try (LiveStore live = LiveStore.of(Store.at(store), trouble);
                Server server = Server.start(live, QueryCatalog.bundled(), host, port)) {
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
}
