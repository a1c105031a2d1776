package dev.verbatim.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What OWL 2 DL asks of the little that the ontology uses of it: declarations, hierarchies, domains, ranges and plain facts. Each
 * vocabulary is looked at together with the ontology, whose words it uses.
 */
class OntologyProfileTest {
    static {
        // Jena's own vocabularies fail if they are the first of it that is loaded.
        JenaSystem.init();
    }

    private static final Node TYPE = RDF.type.asNode();
    private static final Node CLASS = OWL2.Class.asNode();
    private static final Node OBJECT = OWL2.ObjectProperty.asNode();
    private static final Node DATA = OWL2.DatatypeProperty.asNode();
    private static final Node ANNOTATION = OWL2.AnnotationProperty.asNode();
    private static final Set<Node> KINDS = Set.of(CLASS, OBJECT, DATA, ANNOTATION, OWL2.Ontology.asNode());

    /** Those of the data types of OWL 2 that stand here; dates and durations are none. */
    private static final Set<String> DATA_TYPES = Set.of(
            XSD.xstring.getURI(),
            RDF.langString.getURI(),
            XSD.xboolean.getURI(),
            XSD.decimal.getURI(),
            XSD.integer.getURI(),
            XSD.nonNegativeInteger.getURI());

    private static final List<String> RESERVED = List.of(OWL2.getURI(), RDFS.getURI(), RDF.getURI(), XSD.getURI());

    private record Ontology(Graph graph) {

        static Ontology with(String vocabulary) {
            Graph graph = GraphFactory.createDefaultGraph();
            for (String file : List.of("verbatim", vocabulary)) {
                RDFParser.source(Path.of("ontology", file + ".ttl")).parse(graph);
            }
            return new Ontology(graph);
        }

        boolean is(Node term, Node kind) {
            return graph.contains(term, TYPE, kind);
        }

        List<Triple> facts() {
            return graph.find().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyVocabularyIsInTheProfile() {
        return Stream.of("verbatim", "codes", "countries", "currencies", "actors", "projects")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Ontology ontology = Ontology.with(name);
                    List<String> outside = ontology.facts().stream()
                            .filter(fact -> !isAllowed(ontology, fact))
                            .map(Triple::toString)
                            .sorted()
                            .toList();
                    assertEquals(List.of(), outside);
                }));
    }

    private static boolean isAllowed(Ontology ontology, Triple fact) {
        boolean named = fact.getSubject().isURI() && !fact.getObject().isBlank();
        return named
                && !isReserved(fact.getSubject())
                && RULES.getOrDefault(fact.getPredicate(), OntologyProfileTest::plain)
                        .test(ontology, fact);
    }

    private static final Map<Node, BiPredicate<Ontology, Triple>> RULES = Map.of(
            TYPE,
            (ontology, fact) -> KINDS.contains(fact.getObject())
                    ? KINDS.stream()
                                    .filter(kind -> ontology.is(fact.getSubject(), kind))
                                    .count()
                            == 1
                    : ontology.is(fact.getObject(), CLASS) && isIndividual(ontology, fact.getSubject()),
            RDFS.subClassOf.asNode(),
            (ontology, fact) -> ontology.is(fact.getSubject(), CLASS) && ontology.is(fact.getObject(), CLASS),
            RDFS.subPropertyOf.asNode(),
            (ontology, fact) -> Stream.of(OBJECT, DATA, ANNOTATION)
                    .anyMatch(kind -> ontology.is(fact.getSubject(), kind) && ontology.is(fact.getObject(), kind)),
            RDFS.domain.asNode(),
            (ontology, fact) -> Stream.of(OBJECT, DATA).anyMatch(kind -> ontology.is(fact.getSubject(), kind))
                    && ontology.is(fact.getObject(), CLASS),
            RDFS.range.asNode(),
            (ontology, fact) -> ontology.is(fact.getSubject(), OBJECT) && ontology.is(fact.getObject(), CLASS)
                    || ontology.is(fact.getSubject(), DATA)
                            && DATA_TYPES.contains(fact.getObject().getURI()),
            RDFS.label.asNode(),
            (ontology, fact) -> fact.getObject().isLiteral(),
            OWL2.versionIRI.asNode(),
            (ontology, fact) -> fact.getObject().isURI(),
            OWL2.versionInfo.asNode(),
            (ontology, fact) -> fact.getObject().isLiteral(),
            OWL2.imports.asNode(),
            (ontology, fact) -> fact.getObject().isURI());

    private static boolean plain(Ontology ontology, Triple fact) {
        Node property = fact.getPredicate();
        if (ontology.is(property, ANNOTATION)) {
            return true;
        }
        if (!isIndividual(ontology, fact.getSubject())) {
            return false;
        }
        return ontology.is(property, OBJECT)
                ? fact.getObject().isURI() && isIndividual(ontology, fact.getObject())
                : ontology.is(property, DATA)
                        && fact.getObject().isLiteral()
                        && DATA_TYPES.contains(fact.getObject().getLiteralDatatypeURI());
    }

    /** No name stands for a thing and for a word at once. */
    private static boolean isIndividual(Ontology ontology, Node node) {
        return KINDS.stream().noneMatch(kind -> ontology.is(node, kind));
    }

    private static boolean isReserved(Node node) {
        return RESERVED.stream().anyMatch(node.getURI()::startsWith);
    }

    /** The rules see what is wrong. */
    @TestFactory
    Stream<DynamicTest> whatIsOutsideTheProfileIsSeen() {
        String prefixes =
                "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
                        + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX : <https://example.org/> "
                        + ":C a owl:Class . :p a owl:ObjectProperty . :d a owl:DatatypeProperty . :x a :C . ";
        return Stream.of(
                        ":x :undeclared :x .",
                        ":x a :Undeclared .",
                        ":p a owl:DatatypeProperty .",
                        ":x :p 'literal' .",
                        ":x :d :x .",
                        ":x :d '2025-01-01'^^xsd:date .",
                        ":x :p [] .",
                        ":C :p :x .",
                        ":d rdfs:subPropertyOf :p .",
                        ":d rdfs:range xsd:gYear .",
                        ":p rdfs:domain :Undeclared .",
                        "rdfs:label rdfs:domain :C .")
                .map(wrong -> DynamicTest.dynamicTest(wrong, () -> {
                    Graph graph = GraphFactory.createDefaultGraph();
                    RDFParser.fromString(prefixes + wrong, Lang.TURTLE).parse(graph);
                    Ontology ontology = new Ontology(graph);
                    assertTrue(ontology.facts().stream().anyMatch(fact -> !isAllowed(ontology, fact)));
                }));
    }
}
