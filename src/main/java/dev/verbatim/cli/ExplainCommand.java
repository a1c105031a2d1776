package dev.verbatim.cli;

import dev.verbatim.query.Identifiers;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.vocab.Rdfs;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From anything in the graph back to the sentences that say it. */
@Command(
        name = "explain",
        description = {
            "Show the sentences behind anything in the graph.",
            "",
            "Each with the words that count set off, its article, publisher, date and offsets, the rule that read it, the "
                    + "identifier of the statement, and who corrected it."
        },
        footer = {
            "  verbatim explain actor/openai",
            "  verbatim explain country:FR --store my-store",
            "  verbatim explain https://w3id.org/verbatim/id/project/stargate --limit 0",
            "",
            "Identifiers are those that queries answer; what they all begin with may be left out."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "IRI", description = "An identifier of the graph: whole, or without its beginning.")
    private String name;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Show so many sentences at most, 0 for all (default: ${DEFAULT-VALUE}).")
    private int limit;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (StoreView view = Store.at(store.folder()).read()) {
            Node thing = NodeFactory.createURI(new Identifiers(view.dataset()).whole(name));
            List<Telling> tellings =
                    isKnown(view.dataset(), thing) ? new TellingQuery(view.dataset()).of(thing) : List.of();
            List<String> merged = new CorrectionLines(view.dataset()).mergedInto(thing);
            if (tellings.isEmpty() && !merged.isEmpty()) {
                throw CommandException.failed(
                        thing.getURI() + " was merged into " + String.join(" and ", merged) + ": explain that one");
            }
            if (tellings.isEmpty()) {
                throw CommandException.failed("no sentence in " + store.folder() + " speaks of " + thing.getURI()
                        + "; take an identifier that a query answers, such as: verbatim query document-actors");
            }
            List<List<Telling>> sentences = Tellings.bySentence(tellings);
            heading(view.dataset(), thing, sentences);
            int shown = limit > 0 ? Math.min(limit, sentences.size()) : sentences.size();
            new Tellings(console).print(sentences.subList(0, shown));
            if (shown < sentences.size()) {
                console.out().println();
                console.out().println((sentences.size() - shown) + " more: --limit 0");
            }
        }
        return ExitCode.DONE;
    }

    private static boolean isKnown(DatasetGraph dataset, Node thing) {
        return Txn.calculateRead(
                dataset,
                () -> dataset.contains(Node.ANY, thing, Node.ANY, Node.ANY)
                        || dataset.contains(Node.ANY, Node.ANY, Node.ANY, thing));
    }

    /** Whether the thing is no statement, whose own line tells its corrections. */
    private static boolean tellingsAreOfOthers(List<List<Telling>> sentences, Node thing, DatasetGraph dataset) {
        String name = new Identifiers(dataset).shortened(thing.getURI());
        return sentences.stream()
                .flatMap(List::stream)
                .noneMatch(telling -> telling.name().filter(name::equals).isPresent());
    }

    private void heading(DatasetGraph dataset, Node thing, List<List<Telling>> sentences) {
        String labels = Txn.calculateRead(
                dataset,
                () -> dataset.stream(Node.ANY, thing, Rdfs.label, Node.ANY)
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" / ")));
        if (!labels.isEmpty()) {
            console.out().println(labels);
        }
        console.out().println(thing.getURI());
        if (tellingsAreOfOthers(sentences, thing, dataset)) {
            new CorrectionLines(dataset).of(thing).forEach(console.out()::println);
        }
        long articles =
                sentences.stream().map(s -> s.getFirst().file()).distinct().count();
        console.out().println(Count.of(sentences.size(), "sentence") + " of " + Count.of(articles, "article"));
    }
}
