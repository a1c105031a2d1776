package dev.verbatim.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Writes the reference of the ontology and compares it with {@code docs/ontology.md}. */
class OntologyReferenceTest {
    private static final Path REFERENCE = Path.of("docs", "ontology.md");
    private static final Path FRESH = Path.of("target", "ontology.md");

    private final Graph ontology = read("verbatim");
    private final Graph codes = read("codes");
    private final Map<String, String> prefixes = new TreeMap<>(Map.of(
            "dqv", Dqv.NAMESPACE,
            "itsrdf", ItsRdf.NAMESPACE,
            "nif", Nif.NAMESPACE,
            "prov", Prov.NAMESPACE,
            "schema", Schema.NAMESPACE,
            "skos", Skos.NAMESPACE,
            "vb", Vb.NAMESPACE,
            "vbc", Codes.NAMESPACE,
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static Graph read(String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("ontology", name + ".ttl")).parse(graph);
        return graph;
    }

    @Test
    void theReferenceSaysWhatTheOntologySays() throws IOException {
        String fresh = reference();
        if (!Files.exists(REFERENCE) || !fresh.equals(Files.readString(REFERENCE))) {
            Files.createDirectories(FRESH.getParent());
            Files.writeString(FRESH, fresh);
        }
        assertEquals(
                fresh,
                Files.exists(REFERENCE) ? Files.readString(REFERENCE) : "",
                "the ontology has changed: copy " + FRESH + " to " + REFERENCE);
    }

    private String reference() {
        StringBuilder page = new StringBuilder();
        Node self = NodeFactory.createURI("https://w3id.org/verbatim/ontology");
        page.append(
                "# The ontology\n\nGenerated from `ontology/verbatim.ttl` and `ontology/codes.ttl`; a test compares.\n\n");
        page.append(text(ontology, self, DCTerms.description.asNode(), "en")).append(' ');
        page.append(text(ontology, self, DCTerms.description.asNode(), "fr")).append("\n\n");
        page.append("Version ").append(value(self, OWL2.versionInfo.asNode())).append(", licence <");
        page.append(value(self, DCTerms.license.asNode())).append(">.\n\n");
        page.append("![Classes and their properties](images/ontology-en.svg)\n\n");
        page.append("![Les classes et leurs propriétés](images/ontology-fr.svg)\n\n");
        page.append("| prefix | namespace |\n|---|---|\n");
        prefixes.forEach((prefix, namespace) -> page.append("| `" + prefix + ":` | `" + namespace + "` |\n"));
        page.append("\n## Classes\n");
        terms(OWL2.Class.asNode(), true).forEach(term -> term(page, term, "narrows", RDFS.subClassOf.asNode()));
        page.append("\n## Properties\n");
        properties(true).forEach(term -> term(page, term, "narrows", RDFS.subPropertyOf.asNode()));
        page.append("\n## Measures\n");
        Stream.of(Dqv.Dimension, Dqv.Metric)
                .flatMap(type -> terms(type, true).stream())
                .forEach(term -> term(page, term, "in", Dqv.inDimension));
        page.append("\n## Borrowed terms\n\n| term | use | emploi |\n|---|---|---|\n");
        terms(OWL2.Class.asNode(), false).forEach(term -> note(page, term));
        properties(false).forEach(term -> note(page, term));
        page.append("\n## Codes\n");
        for (Codes scheme : Codes.values()) {
            scheme(page, scheme);
        }
        return page.toString();
    }

    private void term(StringBuilder page, Node term, String narrows, Node hierarchy) {
        page.append("\n### ").append(name(term)).append("\n\n");
        for (String language : List.of("en", "fr")) {
            page.append("**")
                    .append(text(ontology, term, RDFS.label.asNode(), language))
                    .append("**: ");
            page.append(text(ontology, term, SKOS.definition.asNode(), language))
                    .append("\n\n");
        }
        line(page, narrows, term, hierarchy);
        line(page, "from", term, RDFS.domain.asNode());
        line(page, "to", term, RDFS.range.asNode());
        line(page, "close to", term, SKOS.closeMatch.asNode());
    }

    private void line(StringBuilder page, String word, Node term, Node property) {
        List<Node> values = objects(ontology, term, property);
        if (!values.isEmpty()) {
            page.append("- ").append(word).append(' ');
            page.append(values.stream().map(v -> "`" + name(v) + "`").collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    private void note(StringBuilder page, Node term) {
        if (!objects(ontology, term, SKOS.scopeNote.asNode()).isEmpty()) {
            page.append("| `").append(name(term)).append("` | ");
            page.append(text(ontology, term, SKOS.scopeNote.asNode(), "en")).append(" | ");
            page.append(text(ontology, term, SKOS.scopeNote.asNode(), "fr")).append(" |\n");
        }
    }

    private void scheme(StringBuilder page, Codes scheme) {
        page.append("\n### ").append(name(scheme.scheme())).append("\n\n");
        page.append(text(codes, scheme.scheme(), SKOS.definition.asNode(), "en"))
                .append(' ');
        page.append(text(codes, scheme.scheme(), SKOS.definition.asNode(), "fr"));
        page.append("\n\n| code | label | libellé | definition | définition |\n|---|---|---|---|---|\n");
        codes.find(Node.ANY, SKOS.inScheme.asNode(), scheme.scheme()).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(concept -> {
                    page.append("| `");
                    page.append(objects(codes, concept, SKOS.notation.asNode())
                            .getFirst()
                            .getLiteralLexicalForm());
                    page.append('`');
                    for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode())) {
                        for (String language : List.of("en", "fr")) {
                            page.append(" | ").append(text(codes, concept, property, language));
                        }
                    }
                    page.append(" |\n");
                });
    }

    private List<Node> properties(boolean ours) {
        return List.of(OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty).stream()
                .flatMap(kind -> terms(kind.asNode(), ours).stream())
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private List<Node> terms(Node kind, boolean ours) {
        return ontology.find(Node.ANY, RDF.type.asNode(), kind).mapWith(Triple::getSubject).toList().stream()
                .filter(term -> term.getURI().startsWith(Vb.NAMESPACE) == ours)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private String name(Node term) {
        return prefixes.entrySet().stream()
                .filter(e -> term.getURI().startsWith(e.getValue()))
                .map(e ->
                        e.getKey() + ":" + term.getURI().substring(e.getValue().length()))
                .findFirst()
                .orElse(term.getURI());
    }

    private String value(Node subject, Node property) {
        Node value = objects(ontology, subject, property).getFirst();
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    private static String text(Graph graph, Node subject, Node property, String language) {
        return objects(graph, subject, property).stream()
                .filter(o -> o.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.joining(" "));
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
