package dev.verbatim.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.Profile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dumps of the sample articles, read by another library than the one that writes them. */
class IndependentReaderTest {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final Node REIFIES = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");
    private static final String NANOPUB = "http://www.nanopub.org/nschema#";

    @TempDir
    private static Path folder;

    private static Sample sample;

    @BeforeAll
    static void build() {
        sample = Sample.build(folder.resolve("store"));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    static Stream<Arguments> formatsAndProfiles() {
        List<Arguments> all = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            all.add(Arguments.of(profile, ExportFormat.TTL, RDFFormat.TURTLE));
            all.add(Arguments.of(profile, ExportFormat.NT, RDFFormat.NTRIPLES));
            all.add(Arguments.of(profile, ExportFormat.NQ, RDFFormat.NQUADS));
            all.add(Arguments.of(profile, ExportFormat.TRIG, RDFFormat.TRIG));
            all.add(Arguments.of(profile, ExportFormat.JSONLD, RDFFormat.JSONLD));
            all.add(Arguments.of(profile, ExportFormat.RDFXML, RDFFormat.RDFXML));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("formatsAndProfiles")
    void everyFormatOfEveryProfileIsTheGraph(Profile profile, ExportFormat format, RDFFormat language)
            throws IOException {
        Model read = Rio.parse(new StringReader(sample.dump(format, profile)), "", language);
        assertTrue(Models.isomorphic(expected(profile, format.tellsGraphs()), read), format + " " + profile);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void twoDumpsAreTheSameBytes(ExportFormat format) {
        assertEquals(sample.dump(format, Profile.QUOTES), sample.dump(format, Profile.QUOTES));
    }

    @Test
    void annotatedDumpsHoldTheGraphAndWhichStatementsStateATriple() {
        DatasetGraph triples = jena(ExportFormat.NT12, Lang.NTRIPLES);
        DatasetGraph quads = jena(ExportFormat.NQ12, Lang.NQUADS);
        assertTrue(
                triples.getDefaultGraph()
                        .isIsomorphicWith(jena(ExportFormat.TTL12, Lang.TURTLE).getDefaultGraph()),
                "Turtle and N-Triples say the same");
        DatasetGraph trig = jena(ExportFormat.TRIG12, Lang.TRIG);
        assertEquals(
                Set.copyOf(quads.stream().toList()), Set.copyOf(trig.stream().toList()), "so do TriG and N-Quads");

        List<Triple> reified =
                triples.getDefaultGraph().find(Node.ANY, REIFIES, Node.ANY).toList();
        assertFalse(reified.isEmpty());
        reified.forEach(triples.getDefaultGraph()::delete);
        DatasetGraph plain = DatasetGraphFactory.create();
        sample.shown(Profile.FULL).stream()
                .forEach(quad -> plain.getDefaultGraph().add(quad.asTriple()));
        assertTrue(plain.getDefaultGraph().isIsomorphicWith(triples.getDefaultGraph()), "nothing else is added");
        List<Triple> stated =
                reified.stream().map(t -> t.getObject().getTriple()).toList();
        assertTrue(stated.stream().anyMatch(plain.getDefaultGraph()::contains), "triples of investments stand there");
        assertTrue(
                stated.stream()
                        .filter(triple -> triple.getPredicate().getURI().endsWith("worksFor"))
                        .noneMatch(plain.getDefaultGraph()::contains),
                "what is but said is not asserted");
    }

    @Test
    void annotationsAreWrittenAsSuch() {
        String turtle = sample.dump(ExportFormat.TTL12, Profile.OPEN);
        assertTrue(turtle.startsWith("VERSION \"1.2\"\n"), turtle.substring(0, 40));
        assertTrue(turtle.contains(" {| prov:wasDerivedFrom <article/"));
        assertFalse(sample.dump(ExportFormat.TTL, Profile.OPEN).contains("VERSION"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyStatementIsANanopublicationOfFourGraphs(Profile profile) throws IOException {
        Model read = Rio.parse(new StringReader(sample.dump(ExportFormat.NANOPUB, profile)), "", RDFFormat.TRIG);
        Set<String> statements = new TreeSet<>();
        sample.shown(profile)
                .find(
                        Node.ANY,
                        Node.ANY,
                        node(org.apache.jena.vocabulary.RDF.type.getURI()),
                        node("https://w3id.org/verbatim/ontology#Statement"))
                .forEachRemaining(quad -> statements.add(quad.getSubject().getURI()));
        Model heads = read.filter(null, VALUES.createIRI(NANOPUB + "hasAssertion"), null);
        assertEquals(statements.size(), heads.size());
        assertEquals(4 * heads.size(), read.contexts().size());
        for (Statement head : heads) {
            Resource self = head.getSubject();
            for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
                Resource graph = (Resource) Models.object(read.filter(self, VALUES.createIRI(NANOPUB + part), null))
                        .orElseThrow();
                assertFalse(read.filter(null, null, null, graph).isEmpty(), part + " of " + self);
            }
            Resource assertion = (Resource) head.getObject();
            Resource provenance =
                    (Resource) Models.object(read.filter(self, VALUES.createIRI(NANOPUB + "hasProvenance"), null))
                            .orElseThrow();
            assertTrue(read.contains(
                    assertion, VALUES.createIRI("http://www.w3.org/ns/prov#wasDerivedFrom"), null, provenance));
        }
    }

    @Test
    void aNanopublicationIsNamedAfterItsContent() throws IOException {
        Model read = Rio.parse(new StringReader(sample.dump(ExportFormat.NANOPUB, Profile.QUOTES)), "", RDFFormat.TRIG);
        for (Resource self : read.filter(null, VALUES.createIRI(NANOPUB + "hasAssertion"), null)
                .subjects()) {
            String name = self.stringValue();
            String code = name.substring(name.lastIndexOf('/') + 1);
            List<Quad> own = new ArrayList<>();
            for (String part : List.of("Head", "assertion", "provenance", "pubinfo")) {
                read.filter(null, null, null, VALUES.createIRI(name + "#" + part))
                        .forEach(statement -> own.add(blanked(statement, code)));
            }
            assertEquals(code, TrustyUri.code(own), name);
        }
    }

    /** Against the digest that the reference implementation of trusty URIs gives these four quads. */
    @Test
    void digestsAreThoseOfTheReferenceImplementation() {
        Node self = node("https://example.org/np/ ");
        Node graph = node("https://example.org/np/ #Head");
        List<Quad> quads = List.of(
                new Quad(graph, self, node("https://example.org/p"), NodeFactory.createLiteralString("a\\b\nc")),
                new Quad(graph, self, node("https://example.org/p"), NodeFactory.createLiteralLang("é", "FR")),
                new Quad(
                        graph,
                        self,
                        node("https://example.org/p"),
                        NodeFactory.createLiteralDT("1.5", org.apache.jena.datatypes.xsd.XSDDatatype.XSDdecimal)),
                new Quad(graph, self, node("https://example.org/p"), graph));
        assertEquals("RAXUAm0wOjgPBaT9x6ZHcTaCzI073aK6ZwsY_MvCNeGMI", TrustyUri.code(quads));
    }

    private static Quad blanked(Statement statement, String code) {
        return new Quad(
                jena(statement.getContext(), code),
                jena(statement.getSubject(), code),
                jena(statement.getPredicate(), code),
                jena(statement.getObject(), code));
    }

    private static Node jena(Value value, String code) {
        if (value instanceof IRI) {
            return node(value.stringValue().replace(code, TrustyUri.PLACEHOLDER));
        }
        org.eclipse.rdf4j.model.Literal literal = (org.eclipse.rdf4j.model.Literal) value;
        return literal.getLanguage()
                .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
                .orElseGet(() -> NodeFactory.createLiteralDT(
                        literal.getLabel(),
                        NodeFactory.getType(literal.getDatatype().stringValue())));
    }

    private static DatasetGraph jena(ExportFormat format, Lang language) {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(sample.dump(format, Profile.FULL), language).parse(read);
        return read;
    }

    private static Model expected(Profile profile, boolean tellsGraphs) {
        Model model = new LinkedHashModel();
        sample.shown(profile).find().forEachRemaining(quad -> {
            IRI subject = VALUES.createIRI(quad.getSubject().getURI());
            IRI property = VALUES.createIRI(quad.getPredicate().getURI());
            Value object = value(quad.getObject());
            if (tellsGraphs) {
                model.add(
                        subject,
                        property,
                        object,
                        VALUES.createIRI(quad.getGraph().getURI()));
            } else {
                model.add(subject, property, object);
            }
        });
        return model;
    }

    private static Value value(Node node) {
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        }
        return node.getLiteralLanguage().isEmpty()
                ? VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
                : VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
