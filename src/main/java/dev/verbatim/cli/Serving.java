package dev.verbatim.cli;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.serve.Server;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
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
     */
    void serve(Path store, BiConsumer<StoreView, Server> greeting) {
        if (port < 0 || port > 65_535) {
            throw CommandException.usage(
                    "there is no port " + port + "; choose one from 1 to 65535, or 0 for any that is free");
        }
        try (StoreView view = Store.at(store).read();
                Server server = Server.start(view, QueryCatalog.bundled(), host, port)) {
            Thread stop = new Thread(server::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            greeting.accept(view, server);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Runtime.getRuntime().removeShutdownHook(stop);
            }
        }
    }
}
