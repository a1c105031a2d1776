package dev.verbatim.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.vocab.Nif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptTest {
    @TempDir
    private Path folder;

    private final List<StoreException> troubles = new ArrayList<>();

    @Test
    void itHoldsWhatTheProfileShowsUnderTheSameName() {
        publish(1);
        try (LiveStore live = live(Profile.OPEN);
                LiveStore.Lease lease = live.lease();
                StoreView whole = Store.at(folder.resolve("store")).read()) {
            assertEquals(whole.manifest().generation(), lease.manifest().generation());
            assertEquals(whole.published(), lease.published());
            assertEquals(Profile.OPEN, lease.profile());
            assertEquals(0, sentences(lease.dataset()));
            assertTrue(sentences(whole.dataset()) > 0);
            assertTrue(lease.manifest().quads() < whole.manifest().quads());
            assertEquals(0, lease.manifest().documents(), "no text to be searched");
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void itIsMadeOnceForAGeneration() throws IOException {
        publish(1);
        live(Profile.OPEN).close();
        Path manifest = manifest();
        byte[] first = Files.readAllBytes(manifest);
        Object key = Files.readAttributes(manifest, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        live(Profile.OPEN).close();
        assertEquals(
                key,
                Files.readAttributes(manifest, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey());
        assertEquals(first.length, Files.size(manifest));
    }

    @Test
    void theNextGenerationIsCopiedAsideWhileTheFormerAnswers() throws InterruptedException {
        publish(1);
        try (LiveStore live = live(Profile.OPEN)) {
            publish(2);
            long deadline = System.nanoTime() + 60_000_000_000L;
            int number = 1;
            while (number == 1) {
                assertTrue(System.nanoTime() < deadline, "the next generation is taken");
                try (LiveStore.Lease lease = live.lease()) {
                    number = lease.manifest().number();
                    assertEquals(0, sentences(lease.dataset()));
                }
                Thread.sleep(20);
            }
            assertEquals(2, number);
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        publish(1);
        Path file = Files.writeString(folder.resolve("cache"), "a file");
        StoreException refusal = assertThrows(StoreException.class, () -> live(Profile.QUOTES));
        assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("--cache"), refusal.getMessage());
    }

    @Test
    void profilesAreFoundByTheirNames() {
        assertEquals(Profile.QUOTES, Profile.of("Quotes").orElseThrow());
        assertFalse(Profile.of("closed").isPresent());
        assertTrue(Profile.FULL.covers(Profile.OPEN));
        assertFalse(Profile.OPEN.covers(Profile.QUOTES));
    }

    private LiveStore live(Profile profile) {
        return LiveStore.of(Store.at(folder.resolve("store")), profile, folder.resolve("cache"), troubles::add);
    }

    private Path manifest() {
        Path excerpt =
                folder.resolve("cache").resolve(Disclosure.of(Profile.OPEN).name());
        Layout layout = new Layout(excerpt);
        return Layout.manifest(layout.generation(layout.published().orElseThrow()));
    }

    private void publish(int articles) {
        try (Generation generation = Store.at(folder.resolve("store")).update("test")) {
            for (int article = 1; article <= articles; article++) {
                Sentences.add(
                        generation, article, "fr", "Les négociations de la vallée " + article + " se poursuivent.");
            }
            generation.publish();
        }
    }

    private static long sentences(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> Iter.count(dataset.find(Node.ANY, Node.ANY, Nif.anchorOf, Node.ANY)));
    }
}
