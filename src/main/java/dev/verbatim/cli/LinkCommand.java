package dev.verbatim.cli;

import dev.verbatim.pipeline.LinkReport;
import dev.verbatim.pipeline.Linking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Entities of a store linked to another data set, by files. */
@Command(
        name = "link",
        description = {
            "Link the actors, projects and places of a store to another data set, from files of it.",
            "",
            "The files may be any RDF that names things: SKOS, schema.org, an extract of Wikidata, DBpedia or GeoNames, a "
                    + "dump of another Verbatim. Things are found by name and alias and weighed by name, kind, country and "
                    + "what stands beside them. The best one becomes a link if it fits well and no other fits nearly as "
                    + "well; its relation (owl:sameAs, skos:exactMatch, skos:closeMatch), method, score and the "
                    + "candidates that were not chosen are kept with it, and so is that there is none.",
            "",
            "Files are streamed: ten million things need 2 GB of memory at most, and some disk. What a run with the same name "
                    + "found before is replaced; an interrupted run changes nothing."
        },
        footer = {
            "  verbatim link --kb wikidata-companies.ttl.gz",
            "  verbatim link --kb places-1.nt --kb places-2.nt --as geonames --kind place --store my-store",
            "  verbatim query links-out --store my-store",
            "",
            "A passage that cannot be read is named with its file, line and reason; the rest is used, and the exit code is "
                    + "1; if nothing at all can be read, the store stays as it is. A fifth of the entities whose answer the vocabularies know are linked as if it were unknown, to "
                    + "tell how right the links are."
        })
final class LinkCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--kb",
            required = true,
            paramLabel = "FILE",
            description =
                    "A file of the other data set: .ttl, .nt, .nq, .trig or .rdf, also with .gz; may be given again.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private LinkOptions options;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            split = ",",
            defaultValue = "fr,en",
            description = "Languages of the names that are compared; those without one always are (default: "
                    + "${DEFAULT-VALUE}).")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder for the index that is made meanwhile (default: that of the system for such files).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            requireFile(file);
        }
        if (!Files.isDirectory(work)) {
            throw CommandException.usage("there is no folder " + work + " for --work; create it, or choose another");
        }
        Set<String> read = new TreeSet<>(languages);
        LinkReport report = Linking.byFiles(
                options.request(store.folder(), LinkOptions.name(files.getFirst())),
                files,
                read,
                work,
                ProgressBars.on(console));
        new LinkSummary(console).print(report, store.folder());
        return report.isPublished() && report.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTED_FILES;
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw CommandException.usage(file + " is a folder; name its files, each with --kb");
        }
        if (!Files.exists(file)) {
            throw CommandException.usage("there is no file " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw CommandException.usage(
                    file + " is no file that can be read more than once; put what comes from it into one");
        }
    }
}
