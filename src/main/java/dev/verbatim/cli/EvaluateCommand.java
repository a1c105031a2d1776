package dev.verbatim.cli;

import dev.verbatim.evaluate.Evaluation;
import dev.verbatim.evaluate.Finding;
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
            "  verbatim evaluate my-articles --gold my-gold --json figures.json --html figures.html",
            "  verbatim evaluate my-articles --gold my-gold --min macro=0.6 --min claim_stance=0.8",
            "  verbatim evaluate my-articles --gold my-gold --write-precision src/main/resources/rules/precision.tsv"
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

    @Option(names = "--json", paramLabel = "FILE", description = "Write figures, misses and wrong finds to this file.")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the same as a page to read.")
    private @Nullable Path html;

    @Option(
            names = "--write-precision",
            paramLabel = "FILE",
            description = "Write how often statements of each rule were right to this file, as the program keeps it in "
                    + "src/main/resources/rules/precision.tsv.")
    private @Nullable Path precision;

    @Option(
            names = "--min",
            paramLabel = "FIGURE=VALUE",
            description = "End with exit code 1 where a figure is below this value; may be given again.")
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
        write(evaluation);
        List<String> below = new Figures(evaluation).below(marks);
        if (!below.isEmpty()) {
            console.err().println("verbatim: below the mark: " + String.join(", ", below));
            return ExitCode.DONE_BELOW_THE_MARK;
        }
        return rejected ? ExitCode.DONE_WITH_REJECTED_FILES : ExitCode.DONE;
    }

    private void write(Evaluation evaluation) throws IOException {
        if (json != null) {
            Files.writeString(json, evaluation.json());
        }
        if (html != null) {
            Files.writeString(html, evaluation.html());
        }
        if (precision != null) {
            Files.writeString(precision, evaluation.ruleFile());
        }
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

    private void list(String heading, List<Finding> entries) {
        console.out().println();
        console.out().println(heading);
        entries.forEach(entry -> console.out().println("  " + entry));
    }
}
