package dev.verbatim.serve.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Looks facts up in a graph by subject, or by property and object: what an index answers, never by going through all. */
final class Facts {
    /** Order of terms that does not depend on the store. */
    static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

    private final Graph graph;

    Facts(Graph graph) {
        this.graph = graph;
    }

    /** Whether the graph says {@code subject property object}. */
    boolean says(Node subject, Node property, Node object) {
        return graph.contains(subject, property, object);
    }

    /** Whether anything is said of {@code subject}. */
    boolean knows(Node subject) {
        return graph.contains(subject, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, subject);
    }

    /** Values of a property, in order. */
    List<Node> values(Node subject, Node property) {
        List<Node> values = new ArrayList<>();
        ExtendedIterator<Triple> found = graph.find(subject, property, Node.ANY);
        try {
            found.forEachRemaining(triple -> values.add(triple.getObject()));
        } finally {
            found.close();
        }
        values.sort(ORDER);
        return values;
    }

    /** The first value of a property, in the order of terms. */
    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).stream().findFirst();
    }

    /** The first value of a property, as text; empty without one. */
    String text(Node subject, Node property) {
        return value(subject, property).map(Facts::lexical).orElse("");
    }

    /** A value that is a whole number, or {@code otherwise}. */
    int number(Node subject, Node property, int otherwise) {
        String text = text(subject, property);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** What has {@code object} as its {@code property}, in order, at most {@code most} of them. */
    List<Node> subjects(Node property, Node object, int most) {
        List<Node> subjects = new ArrayList<>();
        ExtendedIterator<Triple> found = graph.find(Node.ANY, property, object);
        try {
            while (found.hasNext() && subjects.size() < most) {
                subjects.add(found.next().getSubject());
            }
        } finally {
            found.close();
        }
        subjects.sort(ORDER);
        return subjects;
    }

    /** What is said of {@code subject}, at most {@code most} triples. */
    List<Triple> about(Node subject, int most) {
        return first(graph.find(subject, Node.ANY, Node.ANY), most);
    }

    /** What is said with {@code object}, at most {@code most} triples. */
    List<Triple> with(Node object, int most) {
        return first(graph.find(Node.ANY, Node.ANY, object), most);
    }

    /** Everything that has {@code property}. */
    Iterator<Triple> all(Node property) {
        return graph.find(Node.ANY, property, Node.ANY);
    }

    private static List<Triple> first(ExtendedIterator<Triple> found, int most) {
        List<Triple> triples = new ArrayList<>();
        try {
            while (found.hasNext() && triples.size() < most) {
                triples.add(found.next());
            }
        } finally {
            found.close();
        }
        triples.sort(Comparator.comparing(Triple::getSubject, ORDER)
                .thenComparing(Triple::getPredicate, ORDER)
                .thenComparing(Triple::getObject, ORDER));
        return triples;
    }

    /** A literal's form, or an IRI. */
    static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
