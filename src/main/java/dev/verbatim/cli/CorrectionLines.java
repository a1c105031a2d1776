package dev.verbatim.cli;

import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/** Who corrected a thing of the graph, when and why. */
final class CorrectionLines {
    private final DatasetGraph dataset;

    CorrectionLines(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** A line for each correction of {@code thing}, by name of the correction. */
    List<String> of(Node thing) {
        return Txn.calculateRead(
                dataset,
                () -> objects(thing, Vb.correctedBy).stream()
                        .map(correction -> "corrected by " + words(correction, Schema.author) + " on "
                                + words(correction, Schema.dateCreated) + ": " + words(correction, Vb.reason))
                        .toList());
    }

    /** What an entity was merged into. */
    List<String> mergedInto(Node entity) {
        return Txn.calculateRead(
                dataset,
                () -> objects(entity, Vb.mergedInto).stream().map(Node::getURI).toList());
    }

    private String words(Node correction, Node property) {
        return objects(correction, property).stream()
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .collect(Collectors.joining(" / "));
    }

    private List<Node> objects(Node subject, Node property) {
        return Iter.toList(Iter.map(dataset.findNG(Node.ANY, subject, property, Node.ANY), Quad::getObject)).stream()
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
