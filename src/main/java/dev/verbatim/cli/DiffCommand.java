package dev.verbatim.cli;

import dev.verbatim.export.ExportException;
import dev.verbatim.export.Patch;
import dev.verbatim.export.WholeFile;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreException;
import dev.verbatim.store.StoreView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed from one store to another. */
@Command(
        name = "diff",
        description = {
            "Say what changed from one store to another: in words, article by article, and as RDF Patch.",
            "",
            "A statement that was read in the same words, or in a sentence with the same text, is the same statement: what it "
                    + "says otherwise than before is told as old value -> new value, with its sentence and, if somebody "
                    + "corrected it, who and why. + is what is new, - what is gone, ~ what says something else."
        },
        footer = {
            "  verbatim diff last-month-store my-store",
            "  verbatim diff last-month-store my-store --patch changes.rdfp",
            "  verbatim diff last-month-store my-store --lang fr --quiet",
            "",
            "As with diff(1) the exit code is 0 if both hold the same, 1 if not, 2 in trouble. The patch is RDF Patch: one "
                    + "transaction that makes the first store's graphs those of the second; every reader of RDF Patch applies "
                    + "it. To compare with an earlier state of a store, keep a copy of its folder: cp -r my-store "
                    + "last-month-store."
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "STORE_A", description = "Folder of the store before.")
    private Path first;

    @Parameters(index = "1", paramLabel = "STORE_B", description = "Folder of the store after.")
    private Path second;

    @Option(
            names = "--patch",
            paramLabel = "FILE",
            description = "Write what makes B of A to this file, as RDF Patch; it appears when it is whole.")
    private @Nullable Path patch;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description =
                    "Language of the words, and of names where there are several: en or fr (default: ${DEFAULT-VALUE}).")
    private String language;

    @Option(names = "--quiet", description = "Only the last line: how much changed.")
    private boolean quiet;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!DiffWords.LANGUAGES.contains(language)) {
            throw CommandException.usage("there is no language " + language + "; there are en and fr");
        }
        try (StoreView before = Store.at(first).read();
                StoreView after = Store.at(second).read()) {
            SortedMap<String, String> old = before.graphs();
            SortedMap<String, String> fresh = after.graphs();
            boolean isSame = old.equals(fresh);
            if (patch != null) {
                writePatch(before, after, different(old, fresh), patch);
            }
            if (isSame) {
                console.out().println(DiffWords.in(language).of("same", first, second));
                return ExitCode.DONE;
            }
            if (!quiet) {
                side("-", first, before);
                side("+", second, after);
                console.out().println();
            }
            Txn.executeRead(
                    before.dataset(),
                    () -> Txn.executeRead(
                            after.dataset(),
                            () -> new DiffReport(
                                            before.dataset(), after.dataset(), DiffWords.in(language), console.out())
                                    .print(different(old, fresh), quiet)));
            return ExitCode.DIFFERENT;
        } catch (StoreException | ExportException | UncheckedIOException e) {
            throw CommandException.trouble(String.valueOf(e.getMessage())).because(e);
        }
    }

    private void side(String sign, Path store, StoreView view) {
        console.out()
                .println(DiffWords.in(language)
                        .of(
                                "side",
                                sign + sign + sign,
                                store,
                                view.manifest().version().orElse(view.manifest().generation()),
                                view.manifest().articles()));
    }

    private static SortedSet<String> different(SortedMap<String, String> old, SortedMap<String, String> fresh) {
        SortedSet<String> different = new TreeSet<>(old.keySet());
        different.addAll(fresh.keySet());
        different.removeIf(graph -> old.getOrDefault(graph, "").equals(fresh.getOrDefault(graph, "")));
        return different;
    }

    private static void writePatch(StoreView before, StoreView after, SortedSet<String> graphs, Path file) {
        String versions = before.manifest().digest() + " " + after.manifest().digest();
        WholeFile.write(file, out -> {
            Patch written = new Patch(before.dataset(), after.dataset(), out);
            if (graphs.isEmpty()) {
                write(written, versions, graphs);
            } else {
                Txn.executeRead(
                        before.dataset(),
                        () -> Txn.executeRead(after.dataset(), () -> write(written, versions, graphs)));
            }
        });
    }

    private static void write(Patch patch, String versions, SortedSet<String> graphs) {
        try {
            patch.begin(versions);
            for (String graph : graphs) {
                patch.graph(NodeFactory.createURI(graph));
            }
            patch.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
