package dev.verbatim.cli;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.match.ReconciliationClient;
import dev.verbatim.match.ServiceException;
import dev.verbatim.model.EntityKind;
import dev.verbatim.pipeline.LinkReport;
import dev.verbatim.pipeline.Linking;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Entities of a store linked to another data set, by a service. */
@Command(
        name = "reconcile",
        description = {
            "Link the actors, projects and places of a store to another data set, by a service of the Reconciliation API.",
            "",
            "Entities are asked for in batches. What the service proposes is weighed again by name, kind and what stands "
                    + "beside; what it is certain of is believed unless it is of another kind. The links are kept as "
                    + "those of verbatim link are.",
            "",
            "A service that is slow, busy or down is asked again after a pause that doubles each time. If it does not answer "
                    + "then, or answers nonsense, nothing at all is written and the exit code is 1."
        },
        footer = {
            "  verbatim reconcile --service https://wikidata.reconci.link/en/api",
            "  verbatim reconcile --service https://wikidata.reconci.link/en/api --as wikidata --kind person "
                    + "--type person=Q5",
            "  verbatim reconcile --service http://127.0.0.1:3031/reconcile --as other --batch 20 --store my-store"
        })
final class ReconcileCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--service",
            required = true,
            paramLabel = "URL",
            description = "Address of the service: what it says of itself stands there.")
    private URI service;

    @Mixin
    private LinkOptions options;

    @Option(
            names = "--type",
            paramLabel = "KIND=ID",
            description = "Type of the service to ask for, for entities of a kind; may be given again.")
    private Map<EntityKind, String> types = new EnumMap<>(EntityKind.class);

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "10",
            description = "Entities in one request at most (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long one answer may take (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often a request is tried, with 1, 2, 4, … seconds between (default: ${DEFAULT-VALUE}).")
    private int attempts;

    @Mixin
    private StoreOption store;

    ReconcileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (service.getHost() == null || !("http".equals(service.getScheme()) || "https".equals(service.getScheme()))) {
            throw CommandException.usage(service + " is no address of a service; for example "
                    + "--service https://wikidata.reconci.link/en/api");
        }
        try {
            LinkReport report = Linking.byService(
                    options.request(store.folder(), Folding.slug(service.getHost())),
                    service,
                    settings(),
                    ProgressBars.on(console));
            new LinkSummary(console).print(report, store.folder());
            return ExitCode.DONE;
        } catch (ServiceException e) {
            console.err().println("verbatim: " + e.getMessage() + "; nothing was written");
            return ExitCode.SERVICE_FAILED;
        }
    }

    private ReconciliationClient.Settings settings() {
        try {
            return new ReconciliationClient.Settings(
                    batch, Duration.ofSeconds(seconds), attempts, time -> Thread.sleep(time.toMillis()), types);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--batch, --timeout and --attempts take whole numbers above 0")
                    .because(e);
        }
    }
}
