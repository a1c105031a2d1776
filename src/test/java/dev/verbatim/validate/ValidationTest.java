package dev.verbatim.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.consolidate.Consolidation;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Telling;
import dev.verbatim.rdf.Iris;
import dev.verbatim.rdf.Projection;
import dev.verbatim.rdf.Scenes;
import dev.verbatim.validate.Outcome.Sound;
import dev.verbatim.validate.Outcome.Violated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ValidationTest {
    private static final Validation VALIDATION = Validation.load();
    private static final Projection PROJECTION = new Projection(Iris.standard(), Scenes.PROVENANCE);

    private static final String VB = "https://w3id.org/verbatim/ontology#";
    private static final String VBC = "https://w3id.org/verbatim/codes#";
    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    @Test
    void whatTheProjectionMakesIsSound() {
        for (LinkedArticle article : List.of(Scenes.campus(), Scenes.voices())) {
            assertEquals(new Sound(List.of()), VALIDATION.graph(PROJECTION.article(article)));
        }
        assertEquals(new Sound(List.of()), VALIDATION.graph(investments()));
        assertEquals(new Sound(List.of()), VALIDATION.graph(List.of()));
    }

    @Test
    void whatIsMeasuredOfARuleIsChecked() {
        List<Quad> build = PROJECTION.buildQuads();
        assertEquals(new Sound(List.of()), VALIDATION.graph(build));
        Map<String, String> messages = Map.of(
                "judged",
                "at least one statement",
                "goldSet",
                "names its gold set",
                "judgedRight",
                "no more statements");
        messages.forEach((property, message) -> {
            List<Quad> without = build.stream()
                    .filter(quad -> !quad.getPredicate().hasURI(VB + property))
                    .toList();
            Violated violated = assertInstanceOf(Violated.class, VALIDATION.graph(without));
            assertTrue(
                    violated.violations().stream().anyMatch(v -> v.message().contains(message)),
                    () -> "'" + message + "' not in " + violated.violations());
        });
    }

    /** One thing broken at a time. */
    @TestFactory
    Stream<DynamicTest> whatIsBrokenIsReported() {
        return Stream.of(
                broken(
                        "a statement without a sentence",
                        without(PROV + "wasDerivedFrom"),
                        "no fact without a sentence"),
                broken(
                        "a statement of two sentences",
                        adding("claim", PROV + "wasDerivedFrom", string(78, 164)),
                        "no fact without a sentence"),
                broken(
                        "a statement said in what is no claim",
                        adding("claim", VB + "saidIn", string(78, 164)),
                        "stands in one claim"),
                broken("a confidence above 1", replacing(VB + "confidence", decimal("1.01")), "confidence"),
                broken("a negative amount", replacing(VB + "value", decimal("-1")), "0 or more"),
                broken("a range upside down", replacing(VB + "highValue", decimal("1")), "not above its high value"),
                broken("a unit nobody knows", replacing(VB + "unit", code("unit-furlong")), "list of units"),
                broken(
                        "an office nobody knows",
                        replacing(VB + "officeKind", code("office-wizard")),
                        "list of offices"),
                broken("a stance from another list", replacing(VB + "stance", code("mode-quote")), "stance"),
                broken("a claim of a named source without its speaker", without(VB + "speaker"), "has its speaker"),
                broken("a text that is not there", without(NIF + "isString"), "has its text once"),
                broken("a digest that is none", replacing(SCHEMA + "sha256", text("abc")), "SHA-256"),
                broken("an actor without a name", ValidationTest::withoutNames, "an actor has a name"),
                broken(
                        "words that are not those of the text",
                        replacing(NIF + "anchorOf", NodeFactory.createLiteralLang("autre", "fr")),
                        "the words of a string are not those of the text"),
                broken("words without a language", replacing(NIF + "anchorOf", text("Septenta")), "in their language"),
                broken("an offset that moved", replacing(NIF + "beginIndex", number(1)), "does not tell its place"),
                broken("an end outside the text", replacing(NIF + "endIndex", number(9999)), "the words of a string"),
                broken(
                        "a text of another length",
                        ValidationTest::truncatedText,
                        "does not end at its last code point"),
                broken("half a character", halfACharacter(), "half a surrogate pair"),
                broken(
                        "a statement outside its sentence",
                        replacing(VB + "spanEnd", number(9998)),
                        "leave its sentence"),
                broken("a claim outside the text", replacing(VB + "contentEnd", number(9998)), "leaves the text"));
    }

    private static DynamicTest broken(String name, UnaryOperator<Stream<Quad>> damage, String message) {
        return DynamicTest.dynamicTest(name, () -> {
            List<Quad> quads =
                    damage.apply(PROJECTION.article(Scenes.voices()).stream()).toList();
            Violated violated = assertInstanceOf(Violated.class, VALIDATION.graph(quads));
            assertTrue(
                    violated.violations().stream().anyMatch(v -> v.message().contains(message)),
                    () -> "'" + message + "' not in " + violated.violations());
            violated.violations().forEach(v -> assertEquals(article(), v.graph()));
        });
    }

    @Test
    void aPersonThatIsNoneIsADoubtAndStopsNothing() {
        List<Quad> quads = PROJECTION.article(Scenes.voices()).stream()
                .filter(quad -> !quad.getObject().hasURI(SCHEMA + "Person"))
                .map(quad -> quad.getObject().hasURI(VB + "Actor")
                                && quad.getSubject().getURI().contains("person/")
                        ? Quad.create(
                                quad.getGraph(), quad.getSubject(), quad.getPredicate(), iri(SCHEMA + "Organization"))
                        : quad)
                .toList();
        Sound sound = assertInstanceOf(Sound.class, VALIDATION.graph(quads));
        assertEquals(
                "an office is held by a person",
                sound.doubts().getFirst().message().split(" \\(", -1)[0]);
    }

    @Test
    void anInvestmentWithoutItsSentencesIsReported() {
        Violated violated = assertInstanceOf(
                Violated.class,
                VALIDATION.graph(investments().stream()
                        .filter(quad -> !quad.getPredicate().hasURI(PROV + "wasDerivedFrom"))
                        .toList()));
        assertEquals(
                2,
                violated.violations().stream()
                        .map(v -> v.message().split(":", -1)[1])
                        .distinct()
                        .count(),
                violated::toString);
    }

    // ---- over all graphs

    @Test
    void aWholeCorpusIsSound() {
        assertEquals(new Sound(List.of()), VALIDATION.corpus(corpus()));
    }

    @TestFactory
    Stream<DynamicTest> whatTwoGraphsDisagreeOnIsReported() {
        Node investments = PROJECTION.investments();
        return Stream.of(
                parted("an article gone", "sentence", quad -> quad.getGraph().hasURI(article(Scenes.campus()))),
                parted(
                        "no investments",
                        "states just one",
                        quad -> quad.getGraph().equals(investments)),
                parted("no build", "build that made", quad -> quad.getObject().hasURI(VB + "Build")),
                parted("no rules", "rule that read", quad -> quad.getObject().hasURI(VB + "Rule")),
                parted(
                        "no currencies",
                        "is one of the vocabulary",
                        quad -> quad.getObject().hasURI(VB + "Currency")),
                parted(
                        "no names",
                        "has a name",
                        quad -> quad.getPredicate().hasURI(RDFS + "label")
                                || quad.getPredicate().hasURI(SKOS + "altLabel")),
                parted(
                        "an investment that rests on nothing",
                        "derived from the sentences",
                        quad -> quad.getGraph().equals(investments)
                                && quad.getSubject().getURI().matches(".*/investment/[^#]*")
                                && quad.getPredicate().hasURI(PROV + "wasDerivedFrom")),
                parted(
                        "a status of another statement",
                        "current statement",
                        quad -> !quad.getGraph().equals(investments)
                                && quad.getPredicate().hasURI(VB + "status")),
                parted(
                        "a sentence that is in no article",
                        "no fact without a sentence",
                        quad -> quad.getPredicate().hasURI(NIF + "referenceContext")));
    }

    private static DynamicTest parted(String name, String message, Predicate<Quad> lost) {
        return DynamicTest.dynamicTest(name, () -> {
            DatasetGraph corpus = corpus();
            corpus.stream().filter(lost).toList().forEach(corpus::delete);
            reports(corpus, message);
        });
    }

    @Test
    void aPartThatIsItsOwnWholeIsReported() {
        DatasetGraph corpus = corpus();
        Node graph = PROJECTION.investments();
        Quad part = corpus.find(graph, Node.ANY, iri(VB + "partOf"), Node.ANY).next();
        corpus.add(graph, part.getObject(), iri(VB + "partOf"), part.getSubject());
        reports(corpus, "its own whole");
    }

    private static void reports(DatasetGraph corpus, String message) {
        Violated violated = assertInstanceOf(Violated.class, VALIDATION.corpus(corpus));
        assertTrue(
                violated.violations().stream().anyMatch(v -> v.message().contains(message)),
                () -> "'" + message + "' not in " + violated.violations());
    }

    private static DatasetGraph corpus() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Stream.of(
                        PROJECTION.article(Scenes.campus()),
                        PROJECTION.article(Scenes.voices()),
                        investments(),
                        PROJECTION.buildQuads(),
                        rules())
                .flatMap(Collection::stream)
                .forEach(dataset::add);
        PROJECTION.vocabularies().forEach((name, quads) -> {
            if (name.getURI().endsWith("currencies")) {
                quads.forEach(dataset::add);
            }
        });
        return dataset;
    }

    /** The rules that the scenes name. */
    private static List<Quad> rules() {
        return Stream.of(Scenes.campus(), Scenes.voices())
                .flatMap(article -> article.source().statements().stream())
                .map(statement -> Iris.standard().rule(statement.evidence().rule()))
                .map(rule -> Quad.create(
                        PROJECTION.build(),
                        rule,
                        iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
                        iri(VB + "Rule")))
                .toList();
    }

    private static List<Quad> investments() {
        DatasetGraph articles = DatasetGraphFactory.create();
        PROJECTION.article(Scenes.campus()).forEach(articles::add);
        List<Telling> tellings = PROJECTION.tellings(articles).toList();
        return PROJECTION.investments(Consolidation.consolidate(tellings)).toList();
    }

    // ---- damage

    private static UnaryOperator<Stream<Quad>> without(String property) {
        return quads -> quads.filter(quad -> !quad.getPredicate().hasURI(property));
    }

    private static Stream<Quad> withoutNames(Stream<Quad> quads) {
        return quads.filter(quad -> !quad.getPredicate().hasURI(RDFS + "label")
                && !quad.getPredicate().hasURI(SKOS + "altLabel"));
    }

    private static UnaryOperator<Stream<Quad>> replacing(String property, Node value) {
        return quads -> quads.map(quad -> quad.getPredicate().hasURI(property)
                ? Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), value)
                : quad);
    }

    private static UnaryOperator<Stream<Quad>> adding(String kind, String property, Node value) {
        return quads -> {
            List<Quad> more = new ArrayList<>(quads.toList());
            Node statement = more.stream()
                    .map(Quad::getSubject)
                    .filter(s -> s.getURI().contains("#" + kind + "="))
                    .findFirst()
                    .orElseThrow();
            more.add(Quad.create(iri(article()), statement, iri(property), value));
            return more.stream();
        };
    }

    private static Stream<Quad> truncatedText(Stream<Quad> quads) {
        return quads.map(quad -> quad.getPredicate().hasURI(NIF + "isString")
                ? Quad.create(
                        quad.getGraph(),
                        quad.getSubject(),
                        quad.getPredicate(),
                        text(quad.getObject().getLiteralLexicalForm().substring(0, 200)))
                : quad);
    }

    private static UnaryOperator<Stream<Quad>> halfACharacter() {
        return replacing(NIF + "isString", text("a\uD83Db"));
    }

    private static String article() {
        return article(Scenes.voices());
    }

    private static String article(LinkedArticle article) {
        return Iris.standard()
                .article(article.source().source().source().article().sha256())
                .getURI();
    }

    private static Node string(int begin, int end) {
        return iri(article() + "#char=" + begin + "," + end);
    }

    private static Node code(String local) {
        return iri(VBC + local);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node decimal(String number) {
        return NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal);
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }
}
