package dev.verbatim.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Alignment;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The constants and the files of {@code ontology/} say the same. */
class VocabularyTest {
    private static final Graph ONTOLOGY = read("verbatim");
    private static final Graph CODES = read("codes");
    private static final List<Class<?>> VOCABULARIES =
            List.of(Vb.class, Dqv.class, Nif.class, ItsRdf.class, Prov.class, Schema.class, Skos.class);
    private static final Set<Node> KINDS = Set.of(
            OWL2.Class.asNode(),
            OWL2.ObjectProperty.asNode(),
            OWL2.DatatypeProperty.asNode(),
            OWL2.AnnotationProperty.asNode(),
            Dqv.Dimension,
            Dqv.Metric);

    private static Graph read(String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("ontology", name + ".ttl")).parse(graph);
        return graph;
    }

    private static Set<String> constants() {
        return VOCABULARIES.stream()
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.getType() == Node.class)
                .map(field -> {
                    try {
                        Node node = (Node) field.get(null);
                        assertTrue(node.getURI().endsWith(field.getName()), () -> field + " is " + node);
                        return node.getURI();
                    } catch (IllegalAccessException e) {
                        throw new LinkageError(field.toString(), e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> terms() {
        return ONTOLOGY
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> KINDS.contains(triple.getObject()))
                .mapWith(triple -> triple.getSubject().getURI())
                .toList()
                .stream()
                .filter(iri -> VOCABULARIES.stream().anyMatch(type -> iri.startsWith(namespace(type))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String namespace(Class<?> vocabulary) {
        try {
            return (String) vocabulary.getField("NAMESPACE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(vocabulary.toString(), e);
        }
    }

    @Test
    void everyConstantIsATermOfTheOntologyAndEveryTermHasAConstant() {
        assertEquals(terms(), constants());
    }

    @Test
    void everyTermIsOfOneKind() {
        terms().forEach(term -> assertEquals(
                1,
                objects(ONTOLOGY, term, RDF.type.asNode())
                        .filter(KINDS::contains)
                        .count(),
                term));
    }

    @Test
    void everyTermOfOursIsExplainedInBothLanguages() {
        terms().stream().filter(term -> term.startsWith(Vb.NAMESPACE)).forEach(term -> {
            assertEquals(Set.of("en", "fr"), languages(ONTOLOGY, term, RDFS.label.asNode()), term + " label");
            assertEquals(Set.of("en", "fr"), languages(ONTOLOGY, term, SKOS.definition.asNode()), term + " definition");
        });
    }

    @Test
    void everyBorrowedTermHasANoteOnItsUse() {
        Set<String> annotations = ONTOLOGY.find(Node.ANY, RDF.type.asNode(), OWL2.AnnotationProperty.asNode())
                .mapWith(triple -> triple.getSubject().getURI())
                .toSet();
        terms().stream()
                .filter(term -> !term.startsWith(Vb.NAMESPACE))
                .filter(term -> !annotations.contains(term))
                .forEach(term ->
                        assertEquals(Set.of("en", "fr"), languages(ONTOLOGY, term, SKOS.scopeNote.asNode()), term));
    }

    @Test
    void everyCodeStandsInItsSchemeUnderItsNotation() {
        Set<String> schemes = Arrays.stream(Codes.values())
                .map(scheme -> scheme.scheme().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(schemes, Set.copyOf(subjects(SKOS.ConceptScheme.asNode())));
        for (String concept : subjects(SKOS.Concept.asNode())) {
            String scheme = objects(CODES, concept, SKOS.inScheme.asNode())
                    .findFirst()
                    .orElseThrow()
                    .getURI();
            String notation = objects(CODES, concept, SKOS.notation.asNode())
                    .findFirst()
                    .orElseThrow()
                    .getLiteralLexicalForm();
            Codes codes = Arrays.stream(Codes.values())
                    .filter(c -> c.scheme().getURI().equals(scheme))
                    .findFirst()
                    .orElseThrow();
            assertEquals(codes.concept(notation).getURI(), concept);
        }
    }

    @Test
    void everyCodeIsExplainedInBothLanguages() {
        Stream.concat(subjects(SKOS.ConceptScheme.asNode()).stream(), subjects(SKOS.Concept.asNode()).stream())
                .forEach(code -> {
                    assertEquals(Set.of("en", "fr"), languages(CODES, code, RDFS.label.asNode()), code);
                    assertEquals(Set.of("en", "fr"), languages(CODES, code, SKOS.definition.asNode()), code);
                });
    }

    @TestFactory
    Stream<DynamicTest> theSchemesFollowTheModel() {
        return Stream.of(
                follows(Codes.STATUS, Statement.Status.values()),
                follows(Codes.QUALIFIER, Qualifier.values()),
                follows(Codes.STANCE, Stance.values()),
                follows(Codes.MODE, Statement.Mode.values()),
                follows(Codes.SOURCE, Statement.Source.values()),
                follows(Codes.FACTUALITY, Factuality.values()),
                follows(Codes.LINK_METHOD, Alignment.Method.values()),
                follows(Codes.LINK_OUTCOME, Alignment.Outcome.values()),
                follows(Codes.LINK_RELATION, Alignment.Relation.values()),
                follows(Codes.MENTION_FORM, Mention.Form.values()));
    }

    private static DynamicTest follows(Codes scheme, Enum<?>... constants) {
        return DynamicTest.dynamicTest(
                scheme.name(),
                () -> assertEquals(
                        Arrays.stream(constants).map(Codes::notation).collect(Collectors.toCollection(TreeSet::new)),
                        notations(scheme)));
    }

    @Test
    void theKindsOfAmountsAreThoseOfTheModelAndInvestment() {
        Set<String> kinds = Arrays.stream(Statement.AmountKind.values())
                .map(Codes::notation)
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.add("investment");
        assertEquals(kinds, notations(Codes.AMOUNT_KIND));
    }

    @TestFactory
    Stream<DynamicTest> everyCodeOfTheLexiconsIsInItsScheme() throws IOException {
        return Stream.concat(columns("units.tsv", "unit", Codes.UNIT), columns("offices.tsv", "code", Codes.OFFICE));
    }

    private static Stream<DynamicTest> columns(String file, String column, Codes scheme) throws IOException {
        try (Stream<Path> languages = Files.list(Path.of("src", "main", "resources", "lexicon"))) {
            return languages
                    .map(folder -> folder.resolve(file))
                    .filter(Files::exists)
                    .sorted()
                    .map(path -> path.getParent().getFileName() + "/" + file)
                    .toList()
                    .stream()
                    .map(path -> DynamicTest.dynamicTest(path, () -> {
                        Set<String> unknown = Table.resource("lexicon/" + path).rows().stream()
                                .map(row -> row.get(column))
                                .filter(code -> !code.equals("-"))
                                .collect(Collectors.toCollection(TreeSet::new));
                        unknown.removeAll(notations(scheme));
                        assertEquals(Set.of(), unknown, "add them to ontology/codes.ttl");
                    }));
        }
    }

    private static Set<String> notations(Codes scheme) {
        return CODES.find(Node.ANY, SKOS.inScheme.asNode(), scheme.scheme()).toList().stream()
                .flatMap(triple -> objects(CODES, triple.getSubject().getURI(), SKOS.notation.asNode()))
                .map(Node::getLiteralLexicalForm)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> subjects(Node type) {
        return CODES.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList();
    }

    private static Set<String> languages(Graph graph, String subject, Node property) {
        return objects(graph, subject, property).map(Node::getLiteralLanguage).collect(Collectors.toSet());
    }

    private static Stream<Node> objects(Graph graph, String subject, Node property) {
        return graph.find(NodeFactory.createURI(subject), property, Node.ANY).toList().stream()
                .map(Triple::getObject);
    }
}
