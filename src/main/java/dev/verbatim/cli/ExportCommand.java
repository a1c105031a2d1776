package dev.verbatim.cli;

import dev.verbatim.export.DumpFolder;
import dev.verbatim.export.Export;
import dev.verbatim.export.ExportFormat;
import dev.verbatim.store.Disclosure;
import dev.verbatim.store.Profile;
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
            "Write the graph to a file, or to standard output.",
            "",
            "The same store gives the same bytes each time, compressed or not.",
            "",
            "  ttl rdfxml nt      the triples of all graphs together",
            "  trig jsonld nq     the same, and which article each comes from",
            "  ttl12 nt12         RDF 1.2: besides, which statements state a triple (rdf:reifies;",
            "  trig12 nq12          in ttl12 and trig12 as annotations)",
            "  nanopub            a nanopublication for each statement: what it says, its sentence, who publishes it",
            "",
            "The texts of articles are their publishers', not yours to pass on:",
            "",
            "  open               no text: where words stand, digest, publisher and link, and what was read there",
            "  quotes             besides, the sentences that statements rest on",
            "  full               all"
        },
        footer = {
            "  verbatim export --format ttl -o graph.ttl",
            "  verbatim export --profile open --format nq --gzip -o graph.nq.gz",
            "  verbatim export --profile quotes --format nanopub -o statements.trig",
            "  verbatim export --profile open --all -o dumps",
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
            description = "How it is written, see above (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "full",
            description = "How much of the articles' texts: open, quotes or full (default: ${DEFAULT-VALUE}).")
    private String profile;

    @Option(
            names = "--all",
            description =
                    "All formats, compressed, with their description (void.ttl) and checksums (SHA256SUMS), into the "
                            + "folder that -o names and that must not be there yet.")
    private boolean all;

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
                        "there is no format " + format + "; there are " + String.join(", ", ExportFormat.names())));
        Profile shown = Profile.of(profile)
                .orElseThrow(() ->
                        CommandException.usage("there is no profile " + profile + "; there are open, quotes and full"));
        try (StoreView view = Store.at(store.folder()).read()) {
            if (all) {
                DumpFolder.write(view.dataset(), view.manifest(), view.published(), shown, folder());
                return ExitCode.DONE;
            }
            Export export = new Export(view.dataset(), Disclosure.of(shown));
            if (file == null) {
                export.write(written, gzip, console.out());
            } else {
                export.write(written, gzip, file);
            }
        }
        return ExitCode.DONE;
    }

    private Path folder() {
        if (file == null) {
            throw CommandException.usage("--all needs a folder to write to; for example --all -o dumps");
        }
        return file;
    }
}
