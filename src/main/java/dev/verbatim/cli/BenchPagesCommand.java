package dev.verbatim.cli;

import dev.verbatim.pipeline.Build;
import dev.verbatim.pipeline.BuildRequest;
import dev.verbatim.query.LiveCatalog;
import dev.verbatim.read.CorpusException;
import dev.verbatim.serve.Server;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Store;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How soon pages are there. */
@Command(
        name = "pages",
        description = {
            "Measure how long the server takes for each kind of page.",
            "",
            "The store is built of articles made from the sample by changing names, unless one is given. Asked for are the "
                    + "things that are mentioned most, whose pages are the longest, and questions about each of them. The "
                    + "server is warmed up first. An answer that it keeps would be there at once: before each round it is "
                    + "asked so many other questions that it has to work out every answer anew."
        },
        footer = {
            "  verbatim bench pages",
            "  verbatim bench pages --articles 500",
            "  verbatim bench pages --store my-store"
        })
final class BenchPagesCommand implements Callable<Integer> {
    private static final String ID = "id/";
    private static final int THINGS = 20;
    private static final String QUESTIONS = "questions/";

    /** Cheap questions, more than the server keeps answers. */
    private static final List<String> FORGET = IntStream.range(0, 100)
            .mapToObj(number -> QUESTIONS + "sentence-search?words=" + number + "unlikely")
            .toList();

    private final Console console;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Articles of the store that is built (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--store", paramLabel = "DIR", description = "A store that is there already.")
    private @Nullable Path store;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each page is asked for (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each page is asked for before any is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--max",
            paramLabel = "MS",
            description = "End with exit code 1 where the 95th percentile of a kind of page is above this.")
    private @Nullable Double most;

    BenchPagesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CorpusException {
        if (articles < 1 || rounds < 1 || warmUp < 0) {
            throw CommandException.usage("at least one article and one round are needed, and no less than no warm-up");
        }
        if (store != null) {
            return measure(store);
        }
        Path folder = Files.createTempDirectory("verbatim-bench-");
        try (SampleCorpus sample = SampleCorpus.unpack()) {
            Path corpus = Files.createDirectory(folder.resolve("corpus"));
            RenamedArticles.write(sample.folder(), articles, corpus);
            Path built = folder.resolve("store");
            int threads = Runtime.getRuntime().availableProcessors();
            BuildRequest request =
                    new BuildRequest(List.of(corpus.toString()), built, threads, BuildRequest.STANDARD_BASE);
            Build.run(request, ProgressBars.on(console));
            return measure(built);
        } finally {
            delete(folder);
        }
    }

    private int measure(Path folder) {
        try (LiveStore live =
                        LiveStore.of(Store.at(folder), trouble -> console.err().println(trouble.getMessage()));
                Server server = Server.start(live, LiveCatalog.of(List.of(), unused -> {}), Server.LOOPBACK, 0)) {
            Map<String, List<String>> pages = pages(live);
            double slowest;
            try (PageClock clock = new PageClock(server.address())) {
                pages.values().forEach(kind -> clock.ask(kind, warmUp, between(kind)));
                console.out()
                        .printf(
                                Locale.ROOT,
                                "%d articles, each page asked for %d times to warm up, then %d times%n",
                                articles(live),
                                warmUp,
                                rounds);
                slowest = measure(clock, pages);
            }
            if (most != null && slowest > most) {
                console.err()
                        .printf(Locale.ROOT, "verbatim: below the mark: %.1f ms, asked for %.1f ms%n", slowest, most);
                return ExitCode.DONE_BELOW_THE_MARK;
            }
            return ExitCode.DONE;
        }
    }

    private static long articles(LiveStore live) {
        try (LiveStore.Lease lease = live.lease()) {
            return lease.manifest().articles();
        }
    }

    /** Prints the times of each kind of page; gives the slowest 95th percentile, in milliseconds. */
    private double measure(PageClock clock, Map<String, List<String>> pages) {
        console.out().printf(Locale.ROOT, "%-14s %8s %8s %8s%n", "page", "median", "p95", "pages");
        double slowest = 0;
        for (Map.Entry<String, List<String>> kind : pages.entrySet()) {
            PageClock.Times times = clock.ask(kind.getValue(), rounds, between(kind.getValue()));
            slowest = Math.max(slowest, times.percentile(95));
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-14s %5.1f ms %5.1f ms %8d%n",
                            kind.getKey(),
                            times.percentile(50),
                            times.percentile(95),
                            kind.getValue().size());
            console.out().flush();
        }
        return slowest;
    }

    /** Paths by kind of page. */
    private static Map<String, List<String>> pages(LiveStore live) {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("", "?lang=fr"));
        pages.put("questions", List.of("questions"));
        pages.put("search", List.of("search?q=milliards", "search?q=OpenAI", "search?q=data+center"));
        try (LiveStore.Lease lease = live.lease()) {
            Txn.executeRead(lease.dataset(), () -> {
                Graph graph = lease.dataset().getUnionGraph();
                Map<Node, Integer> mentioned = new HashMap<>();
                graph.find(Node.ANY, Schema.mentions, Node.ANY)
                        .forEachRemaining(triple -> mentioned.merge(triple.getObject(), 1, Integer::sum));
                List<String> ranked = mentioned.entrySet().stream()
                        .sorted(Comparator.<Map.Entry<Node, Integer>>comparingInt(entry -> -entry.getValue())
                                .thenComparing(entry -> entry.getKey().toString()))
                        .map(entry -> entry.getKey().getURI())
                        .toList();
                for (String kind : List.of("actor", "country", "project")) {
                    pages.put(
                            kind,
                            ranked.stream()
                                    .filter(iri -> iri.contains("/" + kind + "/"))
                                    .limit(THINGS)
                                    .map(BenchPagesCommand::path)
                                    .toList());
                }
                pages.put("article", some(graph, Schema.NewsArticle));
                pages.put("investment", some(graph, Vb.Investment));
                pages.put("rule", some(graph, Vb.Rule));
                pages.put(
                        "as Turtle",
                        pages.getOrDefault("actor", List.of()).stream()
                                .map(path -> path + "?format=ttl")
                                .toList());
            });
        }
        List<String> actors = pages.getOrDefault("actor", List.of());
        pages.put("evidence", about(QUESTIONS + "evidence?thing=", actors));
        pages.put("answer", about(QUESTIONS + "totals-by-investor?investor=", actors));
        pages.put("total", List.of(QUESTIONS + "totals-by-investor", QUESTIONS + "totals-by-country-year"));
        pages.put("terms", List.of("ontology", "codes"));
        pages.put("editor", List.of("sparql"));
        return pages;
    }

    private static List<String> some(Graph graph, Node type) {
        return graph.find(Node.ANY, Rdf.type, type).toList().stream()
                .map(triple -> triple.getSubject().getURI())
                .sorted()
                .limit(THINGS)
                .map(BenchPagesCommand::path)
                .toList();
    }

    /** What is asked between the rounds, so that no answer is kept. */
    private static List<String> between(List<String> paths) {
        return paths.stream().anyMatch(path -> path.startsWith(QUESTIONS)) ? FORGET : List.of();
    }

    /** A question about each of the things whose pages these are. */
    private static List<String> about(String question, List<String> paths) {
        return paths.stream()
                .map(path -> question + BuildRequest.STANDARD_BASE + path.substring(ID.length()))
                .toList();
    }

    private static String path(String iri) {
        return ID + iri.substring(BuildRequest.STANDARD_BASE.length());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
