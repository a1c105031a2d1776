package dev.verbatim.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.Disclosure;
import dev.verbatim.store.Profile;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoTextLeaksTest {
    private static final int WORDS_OF_A_TEXT = 4;
    private static final Set<Node> NAMES = Set.of(Rdfs.label, Skos.altLabel, Schema.author);

    @TempDir
    private static Path folder;

    private static Sample sample;
    private static DatasetGraph full;

    @BeforeAll
    static void build() {
        sample = Sample.build(folder.resolve("store"));
        full = sample.shown(Profile.FULL);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void somebodyHasDecidedAboutEveryTextThereIs() {
        Disclosure open = Disclosure.of(Profile.OPEN);
        Set<String> undecided = new TreeSet<>();
        full.find().forEachRemaining(quad -> {
            if (isText(quad.getObject()) && !open.isOwn(quad.getGraph()) && !open.knows(quad.getPredicate())) {
                undecided.add(quad.getPredicate().getURI());
            }
        });
        assertEquals(
                Set.of(),
                undecided,
                "texts that no profile but full shows, by default: say in store/disclosure.tsv whether they may be seen");
    }

    @Test
    void openHoldsNoWordsOfAnArticleButNames() {
        Set<String> phrases = new HashSet<>();
        texts(full, Nif.isString).forEach(text -> phrases.addAll(phrases(text)));
        assertFalse(phrases.isEmpty());
        Disclosure open = Disclosure.of(Profile.OPEN);
        sample.shown(Profile.OPEN).find().forEachRemaining(quad -> {
            if (!quad.getObject().isLiteral() || open.isOwn(quad.getGraph())) {
                return;
            }
            String text = quad.getObject().getLiteralLexicalForm();
            if (NAMES.contains(quad.getPredicate())) {
                assertTrue(text.length() <= 100 && !text.contains("\n"), quad::toString);
            } else {
                Set<String> shared = phrases(text);
                shared.retainAll(phrases);
                assertEquals(Set.of(), shared, quad::toString);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void noFormatOfOpenHoldsASentenceOrATitle(ExportFormat format) {
        String dump = sample.dump(format, Profile.OPEN);
        List<String> hidden = new ArrayList<>();
        full.find(Node.ANY, Node.ANY, Nif.anchorOf, Node.ANY).forEachRemaining(quad -> {
            if (full.contains(Node.ANY, quad.getSubject(), Rdf.type, Nif.Sentence)) {
                hidden.add(quad.getObject().getLiteralLexicalForm());
            }
        });
        hidden.addAll(texts(full, Schema.headline));
        hidden.addAll(texts(full, Vb.file));
        for (String text : hidden) {
            boolean isName = phrases(text).isEmpty();
            assertTrue(isName || !dump.contains(text), () -> format + " holds " + text);
        }
    }

    @Test
    void quotesAddTheSentencesThatSomethingIsDerivedFromAlone() {
        Set<Node> evidence = new HashSet<>();
        full.find(Node.ANY, Node.ANY, Prov.wasDerivedFrom, Node.ANY)
                .forEachRemaining(quad -> evidence.add(quad.getObject()));
        full.find(Node.ANY, Node.ANY, Vb.furtherEvidence, Node.ANY)
                .forEachRemaining(quad -> evidence.add(quad.getObject()));
        Set<Quad> added = new HashSet<>(sample.shown(Profile.QUOTES).stream().toList());
        added.removeAll(sample.shown(Profile.OPEN).stream().toList());
        Set<Quad> expected = full.stream()
                .filter(quad -> quad.getPredicate().equals(Nif.anchorOf) && evidence.contains(quad.getSubject()))
                .collect(Collectors.toSet());
        assertEquals(expected, added);
        assertFalse(expected.isEmpty());
        assertTrue(
                texts(full, Nif.anchorOf).size()
                        > texts(sample.shown(Profile.QUOTES), Nif.anchorOf).size(),
                "sentences that nothing was read in stay hidden");
    }

    @Test
    void whatNobodyHasDecidedAboutStaysHidden() {
        Node article = NodeFactory.createURI("https://w3id.org/verbatim/id/article/1");
        String sentence = "Le groupe a promis monts et merveilles aux habitants de la vallée.";
        List<Quad> quads = List.of(
                quad(article, "https://schema.org/text", NodeFactory.createLiteralLang(sentence, "fr")),
                quad(article, "http://www.w3.org/ns/prov#value", NodeFactory.createLiteralString(sentence)),
                quad(
                        article,
                        "https://example.org/html",
                        NodeFactory.createLiteralDT(
                                "<p>" + sentence + "</p>", org.apache.jena.vocabulary.RDF.dtRDFHTML)),
                quad(article, Vb.value.getURI(), NodeFactory.createLiteralDT(sentence, XSDDatatype.XSDdecimal)),
                quad(article, Rdfs.label.getURI(), NodeFactory.createLiteralLang(sentence + " " + sentence, "fr")));
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        for (Quad quad : quads) {
            assertFalse(Disclosure.of(Profile.OPEN).shows(dataset, quad), quad::toString);
            assertFalse(Disclosure.of(Profile.QUOTES).shows(dataset, quad), quad::toString);
            assertTrue(Disclosure.of(Profile.FULL).shows(dataset, quad), quad::toString);
        }
    }

    @Test
    void eachProfileHoldsWhatTheOneBeforeDoes() {
        Set<Quad> open = Set.copyOf(sample.shown(Profile.OPEN).stream().toList());
        Set<Quad> quotes = Set.copyOf(sample.shown(Profile.QUOTES).stream().toList());
        assertTrue(quotes.containsAll(open));
        assertTrue(Set.copyOf(full.stream().toList()).containsAll(quotes));
        assertFalse(texts(sample.shown(Profile.OPEN), Schema.sha256).isEmpty());
        assertFalse(sample.shown(Profile.OPEN).stream()
                .filter(quad -> quad.getPredicate().equals(Schema.publisher))
                .toList()
                .isEmpty());
    }

    private static boolean isText(Node node) {
        return node.isLiteral()
                && (node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                        || !node.getLiteralLanguage().isEmpty());
    }

    private static List<String> texts(DatasetGraph dataset, Node property) {
        List<String> texts = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, property, Node.ANY)
                .forEachRemaining(quad -> texts.add(quad.getObject().getLiteralLexicalForm()));
        return texts;
    }

    private static Set<String> phrases(String text) {
        String[] words = text.split("[^\\p{L}\\p{N}]+", -1);
        Set<String> phrases = new HashSet<>();
        for (int i = 0; i + WORDS_OF_A_TEXT <= words.length; i++) {
            phrases.add(String.join(" ", List.of(words).subList(i, i + WORDS_OF_A_TEXT)));
        }
        return phrases;
    }

    private static Quad quad(Node graph, String property, Node object) {
        return new Quad(graph, graph, NodeFactory.createURI(property), object);
    }
}
