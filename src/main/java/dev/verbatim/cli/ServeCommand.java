package dev.verbatim.cli;

import dev.verbatim.serve.Server;
import dev.verbatim.store.StoreView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A store over HTTP. */
@Command(
        name = "serve",
        description = {
            "Serve a store over SPARQL.",
            "",
            "What is served is the generation that is published at the start; a build may publish the next one meanwhile. "
                    + "Nothing can be changed through the server."
        },
        footer = {
            "  verbatim serve --store my-store",
            "  verbatim serve --store my-store --port 8080 --host 0.0.0.0",
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
        serving.serve(store.folder(), this::greet);
        return ExitCode.DONE;
    }

    private void greet(StoreView view, Server server) {
        console.out()
                .println(store.folder() + ", generation " + view.manifest().generation() + ": "
                        + Count.of(view.manifest().articles(), "article") + " at " + server.address());
        console.out().println("SPARQL: " + server.endpoint());
        console.out().println("End with Ctrl-C.");
        console.out().flush();
    }
}
