package dev.verbatim.cli;

import dev.verbatim.evaluate.Evaluation;
import dev.verbatim.model.Notice;
import dev.verbatim.pipeline.Chain;
import dev.verbatim.pipeline.Progress;
import dev.verbatim.read.Corpus;
import dev.verbatim.read.CorpusException;
import dev.verbatim.read.CorpusWalk;
import dev.verbatim.read.Input;
import dev.verbatim.read.ReadResult;
import dev.verbatim.read.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles and what people read in them in, figures out. */
@Command(
        name = "evaluate",
        description = {
            "Read articles and compare what was found with what people annotated.",
            "",
            "A gold file is named after its article: septenta.json holds what septenta.txt says. Shown are precision, "
                    + "recall and F1 for each kind, and the share that is right for what is judged only where something "
                    + "else was found."
        },
        footer = {
            "  verbatim evaluate my-articles --gold my-gold",
            "  verbatim evaluate my-articles --gold my-gold --errors --only claims,roles",
            "  verbatim evaluate my-articles --gold my-gold --json figures.json --min macro=0.6 --min claim_stance=0.8"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "CORPUS", description = "Folders, files or globs of .txt and .html files.")
    private List<String> corpora;

    @Option(names = "--gold", required = true, paramLabel = "DIR", description = "Folder of the gold files.")
    private Path gold;

    @Option(names = "--errors", description = "Show each miss and each wrong find.")
    private boolean errors;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "FIGURE",
            description = "Figures to show the errors of (default: all).")
    private List<String> only = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file.")
    private @Nullable Path json;

    @Option(
            names = "--min",
            paramLabel = "FIGURE=VALUE",
            description = "Fail where a figure is below this value; may be given again.")
    private Map<String, Double> marks = new LinkedHashMap<>();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CorpusException {
        Vocabularies vocabularies = Vocabularies.bundled();
        Evaluation evaluation = Evaluation.against(gold, vocabularies::labels, vocabularies::wikidata);
        boolean rejected = read(evaluation);
        evaluation
                .addMissing()
                .forEach(doc -> console.err().println("no article for " + doc + ": all of it counts as missed"));
        print(evaluation);
        Figures figures = new Figures(evaluation);
        if (json != null) {
            Files.writeString(json, figures.json());
        }
        List<String> below = figures.below(marks);
        if (!below.isEmpty()) {
            throw CommandException.failed("below the mark: " + String.join(", ", below));
        }
        return rejected ? ExitCode.DONE_WITH_REJECTED_FILES : ExitCode.DONE;
    }

    /** Returns whether some file was rejected. */
    private boolean read(Evaluation evaluation) throws CorpusException {
        CorpusWalk walk = Corpus.of(corpora).walk();
        Chain chain = Chain.standard();
        Reader reader = Reader.standard();
        Progress progress = ProgressBars.on(console);
        List<Notice> rejected = new ArrayList<>();
        long done = 0;
        progress.begin("reading", -1);
        while (walk.hasNext()) {
            Input input = walk.next();
            if (evaluation.knows(input.name())) {
                switch (reader.read(input)) {
                    case ReadResult.Read read -> evaluation.add(chain.read(read.article()));
                    case ReadResult.Rejected left -> rejected.add(left.notice());
                }
                done++;
                progress.step(done, input.name());
            }
        }
        progress.end();
        rejected.forEach(notice -> console.err().println("rejected " + notice.file() + ": " + notice.message()));
        return !rejected.isEmpty();
    }

    private void print(Evaluation evaluation) {
        PrintStream out = console.out();
        out.print(evaluation.table());
        if (errors) {
            evaluation.tallies().forEach((figure, tally) -> {
                if (only.isEmpty() || only.contains(figure.replace(' ', '_')) || only.contains(figure)) {
                    list(figure + ": missed", tally.missed());
                    list(figure + ": wrong", tally.wrong());
                }
            });
        }
    }

    private void list(String heading, List<String> entries) {
        console.out().println();
        console.out().println(heading);
        entries.forEach(entry -> console.out().println("  " + entry));
    }
}
