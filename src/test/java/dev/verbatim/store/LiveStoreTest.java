package dev.verbatim.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStoreTest {
    @TempDir
    private Path folder;

    private final List<StoreException> troubles = new ArrayList<>();

    @Test
    void newLeasesAreOfTheGenerationPublishedMeanwhileAndOldOnesKeepTheirs() {
        Store store = Store.at(folder);
        publish(store, 1);
        try (LiveStore live = LiveStore.of(store, troubles::add);
                LiveStore.Lease former = live.lease()) {
            publish(store, 2);
            try (LiveStore.Lease latter = live.lease()) {
                assertEquals(1, former.manifest().number());
                assertEquals(2, latter.manifest().number());
                assertEquals(1, articles(former));
                assertEquals(2, articles(latter));
                assertFalse(latter.published().isBefore(former.published()));
            }
        }
        assertEquals(List.of(), troubles);
    }

    @Test
    void aGenerationIsGivenFreeWithItsLastLease() {
        Store store = Store.at(folder);
        publish(store, 1);
        String first = store.generation().orElseThrow();
        try (LiveStore live = LiveStore.of(store, troubles::add)) {
            LiveStore.Lease one = live.lease();
            LiveStore.Lease other = live.lease();
            publish(store, 2);
            live.lease().close();
            one.close();
            one.close();
            publish(store, 3);
            assertTrue(Files.exists(generation(first)), "somebody still reads it");
            assertEquals(1, articles(other));
            other.close();
            live.lease().close();
            publish(store, 4);
            assertFalse(Files.exists(generation(first)), "nobody reads it any more");
        }
    }

    @Test
    void aGenerationThatCannotBeOpenedIsToldOnceAndTheFormerOneStays() throws IOException {
        Store store = Store.at(folder);
        publish(store, 1);
        try (LiveStore live = LiveStore.of(store, troubles::add)) {
            Files.writeString(folder.resolve("CURRENT"), "000009-0123456789ab\n");
            for (int i = 0; i < 3; i++) {
                try (LiveStore.Lease lease = live.lease()) {
                    assertEquals(1, articles(lease));
                }
            }
        }
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().getMessage().contains("000009"), troubles.toString());
    }

    @Test
    void closedItGivesNoLeaseButThoseGivenStay() {
        Store store = Store.at(folder);
        publish(store, 1);
        LiveStore live = LiveStore.of(store, troubles::add);
        LiveStore.Lease lease = live.lease();
        live.close();
        live.close();
        assertEquals(1, articles(lease));
        lease.close();
        assertThrows(IllegalStateException.class, live::lease);
    }

    @Test
    void whoIsInterruptedClosesItAllTheSame() {
        Store store = Store.at(folder);
        publish(store, 1);
        LiveStore live = LiveStore.of(store, troubles::add);
        Thread.currentThread().interrupt();
        live.close();
        assertTrue(Thread.interrupted(), "and stays interrupted");
        try (LiveStore again = LiveStore.of(store, troubles::add);
                LiveStore.Lease lease = again.lease()) {
            assertEquals(1, articles(lease));
        }
    }

    private Path generation(String name) {
        return folder.resolve("generations").resolve(name);
    }

    private static void publish(Store store, int articles) {
        try (Generation generation = store.update("test")) {
            for (int i = 1; i <= articles; i++) {
                Sentences.add(generation, i, "fr", "Une phrase.");
            }
            generation.publish();
        }
    }

    private static long articles(LiveStore.Lease lease) {
        return Txn.calculateRead(
                lease.dataset(),
                () -> lease.dataset().listGraphNodes().hasNext()
                        ? lease.manifest().articles()
                        : 0);
    }
}
