package dev.verbatim.cli;

import dev.verbatim.serve.Server;
import dev.verbatim.store.Manifest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A store over HTTP. */
@Command(
        name = "serve",
        description = {
            "Serve a store: SPARQL, the questions as resources for programs, and pages.",
            "",
            "A build may publish the next generation meanwhile: requests that come after it are answered from that one. "
                    + "Nothing can be changed through the server."
        },
        footer = {
            "  verbatim serve --store my-store",
            "  verbatim serve --store my-store --port 8080 --host 0.0.0.0",
            "  verbatim serve --store my-store --queries my-queries",
            "",
            "End it with Ctrl-C."
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Mixin
    private Serving serving;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        serving.serve(store.folder(), console, this::greet);
        return ExitCode.DONE;
    }

    private void greet(Manifest manifest, Server server) {
        console.out()
                .println(store.folder() + ", generation " + manifest.generation() + ": "
                        + Count.of(manifest.articles(), "article") + " at " + server.address());
        console.out().println("SPARQL: " + server.endpoint());
        console.out().println("Programs: " + server.address().resolve("api"));
        console.out().println("End with Ctrl-C.");
        console.out().flush();
    }
}
