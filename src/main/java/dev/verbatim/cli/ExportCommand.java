package dev.verbatim.cli;

import dev.verbatim.export.Export;
import dev.verbatim.export.ExportFormat;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole graph into a file. */
@Command(
        name = "export",
        description = {
            "Write the whole graph to a file, or to standard output.",
            "",
            "The same store gives the same bytes each time. ttl, nt and rdfxml hold the triples of all graphs together; nq, "
                    + "trig and jsonld tell which article each comes from."
        },
        footer = {
            "  verbatim export --format ttl -o graph.ttl",
            "  verbatim export --store my-store --format nq --gzip -o graph.nq.gz",
            "  verbatim export --format nt | sort -u | wc -l"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "ttl",
            description = "ttl, nt, nq, trig, jsonld or rdfxml (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--gzip", description = "Compress.")
    private boolean gzip;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file; it appears when it is whole. Without it, standard output.")
    private @Nullable Path file;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat written = ExportFormat.of(format)
                .orElseThrow(() -> CommandException.usage(
                        "there is no format " + format + "; there are ttl, nt, nq, trig, jsonld and rdfxml"));
        try (StoreView view = Store.at(store.folder()).read()) {
            Export export = new Export(view.dataset());
            if (file == null) {
                export.write(written, gzip, console.out());
            } else {
                export.write(written, gzip, file);
            }
        }
        return ExitCode.DONE;
    }
}
