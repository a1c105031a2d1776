package dev.verbatim.cli;

import dev.verbatim.pipeline.Build;
import dev.verbatim.pipeline.BuildRequest;
import dev.verbatim.query.QueryCatalog;
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
                    + "things that are mentioned most, whose pages are the longest, and the questions as they are first "
                    + "asked. The first page is asked for once before, since what it counts is counted once for a store."
        },
        footer = {
            "  verbatim bench pages",
            "  verbatim bench pages --articles 500",
            "  verbatim bench pages --store my-store"
        })
final class BenchPagesCommand implements Callable<Integer> {
    private static final String ID = "id/";
    private static final int THINGS = 20;

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
            names = "--max",
            paramLabel = "MS",
            description = "End with exit code 1 where the 95th percentile of a kind of page is above this.")
    private @Nullable Double most;

    BenchPagesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CorpusException {
        if (articles < 1 || rounds < 1) {
            throw CommandException.usage("at least one article and one round are needed");
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
                Server server = Server.start(live, QueryCatalog.bundled(), Server.LOOPBACK, 0)) {
            Map<String, List<String>> pages = pages(live);
            console.out().printf(Locale.ROOT, "%-14s %8s %8s %8s%n", "page", "median", "p95", "pages");
            double slowest = 0;
            try (PageClock clock = new PageClock(server.address())) {
                clock.ask("", 1);
                for (Map.Entry<String, List<String>> kind : pages.entrySet()) {
                    PageClock.Times times = clock.ask(kind.getValue(), rounds);
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
            }
            if (most != null && slowest > most) {
                console.err()
                        .printf(Locale.ROOT, "verbatim: below the mark: %.1f ms, asked for %.1f ms%n", slowest, most);
                return ExitCode.DONE_BELOW_THE_MARK;
            }
            return ExitCode.DONE;
        }
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
