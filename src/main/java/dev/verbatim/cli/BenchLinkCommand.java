package dev.verbatim.cli;

import dev.verbatim.cli.BenchExtract.Known;
import dev.verbatim.match.Decision;
import dev.verbatim.match.KnowledgeBase;
import dev.verbatim.match.Problem;
import dev.verbatim.model.Alignment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast and how rightly names are linked to a large data set. */
@Command(
        name = "link",
        description = {
            "Link names to an invented data set of the size of a large extract.",
            "",
            "Companies and people are invented, as an extract of Wikidata has them: with namesakes, aliases, and parts that stand "
                    + "far apart. Names are looked for as people write them, one in five without an answer. Precision and "
                    + "recall are measured on a fifth of the names."
        },
        footer = {
            "  verbatim bench link",
            "  verbatim bench link --entities 10000000 --labels 1000 --work /data/tmp",
        })
final class BenchLinkCommand implements Callable<Integer> {
    private static final int MEASURED_OF = 5;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final Console console;

    @Option(
            names = "--entities",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Things of the data set (default: ${DEFAULT-VALUE}).")
    private int entities;

    @Option(
            names = "--labels",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Names to link (default: ${DEFAULT-VALUE}).")
    private int labels;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "The same seed invents the same (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "Folder for the data set and its index, half a gigabyte for a million things (default: that of the "
                            + "system for such files).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    BenchLinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (entities < 1 || labels < 1) {
            throw CommandException.usage("--entities and --labels take whole numbers above 0");
        }
        Path folder = Files.createTempDirectory(work, "verbatim-bench-");
        try {
            BenchExtract extract = new BenchExtract(seed, entities);
            Path file = folder.resolve("extract.nt");
            extract.write(file);
            run(extract, file, folder.resolve("index"));
            return ExitCode.DONE;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(BenchExtract extract, Path file, Path index) throws IOException {
        List<Problem> problems = new ArrayList<>();
        long begin = System.nanoTime();
        try (KnowledgeBase base = KnowledgeBase.read(List.of(file), index, Set.of("en"), problems::add)) {
            long read = System.nanoTime();
            tell(String.format(
                    Locale.ROOT,
                    "read      %d things, %.0f MB, in %.1f s",
                    entities,
                    Files.size(file) / MEGABYTE,
                    (read - begin) / NANOS));
            int chosen = 0;
            int right = 0;
            int answers = 0;
            List<Known> all = extract.labels(labels);
            for (int i = 0; i < all.size(); i++) {
                Optional<String> found = base.align(all.get(i).subject(), Decision.USUAL)
                        .chosen()
                        .map(Alignment.Candidate::iri);
                if (i % MEASURED_OF == 0) {
                    answers += all.get(i).answer().isPresent() ? 1 : 0;
                    chosen += found.isPresent() ? 1 : 0;
                    right += found.isPresent() && found.equals(all.get(i).answer()) ? 1 : 0;
                }
            }
            tell(String.format(
                    Locale.ROOT, "linked    %d names in %.1f s", all.size(), (System.nanoTime() - read) / NANOS));
            tell(String.format(
                    Locale.ROOT,
                    "measured  on %d names, %d with an answer: precision %.3f, recall %.3f",
                    (all.size() + MEASURED_OF - 1) / MEASURED_OF,
                    answers,
                    chosen == 0 ? 1 : (double) right / chosen,
                    answers == 0 ? 1 : (double) right / answers));
        }
        tell(String.format(
                Locale.ROOT,
                "memory    %.0f MB in use at the end, of %.0f MB allowed",
                used() / MEGABYTE,
                Runtime.getRuntime().maxMemory() / MEGABYTE));
        console.out().flush();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void tell(String line) {
        console.out().println(line);
    }
}
