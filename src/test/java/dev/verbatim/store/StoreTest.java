package dev.verbatim.store;

import static dev.verbatim.store.Sentences.add;
import static dev.verbatim.store.Sentences.ask;
import static dev.verbatim.store.Sentences.entry;
import static dev.verbatim.store.Sentences.iri;
import static dev.verbatim.store.Sentences.label;
import static dev.verbatim.store.Sentences.quads;
import static dev.verbatim.store.Sentences.search;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String NAMES = "urn:example:names";

    @TempDir
    Path temporary;

    private Store store;

    @BeforeEach
    void emptyStore() {
        store = Store.at(temporary.resolve("store"));
    }

    @Test
    void whatWasPublishedIsRead() {
        publish(generation -> add(generation, 1, "fr", "Les négociations se poursuivent."));
        try (StoreView view = store.read()) {
            assertEquals(List.of(integer(1)), ask(view, COUNT));
            assertEquals(1, view.manifest().articles());
            assertEquals(1, view.manifest().quads());
            assertEquals(1, view.manifest().documents());
            assertEquals(store.generation(), Optional.of(view.manifest().generation()));
        }
    }

    @Test
    void sentencesAreFoundByTheWordsOfTheirLanguage() {
        publish(generation -> {
            add(generation, 1, "fr", "Les négociations européennes.", "Les chevaux de l'écurie.");
            add(generation, 2, "en", "The negotiations went on.");
        });
        try (StoreView view = store.read()) {
            assertEquals(List.of("\"Les négociations européennes.\"@fr"), search(view, "négociation", "fr"));
            assertEquals(List.of("\"Les chevaux de l'écurie.\"@fr"), search(view, "cheval", "fr"));
            assertEquals(List.of("\"Les chevaux de l'écurie.\"@fr"), search(view, "ecurie", "fr"));
            assertEquals(List.of("\"The negotiations went on.\"@en"), search(view, "negotiation", "en"));
        }
    }

    @Test
    void namesWithoutALanguageAreFound() {
        publish(generation -> generation.replace(
                NAMES,
                Stream.of(label(NAMES, "urn:example:1", "\"OpenAI\""), label(NAMES, "urn:example:2", "\"Suède\"@fr"))));
        try (StoreView view = store.read()) {
            assertEquals(List.of("<urn:example:1>"), ask(view, "SELECT ?s { ?s text:query (rdfs:label 'openai') }"));
            assertEquals(
                    List.of("<urn:example:2>"),
                    ask(view, "SELECT ?s { ?s text:query (rdfs:label 'suede' 'lang:fr') }"));
        }
    }

    @Test
    void anIncrementChangesTheShareOfItsArticleAlone() {
        publish(generation -> {
            add(generation, 1, "fr", "Un premier texte.");
            add(generation, 2, "fr", "Un second texte.");
            add(generation, 3, "fr", "Un dernier texte.");
        });
        publish(generation -> {
            add(generation, 2, "fr", "Un autre récit.");
            generation.drop(iri(3));
            add(generation, 4, "fr", "Un nouveau texte.");
        });
        try (StoreView view = store.read()) {
            assertEquals(List.of("\"Un nouveau texte.\"@fr", "\"Un premier texte.\"@fr"), search(view, "texte", "fr"));
            assertEquals(List.of("\"Un autre récit.\"@fr"), search(view, "récit", "fr"));
            assertEquals(3, view.manifest().documents());
        }
    }

    @Test
    void anIncrementGivesWhatAFullBuildGives() {
        publish(generation -> {
            add(generation, 1, "fr", "Un.");
            add(generation, 2, "fr", "Deux.");
        });
        publish(generation -> {
            generation.drop(iri(1));
            add(generation, 3, "fr", "Trois.");
        });
        Store other = Store.at(temporary.resolve("other"));
        try (Generation generation = other.fresh("test")) {
            add(generation, 3, "fr", "Trois.");
            add(generation, 2, "fr", "Deux.");
            generation.publish();
        }
        try (StoreView one = store.read();
                StoreView two = other.read()) {
            assertEquals(one.manifest().digest(), two.manifest().digest());
        }
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        publish(generation -> {
            add(generation, 1, "fr", "Un.");
            generation.replace(NAMES, Stream.of(label(NAMES, "urn:example:1", "\"OpenAI\"")));
        });
        List<String> before = files();
        try (Generation generation = store.update("test")) {
            assertFalse(generation.put(entry(1), quads(1, "fr", "Un.")));
            assertFalse(generation.replace(NAMES, Stream.of(label(NAMES, "urn:example:1", "\"OpenAI\""))));
            assertFalse(generation.drop(iri(7)));
            assertFalse(generation.isChanged());
            assertEquals(store.generation(), Optional.of(generation.publish().generation()));
        }
        assertEquals(before, files());
        try (Generation generation = store.fresh("test")) {
            add(generation, 1, "fr", "Un.");
            generation.replace(NAMES, Stream.of(label(NAMES, "urn:example:1", "\"OpenAI\"")));
            assertEquals(1, generation.publish().number());
        }
        assertEquals(before, files());
    }

    @Test
    void anArticleIsRememberedWithWhatItWasMadeFrom() {
        publish(generation -> add(generation, 1, "fr", "Un."));
        ArticleEntry readAnew = new ArticleEntry(iri(1), "1.txt", "read twice");
        publish(generation -> {
            assertEquals(Optional.of(entry(1)), generation.article(iri(1)));
            assertEquals(Optional.empty(), generation.article(iri(2)));
            assertTrue(generation.put(readAnew, quads(1, "fr", "Un.")));
        });
        try (Generation generation = store.update("test")) {
            List<ArticleEntry> all = new ArrayList<>();
            generation.forEachArticle(all::add);
            assertEquals(List.of(readAnew), all);
        }
    }

    @Test
    void aGraphMayBeMadeFromWhatTheGenerationHolds() {
        publish(generation -> {
            add(generation, 1, "fr", "Un.", "Deux.", "Trois.");
            generation.replace(
                    NAMES,
                    generation.dataset().stream()
                            .filter(quad -> !quad.isDefaultGraph())
                            .map(quad -> label(NAMES, quad.getSubject().getURI(), "\"a\"")));
        });
        try (StoreView view = store.read()) {
            assertEquals(List.of(integer(6)), ask(view, COUNT));
        }
    }

    @Test
    void whoeverReadsKeepsTheGenerationThatWasOpened() {
        publish(generation -> add(generation, 1, "fr", "Un."));
        try (StoreView first = store.read()) {
            for (int i = 2; i < 6; i++) {
                int article = i;
                publish(generation -> add(generation, article, "fr", "Un de plus."));
            }
            assertEquals(List.of(integer(1)), ask(first, COUNT));
            assertEquals(List.of(), search(first, "plus", "fr"));
        }
        try (StoreView last = store.read()) {
            assertEquals(List.of(integer(5)), ask(last, COUNT));
        }
    }

    @Test
    void generationsNobodyReadsAreDeleted() throws IOException {
        for (int i = 1; i < 6; i++) {
            int article = i;
            publish(generation -> add(generation, article, "fr", "Un de plus."));
        }
        try (Stream<Path> kept = Files.list(temporary.resolve("store/generations"))) {
            assertEquals(2, kept.count(), "the published one and the one before");
        }
    }

    @Test
    void whatIsNotPublishedIsNotRead() {
        publish(generation -> add(generation, 1, "fr", "Un."));
        try (Generation generation = store.update("test")) {
            add(generation, 2, "fr", "Deux.");
        }
        try (StoreView view = store.read()) {
            assertEquals(List.of(integer(1)), ask(view, COUNT));
        }
        assertFalse(Files.exists(temporary.resolve("store/building")));
    }

    @Test
    void aStoreIsReadByManyAtOnceAndWrittenByNone() {
        publish(generation -> add(generation, 1, "fr", "Un."));
        try (StoreView one = store.read();
                StoreView two = store.read()) {
            assertEquals(ask(one, COUNT), ask(two, COUNT));
            assertThrows(JenaTransactionException.class, () -> one.dataset().begin(TxnType.WRITE));
            one.dataset().begin(TxnType.READ);
            assertThrows(
                    RuntimeException.class,
                    () -> one.dataset().add(quads(2, "fr", "Deux.").getFirst()));
            one.dataset().end();
        }
    }

    @Test
    void aPatternBehindNothingFindsNothing() {
        publish(generation -> add(generation, 1, "fr", "Un."));
        try (StoreView view = store.read()) {
            assertEquals(
                    List.of(),
                    ask(
                            view,
                            "SELECT ?s { { ?s a rdfs:A } UNION { ?s a rdfs:B } ?s nif:anchorOf ?t ; rdfs:label ?l }"));
        }
    }

    @Test
    void oneBuildAtATime() {
        try (Generation generation = store.update("test")) {
            StoreException refusal = assertThrows(StoreException.class, () -> store.update("test"));
            assertTrue(refusal.getMessage().contains("another build is writing to"), refusal.getMessage());
            assertTrue(generation.isChanged());
        }
    }

    @Test
    void whatIsNoStoreIsRefused() throws IOException {
        assertRefused("there is no store at", () -> store.read());
        Files.createDirectories(temporary.resolve("store"));
        assertRefused("is no store", () -> store.read());
        Files.writeString(temporary.resolve("store/thesis.txt"), "mine");
        assertRefused("is no store", () -> store.read());
        assertRefused("holds other files", () -> store.update("test"));
        assertEquals("mine", Files.readString(temporary.resolve("store/thesis.txt")));
        assertRefused(
                "is a file",
                () -> Store.at(temporary.resolve("store/thesis.txt")).fresh("test"));
    }

    @Test
    void graphAndIndexOfDifferentGenerationsAreRefused() throws IOException {
        publish(generation -> add(generation, 1, "fr", "Un."));
        publish(generation -> add(generation, 2, "fr", "Deux."));
        List<Path> generations = Folders.list(temporary.resolve("store/generations"));
        Folders.delete(Layout.index(generations.get(1)));
        Folders.copy(Layout.index(generations.get(0)), Layout.index(generations.get(1)));
        assertRefused("are of different generations", () -> store.read());
        try (Generation cure = store.fresh("test")) {
            add(cure, 3, "fr", "Trois.");
            cure.publish();
        }
        try (StoreView view = store.read()) {
            assertEquals(List.of("\"Trois.\"@fr"), search(view, "trois", "fr"));
        }
    }

    @Test
    void damagedStoresAreRefused() throws IOException {
        publish(generation -> add(generation, 1, "fr", "Un."));
        Path generation = Folders.list(temporary.resolve("store/generations")).getFirst();
        Files.writeString(Layout.manifest(generation), "{ \"format\": 2 }");
        assertRefused("is of format 2, not 1", () -> store.read());
        Files.writeString(Layout.manifest(generation), "{");
        assertRefused("cannot be read", () -> store.read());
        Files.writeString(temporary.resolve("store/CURRENT"), "../../etc");
        assertRefused("names no generation", () -> store.read());
        Files.writeString(temporary.resolve("store/CURRENT"), "000009-0123456789ab");
        assertRefused("is missing", () -> store.read());
    }

    @Test
    void quadsThatDoNotBelongAreRefused() {
        try (Generation generation = store.fresh("test")) {
            assertThrows(IllegalArgumentException.class, () -> generation.put(entry(1), quads(2, "fr", "Deux.")));
            for (Node term : List.of(
                    NodeFactory.createBlankNode(),
                    NodeFactory.createURI("no scheme"),
                    NodeFactory.createURI("urn:example:a> <urn:example:b"))) {
                Quad poison = new Quad(
                        NodeFactory.createURI(iri(1)),
                        NodeFactory.createURI("urn:example:s"),
                        NodeFactory.createURI("urn:example:p"),
                        term);
                assertThrows(IllegalArgumentException.class, () -> generation.put(entry(1), List.of(poison)));
            }
        }
    }

    @Test
    void aGenerationBelongsToItsThread() throws InterruptedException {
        try (Generation generation = store.fresh("test")) {
            List<Throwable> thrown = new ArrayList<>();
            Thread other = new Thread(() -> add(generation, 1, "fr", "Un."));
            other.setUncaughtExceptionHandler((thread, problem) -> thrown.add(problem));
            other.start();
            other.join();
            assertEquals(IllegalStateException.class, thrown.getFirst().getClass());
        }
    }

    @Test
    void graphsOfManyQuadsAreReplaced() {
        publish(generation -> generation.replace(
                NAMES,
                IntStream.range(0, 25_000).mapToObj(i -> label(NAMES, "urn:example:" + i, "\"name " + i + "\""))));
        publish(generation -> generation.replace(NAMES, Stream.of(label(NAMES, "urn:example:1", "\"name\""))));
        try (StoreView view = store.read()) {
            assertEquals(List.of(integer(1)), ask(view, COUNT));
            assertEquals(1, view.manifest().documents());
        }
        publish(generation -> generation.replace(NAMES, Stream.of()));
        try (StoreView view = store.read()) {
            assertEquals(0, view.manifest().quads());
        }
    }

    @Test
    void digestsTellSetsApartAndForgetOrder() {
        assertEquals(digest("a", "b", "c"), digest("c", "a", "b"));
        assertNotEquals(digest("a", "b"), digest("a", "c"));
        assertEquals(64, digest().length());
    }

    private static String digest(String... items) {
        Digest digest = new Digest();
        Stream.of(items).forEach(digest::add);
        return digest.hex();
    }

    private void publish(java.util.function.Consumer<Generation> build) {
        try (Generation generation = store.update("test")) {
            build.accept(generation);
            generation.publish();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(Files::isRegularFile)
                    .map(file ->
                            temporary.relativize(file) + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static String integer(int value) {
        return "\"" + value + "\"^^<http://www.w3.org/2001/XMLSchema#integer>";
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable action) {
        StoreException refusal = assertThrows(StoreException.class, action);
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("; " + refusal.cure()), refusal.getMessage());
    }
}
