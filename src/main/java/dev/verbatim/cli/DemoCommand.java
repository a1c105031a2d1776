package dev.verbatim.cli;

import dev.verbatim.pipeline.Build;
import dev.verbatim.pipeline.BuildReport;
import dev.verbatim.pipeline.BuildRequest;
import dev.verbatim.read.CorpusException;
import dev.verbatim.serve.Server;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The sample articles, built and served. */
@Command(
        name = "demo",
        description = {
            "Build the sample articles into a store and serve it: the way to see in a minute what all this is.",
            "",
            "The articles are fictional and come with the program."
        },
        footer = {"  verbatim demo", "  verbatim demo --port 8080", "", "End it with Ctrl-C."})
final class DemoCommand implements Callable<Integer> {
    private static final String THINGS_TO_TRY = "demo.txt";

    private final Console console;

    @Mixin
    private StoreOption store;

    @Mixin
    private Serving serving;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CorpusException {
        build();
        String things = thingsToTry();
        serving.serve(store.folder(), console, (manifest, server) -> greet(things, server));
        return ExitCode.DONE;
    }

    private void build() throws IOException, CorpusException {
        try (SampleCorpus sample = SampleCorpus.unpack()) {
            spare(sample.files());
            BuildRequest request = new BuildRequest(
                    List.of(sample.folder().toString()),
                    store.folder(),
                    Runtime.getRuntime().availableProcessors(),
                    BuildRequest.STANDARD_BASE);
            console.err().println("loading lexicons and vocabularies");
            BuildReport report = Build.run(request, ProgressBars.on(console));
            if (report.changed()) {
                new BuildSummary(console.out()).print(report, store.folder());
            } else {
                console.out().println(store.folder() + " is there already, and current.");
            }
            console.out().println();
        }
    }

    /** A build would take out articles that are not of the sample: somebody may want to keep them. */
    private void spare(List<String> sample) {
        if (Store.at(store.folder()).generation().isEmpty()) {
            return;
        }
        try (StoreView view = Store.at(store.folder()).read()) {
            Optional<String> other = Txn.calculateRead(
                    view.dataset(),
                    () -> view.dataset().stream(Node.ANY, Node.ANY, Vb.file, Node.ANY)
                            .map(quad -> quad.getObject().getLiteralLexicalForm())
                            .filter(file -> !sample.contains(file))
                            .sorted()
                            .findFirst());
            if (other.isPresent()) {
                throw CommandException.failed(
                        store.folder() + " holds articles that are not of the demonstration, such as "
                                + other.get()
                                + "; serve them with verbatim serve, or give the demonstration a store of its own: "
                                + "verbatim demo --store demo-store");
            }
        }
    }

    private void greet(String things, Server server) {
        console.out()
                .print(things.replace("{address}", server.address().toString())
                        .replace("{endpoint}", server.endpoint().toString())
                        .replace("{store}", store.folder().toString()));
        console.out().flush();
    }

    private static String thingsToTry() throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(THINGS_TO_TRY)) {
            return new String(Objects.requireNonNull(in, THINGS_TO_TRY).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
