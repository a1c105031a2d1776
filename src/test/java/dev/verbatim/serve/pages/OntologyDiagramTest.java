package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class OntologyDiagramTest {
    private static final String VB = "https://w3id.org/verbatim/ontology#";

    private static Graph ontology() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("ontology", "verbatim.ttl")).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theDrawingInTheDocumentationIsThatOfTheOntology(String language) throws IOException {
        Path kept = Path.of("docs", "images", "ontology-" + language + ".svg");
        Path fresh = Path.of("target", "ontology-" + language + ".svg");
        String drawn = OntologyDiagram.of(ontology(), language);
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, drawn);
        assertEquals(drawn, Files.exists(kept) ? Files.readString(kept) : "", "copy " + fresh + " to " + kept);
    }

    @Test
    void everyClassHasItsBoxAndEveryPropertyItsLine() throws Exception {
        Graph ontology = ontology();
        String svg = OntologyDiagram.of(ontology, "en");
        ontology.find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
                .mapWith(triple -> triple.getSubject().getURI())
                .filterKeep(iri -> iri.startsWith(VB))
                .forEachRemaining(iri -> assertTrue(svg.contains(">vb:" + iri.substring(VB.length()) + "<"), iri));
        for (Node kind : List.of(OWL2.ObjectProperty.asNode(), OWL2.DatatypeProperty.asNode())) {
            ontology.find(Node.ANY, RDF.type.asNode(), kind)
                    .mapWith(triple -> triple.getSubject())
                    .filterKeep(property -> property.getURI().startsWith(VB))
                    .filterKeep(property -> ontology.find(property, RDFS.domain.asNode(), Node.ANY).toList().stream()
                            .allMatch(triple -> triple.getObject().getURI().startsWith(VB)))
                    .forEachRemaining(property -> assertTrue(
                            svg.contains(">" + property.getURI().substring(VB.length()) + ": "), property.getURI()));
        }
        assertTrue(texts(svg).getLength() > 50);
    }

    /** Whatever an ontology calls its terms, the drawing is a drawing. */
    @Test
    void wordsAreNoMarkup() throws Exception {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix vb: <https://w3id.org/verbatim/ontology#> .
                        vb:A a owl:Class ; rdfs:label "<script>alert(1)</script> & co"@en ; rdfs:subClassOf vb:B .
                        vb:B a owl:Class ; rdfs:label "b"@en ; rdfs:subClassOf vb:A .
                        """, org.apache.jena.riot.Lang.TURTLE).parse(graph);
        String svg = OntologyDiagram.of(graph, "en");
        assertFalse(svg.contains("<script"), svg);
        assertTrue(texts(svg).getLength() >= 0);
    }

    private static NodeList texts(String svg) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("text");
    }
}
