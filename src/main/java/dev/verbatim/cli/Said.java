package dev.verbatim.cli;

import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What a graph says of one thing, in words.
 *
 * @param node the thing
 * @param kind what it is
 * @param sentence the words of its sentence; empty if it has none
 * @param facts what is said, by name of the property
 * @param corrections IRIs of the corrections that made it so
 */
record Said(
        Node node, String kind, String sentence, SortedMap<String, SortedSet<String>> facts, List<Node> corrections) {
    /** How a statement came to be, and where other things stand: not what it says. */
    private static final Set<Node> PASSED_OVER = Set.of(
            Rdf.type,
            Prov.wasGeneratedBy,
            Prov.wasDerivedFrom,
            Prov.wasRevisionOf,
            Vb.furtherEvidence,
            Vb.spanBegin,
            Vb.spanEnd,
            Vb.contentBegin,
            Vb.contentEnd,
            Vb.correctedBy,
            Vb.states,
            Vb.saidIn,
            Vb.conversionOf,
            Vb.partOf,
            Vb.currentStatement,
            Vb.mergedInto);

    /** By kind, the narrowest first. */
    private static final List<Node> KINDS = List.of(
            Vb.InvestmentStatement,
            Vb.AmountStatement,
            Vb.QuantityStatement,
            Vb.RoleStatement,
            Vb.MembershipStatement,
            Vb.Claim,
            Vb.Investment);

    /** Whether both say the same. */
    boolean agreesWith(Said other) {
        return kind.equals(other.kind) && facts.equals(other.facts);
    }

    /** Reads things of one dataset. */
    static final class Reader {
        private final DatasetGraph dataset;
        private final String language;

        Reader(DatasetGraph dataset, String language) {
            this.dataset = dataset;
            this.language = language;
        }

        /** The statements of an article, in the order of its text. */
        List<Said> statements(Node article) {
            List<Node> nodes =
                    Iter.toList(Iter.map(dataset.findNG(article, Node.ANY, Rdf.type, Vb.Statement), Quad::getSubject));
            nodes.sort(
                    Comparator.comparingInt((Node node) -> begin(article, node)).thenComparing(Node::getURI));
            return nodes.stream().map(node -> of(article, node)).toList();
        }

        private int begin(Node article, Node statement) {
            return objects(article, statement, Vb.spanBegin).stream()
                    .findFirst()
                    .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                    .orElse(0);
        }

        Said of(Node graph, Node node) {
            SortedMap<String, SortedSet<String>> facts = new TreeMap<>();
            List<Node> types = new ArrayList<>();
            List<Node> corrections = new ArrayList<>();
            for (Iterator<Quad> quads = dataset.findNG(graph, node, Node.ANY, Node.ANY); quads.hasNext(); ) {
                Quad quad = quads.next();
                if (quad.getPredicate().equals(Rdf.type)) {
                    types.add(quad.getObject());
                } else if (quad.getPredicate().equals(Vb.correctedBy)) {
                    corrections.add(quad.getObject());
                } else if (!PASSED_OVER.contains(quad.getPredicate())) {
                    facts.computeIfAbsent(name(quad.getPredicate()), p -> new TreeSet<>())
                            .add(value(quad.getObject()));
                }
            }
            corrections.sort(Comparator.comparing(Node::getURI));
            String kind = KINDS.stream()
                    .filter(types::contains)
                    .findFirst()
                    .map(this::name)
                    .orElse("");
            return new Said(node, kind, sentence(graph, node), facts, corrections);
        }

        private String sentence(Node graph, Node node) {
            return objects(graph, node, Prov.wasDerivedFrom).stream()
                    .flatMap(sentence -> objects(Node.ANY, sentence, Nif.anchorOf).stream())
                    .map(text -> text.getLiteralLexicalForm().replaceAll("\\s*\\R\\s*", " "))
                    .findFirst()
                    .orElse("");
        }

        /** A value as people read it: a name, a code's label, a number without an exponent. */
        String value(Node value) {
            if (value.isLiteral()) {
                return value.getLiteralLexicalForm()
                        .replaceFirst("(\\.\\d*?)0+$", "$1")
                        .replaceFirst("\\.$", "");
            }
            if (value.getURI().contains("#amount=")) {
                return value.getURI().substring(value.getURI().indexOf("#amount=") + "#amount=".length());
            }
            return name(value);
        }

        /** The label in the language, else any, else the end of the IRI. */
        String name(Node thing) {
            List<Node> notations = objects(Node.ANY, thing, Skos.notation);
            if (thing.getURI().contains("/currency/") && !notations.isEmpty()) {
                return notations.getFirst().getLiteralLexicalForm();
            }
            List<Node> labels = objects(Node.ANY, thing, Rdfs.label);
            return labels.stream()
                    .filter(label -> label.getLiteralLanguage().equals(language))
                    .findFirst()
                    .or(() -> labels.stream().findFirst())
                    .map(Node::getLiteralLexicalForm)
                    .orElseGet(() -> end(thing.getURI()));
        }

        private static String end(String iri) {
            return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        }

        /** The file of an article and its headline. */
        String article(Node article) {
            String file = text(article, Vb.file);
            String headline = text(article, Schema.headline);
            return file + (headline.isEmpty() ? "" : " \"" + headline + "\"");
        }

        /** The first value of a property as text; empty without one. */
        String text(Node subject, Node property) {
            return objects(Node.ANY, subject, property).stream()
                    .findFirst()
                    .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                    .orElse("");
        }

        /** The value of a property in the language, else any. */
        String textInLanguage(Node subject, Node property) {
            List<Node> all = objects(Node.ANY, subject, property);
            return all.stream()
                    .filter(node ->
                            node.isLiteral() && node.getLiteralLanguage().equals(language))
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                    .orElse("");
        }

        private List<Node> objects(Node graph, Node subject, Node property) {
            List<Node> objects =
                    Iter.toList(Iter.map(dataset.findNG(graph, subject, property, Node.ANY), Quad::getObject));
            objects.sort(Comparator.comparing(Node::toString));
            return objects;
        }
    }
}
