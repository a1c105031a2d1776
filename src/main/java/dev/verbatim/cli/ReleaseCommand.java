package dev.verbatim.cli;

import dev.verbatim.export.Checksum;
import dev.verbatim.store.Manifest;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Vb;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is published: version and checksum, to cite and to compare. */
@Command(
        name = "release",
        description = {
            "Show version and checksum of what a store holds.",
            "",
            "The version is the beginning of the checksum, and the checksum depends on the content alone: the same articles, "
                    + "read by the same program with the same corrections, give the same version on every machine. It is "
                    + "the SHA-256 of the sorted N-Quads of all graphs but graph/release, which tells it; so anybody can "
                    + "work it out from a dump, as in the last example."
        },
        footer = {
            "  verbatim release",
            "  verbatim release --store my-store --check",
            "  verbatim export --format nq | grep -v '/graph/release> \\.$' | sha256sum",
            "",
            "With --check the exit code is 1 if the checksum is not that of the content."
        })
final class ReleaseCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Option(names = "--check", description = "Work the checksum out again from the content and compare.")
    private boolean check;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (StoreView view = Store.at(store.folder()).read()) {
            Manifest manifest = view.manifest();
            String sha256 = manifest.sha256()
                    .orElseThrow(() -> CommandException.failed(
                            store.folder() + " has no checksum, it was built before there were any; build it again"));
            Quad release = release(view.dataset());
            line("version", manifest.version().orElse(""));
            line("sha256", sha256);
            line("iri", release.getSubject().getURI());
            line("generation", manifest.generation());
            line("published", view.published().toString());
            line("articles", Long.toString(manifest.articles()));
            line("quads", Long.toString(manifest.quads()));
            line("software", manifest.software());
            return check ? compare(view.dataset(), release.getGraph(), sha256) : ExitCode.DONE;
        }
    }

    private static Quad release(DatasetGraph dataset) {
        List<Quad> found =
                Txn.calculateRead(dataset, () -> Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Rdf.type, Vb.Release)));
        if (found.size() != 1) {
            throw CommandException.failed(
                    "the graph tells " + found.size() + " releases, not one; build the store again");
        }
        return found.getFirst();
    }

    private int compare(DatasetGraph dataset, Node graph, String told) {
        String counted = Txn.calculateRead(dataset, () -> Checksum.sha256(dataset, graph));
        boolean same = counted.equals(told);
        line("check", same ? "the content has this checksum" : "the content has another checksum: " + counted);
        return same ? ExitCode.DONE : ExitCode.DONE_BELOW_THE_MARK;
    }

    private void line(String name, String value) {
        console.out().println(name + " ".repeat(12 - name.length()) + value);
    }
}
