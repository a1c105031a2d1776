package dev.verbatim.cli;

import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.validate.Outcome;
import dev.verbatim.validate.Validation;
import dev.verbatim.validate.Violation;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A store against the rules that it was published under. */
@Command(
        name = "validate",
        description = {
            "Check a store: cut every sentence out of its article again by its offsets, and compare the graph with its "
                    + "shapes and with what binds articles together.",
            "",
            "A build does the same before it publishes; this is for stores that came another way."
        },
        footer = {"  verbatim validate", "  verbatim validate --store my-store --doubts"})
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private StoreOption store;

    @Option(names = "--doubts", description = "Show also what looks wrong and does no harm.")
    private boolean showDoubts;

    private long graphs;
    private long violations;
    private long doubts;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Validation validation = Validation.load();
        try (StoreView view = Store.at(store.folder()).read()) {
            Txn.executeRead(view.dataset(), () -> validate(validation, view.dataset()));
        }
        console.out()
                .println(Count.of(graphs, "graph") + " checked: " + Count.of(violations, "violation") + ", "
                        + Count.of(doubts, "doubt") + (doubts > 0 && !showDoubts ? " (shown by --doubts)" : ""));
        if (violations > 0) {
            throw CommandException.failed(store.folder() + " is not valid; build it anew");
        }
        return ExitCode.DONE;
    }

    private void validate(Validation validation, DatasetGraph dataset) {
        List<Node> names = Iter.toList(dataset.listGraphNodes());
        for (Node name : names) {
            if (dataset.contains(name, name, Rdf.type, Schema.NewsArticle)
                    || dataset.contains(name, Node.ANY, Rdf.type, Vb.Investment)) {
                graphs++;
                tell(dataset, validation.graph(Iter.toList(dataset.find(name, Node.ANY, Node.ANY, Node.ANY))));
            }
        }
        tell(dataset, validation.corpus(dataset));
    }

    private void tell(DatasetGraph dataset, Outcome outcome) {
        List<Violation> found = outcome instanceof Outcome.Violated violated ? violated.violations() : List.of();
        violations += found.size();
        doubts += outcome.doubts().size();
        found.forEach(violation -> console.out().println(line(dataset, violation)));
        if (showDoubts) {
            outcome.doubts().forEach(doubt -> console.out().println("doubt: " + line(dataset, doubt)));
        }
    }

    /** The article by its file, then the node, then what is wrong. */
    private static String line(DatasetGraph dataset, Violation violation) {
        String place = dataset.stream(Node.ANY, graph(violation), Vb.file, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse(violation.graph());
        return place + ": " + violation.node() + ": " + violation.message();
    }

    private static Node graph(Violation violation) {
        return NodeFactory.createURI(violation.graph());
    }
}
