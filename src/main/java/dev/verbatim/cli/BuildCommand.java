package dev.verbatim.cli;

import dev.verbatim.pipeline.Build;
import dev.verbatim.pipeline.BuildReport;
import dev.verbatim.pipeline.BuildRequest;
import dev.verbatim.read.CorpusException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles in, a published store out. */
@Command(
        name = "build",
        description = {
            "Read articles and publish their graph.",
            "",
            "The store then holds what the corpus says, no more: articles that are there already are not read again, "
                    + "those that are gone are taken out. Whoever reads the store meanwhile is not disturbed; a build "
                    + "that is interrupted changes nothing."
        },
        footer = {
            "  verbatim build my-articles",
            "  verbatim build articles/2024 articles/2025 \"feeds/*.html\" --store my-store",
            "  verbatim build my-articles --store my-store --threads 2 --base https://example.org/news/",
            "  verbatim build my-articles --corrections my-corrections",
            "",
            "A file is rejected with its reason if it cannot be read as text or HTML; the others are built, and the exit "
                    + "code is 1. So it is with a correction that is broken or contradicts another; one that no longer "
                    + "applies is told, and nothing else happens."
        })
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CORPUS", description = "Folders, files or globs of .txt and .html files.")
    private List<String> corpora;

    @Mixin
    private StoreOption store;

    @Option(names = "--threads", paramLabel = "N", description = "Articles read at a time (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = BuildRequest.STANDARD_BASE,
            description = "What every identifier begins with (default: ${DEFAULT-VALUE}).")
    private String base;

    @Option(
            names = "--corrections",
            paramLabel = "DIR",
            description = "Folder of corrections, .ttl files that verbatim correct or an editor writes (default: "
                    + CorrectionsFolder.USUAL + ", if there is such a folder here).")
    private @Nullable Path corrections;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CorpusException {
        BuildRequest request = request();
        console.err().println("loading lexicons and vocabularies");
        BuildReport report = Build.run(request, ProgressBars.on(console));
        new BuildSummary(console.out()).print(report, store.folder());
        return report.hasRejected() ? ExitCode.DONE_WITH_REJECTED_FILES : ExitCode.DONE;
    }

    private BuildRequest request() {
        try {
            return new BuildRequest(corpora, store.folder(), threads, base, CorrectionsFolder.ofBuild(corrections));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage())).because(e);
        }
    }
}
