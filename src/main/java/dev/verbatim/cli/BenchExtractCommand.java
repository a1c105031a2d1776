package dev.verbatim.cli;

import dev.verbatim.model.Article;
import dev.verbatim.pipeline.Chain;
import dev.verbatim.pipeline.StageTimes;
import dev.verbatim.pipeline.StageTimes.Stage;
import dev.verbatim.read.Corpus;
import dev.verbatim.read.CorpusException;
import dev.verbatim.read.CorpusWalk;
import dev.verbatim.read.ReadResult;
import dev.verbatim.read.Reader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The speed of the chain from an article to what it says. */
@Command(
        name = "extract",
        description = {
            "Measure how much text a core reads a second.",
            "",
            "Timed is what happens to an article once it is read: segment, annotate, extract, link. Files are read before, "
                    + "and consolidation works on the graph of the whole corpus. The text is that of the corpus given, or "
                    + "of the sample that comes with the program, joined in ever other orders and sizes until there is "
                    + "enough of it.",
            "",
            "The rate is megabytes (1,000,000 bytes of UTF-8) a second of processor time, which counts all the process "
                    + "does, collection of garbage and compilation included, and nothing that others do on the machine. "
                    + "The rate by the wall clock, a thread, stands beside it."
        },
        footer = {
            "  verbatim bench extract",
            "  verbatim bench extract --threads 1 --min 2",
            "  verbatim bench extract my-articles --megabytes 50 --rounds 5"
        })
final class BenchExtractCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "CORPUS",
            description = "Folders, files or globs of .txt and .html files (default: the sample).")
    private List<String> corpora = List.of();

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "20",
            description = "Text a thread reads in a round (default: ${DEFAULT-VALUE}).")
    private double megabytes;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "Megabytes a thread reads before the first round (default: ${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often it is measured (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--threads", paramLabel = "N", description = "Articles read at a time (default: one a processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--min",
            paramLabel = "RATE",
            description = "End with exit code 1 where the median is below this rate.")
    private @Nullable Double least;

    BenchExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CorpusException {
        if (rounds < 1 || threads < 1 || !(megabytes > 0) || !(warmUp >= 0)) {
            throw CommandException.usage("at least one round, one thread and some text are needed");
        }
        List<Article> sources = sources();
        BenchArticles text = new BenchArticles(sources);
        List<Article> articles = text.ofAtLeast((long) (megabytes * threads * MEGABYTE));
        Chain chain = Chain.standard();
        PrintStream out = console.out();
        out.printf(
                Locale.ROOT,
                "%.1f MB of text in %d articles, joined from %d; %d threads; %.1f MB to warm up%n",
                articles.stream().mapToLong(BenchArticles::bytes).sum() / MEGABYTE,
                articles.size(),
                sources.size(),
                threads,
                warmUp * threads);
        out.flush();
        if (warmUp > 0) {
            ExtractionRound.run(chain, text.ofAtLeast((long) (warmUp * threads * MEGABYTE)), threads);
        }
        return measure(chain, articles);
    }

    private int measure(Chain chain, List<Article> articles) {
        PrintStream out = console.out();
        List<Double> rates = new ArrayList<>();
        StageTimes stages = new StageTimes();
        long bytes = 0;
        for (int number = 1; number <= rounds; number++) {
            ExtractionRound round = ExtractionRound.run(chain, articles, threads);
            rates.add(round.rate());
            stages.add(round.stages());
            bytes += round.bytes();
            out.printf(
                    Locale.ROOT,
                    "round %-3d %6.2f MB/s a core   (wall clock %.2f a thread)%n",
                    number,
                    round.rate(),
                    round.wallRate());
            out.flush();
        }
        for (Stage stage : Stage.values()) {
            double rate = bytes * 1e3 / Math.max(1, stages.nanos(stage));
            out.printf(Locale.ROOT, "%-9s %6.2f MB/s alone%n", stage.name().toLowerCase(Locale.ROOT), rate);
        }
        rates.sort(null);
        double median = (rates.get((rounds - 1) / 2) + rates.get(rounds / 2)) / 2;
        out.printf(
                Locale.ROOT,
                "min %.2f, median %.2f, max %.2f MB of text a second and core%n",
                rates.getFirst(),
                median,
                rates.getLast());
        if (least != null && median < least) {
            console.err().printf(Locale.ROOT, "verbatim: below the mark: %.2f, asked for %.2f%n", median, least);
            return ExitCode.DONE_BELOW_THE_MARK;
        }
        return ExitCode.DONE;
    }

    private List<Article> sources() throws IOException, CorpusException {
        List<Article> articles = new ArrayList<>();
        if (!corpora.isEmpty()) {
            read(corpora, articles);
        } else {
            try (SampleCorpus sample = SampleCorpus.unpack()) {
                read(List.of(sample.folder().toString()), articles);
            }
        }
        if (articles.isEmpty()) {
            throw CommandException.failed("no article could be read in " + String.join(", ", corpora));
        }
        return articles;
    }

    private void read(List<String> paths, List<Article> articles) throws CorpusException {
        Reader reader = Reader.standard();
        for (CorpusWalk walk = Corpus.of(paths).walk(); walk.hasNext(); ) {
            switch (reader.read(walk.next())) {
                case ReadResult.Read read -> articles.add(read.article());
                case ReadResult.Rejected left ->
                    console.err()
                            .println("rejected " + left.notice().file() + ": "
                                    + left.notice().message());
            }
        }
    }
}
