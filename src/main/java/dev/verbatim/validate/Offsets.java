package dev.verbatim.validate;

import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Cuts every string out of its text again and compares. What is missing altogether is left to the shapes. */
final class Offsets {
    private final Node name;
    private final Graph graph;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> doubts = new ArrayList<>();

    Offsets(Node name, Graph graph) {
        this.name = name;
        this.graph = graph;
    }

    /** What is not where it says. */
    List<Violation> violations() {
        return violations;
    }

    /** What lies across the borders of sentences. */
    List<Violation> doubts() {
        return doubts;
    }

    void compare() {
        value(name, Nif.isString)
                .map(text -> new CodePointText(text.getLiteralLexicalForm()))
                .ifPresent(this::compare);
    }

    private void compare(CodePointText text) {
        if (!text.isSound()) {
            report(name, "the text has half a surrogate pair, which UTF-8 cannot write");
        }
        if (!number(name, Nif.endIndex).equals(Optional.of(text.length()))) {
            report(name, "the text does not end at its last code point, " + text.length());
        }
        each(graph.find(Node.ANY, Nif.anchorOf, Node.ANY), triple -> string(text, triple));
        each(graph.find(Node.ANY, Nif.sentence, Node.ANY), triple -> {
            if (leaves(triple.getSubject(), Nif.beginIndex, Nif.endIndex, triple.getObject())) {
                doubts.add(new Violation(
                        name.toString(), triple.getSubject().toString(), "a mention leaves its sentence"));
            }
        });
        each(graph.find(Node.ANY, Vb.spanBegin, Node.ANY), triple -> statement(triple.getSubject()));
        each(graph.find(Node.ANY, Vb.contentEnd, Node.ANY), triple -> {
            if (number(triple.getObject()).filter(end -> end > text.length()).isPresent()) {
                report(triple.getSubject(), "the content of a claim leaves the text");
            }
        });
    }

    private void string(CodePointText text, Triple triple) {
        Node string = triple.getSubject();
        Optional<Integer> begin = number(string, Nif.beginIndex);
        Optional<Integer> end = number(string, Nif.endIndex);
        if (begin.isEmpty() || end.isEmpty()) {
            return;
        }
        if (!string.toString().equals(name + "#char=" + begin.get() + "," + end.get())) {
            report(string, "the name of a string does not tell its place, " + begin.get() + "," + end.get());
        }
        String words = triple.getObject().getLiteralLexicalForm();
        if (!text.slice(begin.get(), end.get()).equals(Optional.of(words))) {
            report(string, "the words of a string are not those of the text at its place");
        }
    }

    private void statement(Node statement) {
        if (!statement.toString().startsWith(name + "#")) {
            report(statement, "a statement is named after another article");
        }
        Optional<Node> sentence = value(statement, Prov.wasDerivedFrom);
        if (sentence.isPresent() && leaves(statement, Vb.spanBegin, Vb.spanEnd, sentence.get())) {
            report(statement, "the words of a statement leave its sentence");
        }
    }

    private boolean leaves(Node part, Node beginProperty, Node endProperty, Node whole) {
        Optional<Integer> begin = number(part, beginProperty);
        Optional<Integer> end = number(part, endProperty);
        Optional<Integer> first = number(whole, Nif.beginIndex);
        Optional<Integer> last = number(whole, Nif.endIndex);
        boolean known = begin.isPresent() && end.isPresent() && first.isPresent() && last.isPresent();
        return known && (begin.get() < first.get() || end.get() > last.get());
    }

    private void report(Node node, String message) {
        violations.add(new Violation(name.toString(), node.toString(), message));
    }

    private Optional<Node> value(Node subject, Node property) {
        Iterator<Triple> found = graph.find(subject, property, Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            Iter.close(found);
        }
    }

    private Optional<Integer> number(Node subject, Node property) {
        return value(subject, property).flatMap(Offsets::number);
    }

    private static Optional<Integer> number(Node literal) {
        return literal.isLiteral() && literal.getLiteralValue() instanceof Integer number
                ? Optional.of(number)
                : Optional.empty();
    }

    private static void each(Iterator<Triple> triples, Consumer<Triple> action) {
        triples.forEachRemaining(action);
    }
}
