package dev.verbatim.export;

import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What statements state, as RDF 1.2 says it: the statement {@code rdf:reifies} the triple. A triple of an investment stands in
 * the graph itself, and is annotated; that somebody works for or takes part in something is what a text says, and is no triple
 * of the graph.
 */
final class Reifications {
    private static final List<Node> OF_INVESTMENTS = List.of(Vb.investor, Vb.recipient, Vb.inCountry, Vb.status);
    private static final List<Node> AMOUNTS = List.of(Schema.amount, Vb.otherAmount, Vb.convertedAmount);

    private final DatasetGraph dataset;

    Reifications(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** What follows from {@code quad}; most quads say nothing of the kind. */
    List<Quad> of(Quad quad) {
        if (quad.getPredicate().equals(Vb.states)) {
            return investment(quad);
        }
        if (!quad.getPredicate().equals(Rdf.type)) {
            return List.of();
        }
        if (quad.getObject().equals(Vb.RoleStatement)) {
            return shortcut(quad, Vb.person, Schema.worksFor, Vb.organization);
        }
        return quad.getObject().equals(Vb.MembershipStatement)
                ? shortcut(quad, Vb.project, Schema.member, Vb.member)
                : List.of();
    }

    /** Stands where it is said which statement states the investment: it changes with other articles. */
    private List<Quad> investment(Quad states) {
        Node statement = states.getSubject();
        Node investment = states.getObject();
        Node graph = states.getGraph();
        List<Quad> reified = new ArrayList<>();
        for (Node property : OF_INVESTMENTS) {
            for (Node value : values(Node.ANY, statement, property)) {
                if (dataset.contains(graph, investment, property, value)) {
                    reified.add(reified(graph, statement, investment, property, value));
                }
            }
        }
        for (Node property : AMOUNTS) {
            for (Node amount : values(graph, investment, property)) {
                if (isTold(amount, statement)) {
                    reified.add(reified(graph, statement, investment, property, amount));
                }
            }
        }
        return reified;
    }

    /** Whether {@code statement} gives this amount: they have the sentence and the figure in common. */
    private boolean isTold(Node amount, Node statement) {
        List<Node> figures = new ArrayList<>(values(Node.ANY, amount, Schema.value));
        figures.addAll(values(Node.ANY, amount, Schema.minValue));
        return values(Node.ANY, statement, Vb.value).stream().anyMatch(figures::contains)
                && values(Node.ANY, statement, Prov.wasDerivedFrom).stream()
                        .anyMatch(sentence -> dataset.contains(Node.ANY, amount, Prov.wasDerivedFrom, sentence));
    }

    private List<Quad> shortcut(Quad typed, Node subjects, Node property, Node objects) {
        Node statement = typed.getSubject();
        Node graph = typed.getGraph();
        List<Quad> reified = new ArrayList<>();
        for (Node subject : values(graph, statement, subjects)) {
            for (Node object : values(graph, statement, objects)) {
                reified.add(reified(graph, statement, subject, property, object));
            }
        }
        return reified;
    }

    private List<Node> values(Node graph, Node subject, Node property) {
        return Iter.toList(Iter.map(dataset.findNG(graph, subject, property, Node.ANY), Quad::getObject));
    }

    private static Quad reified(Node graph, Node statement, Node subject, Node property, Node object) {
        Node said = NodeFactory.createTripleTerm(Triple.create(subject, property, object));
        return Quad.create(graph, statement, Rdf.reifies, said);
    }
}
