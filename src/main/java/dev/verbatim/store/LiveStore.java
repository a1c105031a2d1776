package dev.verbatim.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The published generation of a store, whichever it is at the moment. Who asks takes a {@link Lease}: it stays with one
 * generation until it is given back, while those who ask later get the one that was published meanwhile. A generation is
 * closed when it is no longer the published one and its last lease is given back.
 */
public final class LiveStore implements AutoCloseable {
    private final Store store;
    private final Disclosure disclosure;
    private final Path cache;
    private final Consumer<StoreException> trouble;
    private Shared current;
    private Optional<String> refused = Optional.empty();
    private boolean open = true;

    private LiveStore(Store store, Disclosure disclosure, Path cache, Consumer<StoreException> trouble) {
        this.store = store;
        this.disclosure = disclosure;
        this.cache = cache;
        this.trouble = trouble;
        current = new Shared(read());
    }

    /**
     * Opens the published generation.
     *
     * @param trouble told when a later generation cannot be opened; the one before it stays in use
     * @throws StoreException if there is none, or its parts do not belong together
     */
    public static LiveStore of(Store store, Consumer<StoreException> trouble) {
        return of(store, Profile.FULL, Path.of(""), trouble);
    }

    /**
     * Opens what a profile shows of the published generation, a copy that holds nothing else. The copy of a generation that is
     * published later is made aside, while the one before it stays in use.
     *
     * @param profile what is shown
     * @param cache folder where copies are kept; not used for {@link Profile#FULL}
     * @param trouble told when a later generation cannot be opened or copied; the one before it stays in use
     * @throws StoreException if there is no generation, its parts do not belong together, or it cannot be copied
     */
    public static LiveStore of(Store store, Profile profile, Path cache, Consumer<StoreException> trouble) {
        return new LiveStore(store, Disclosure.of(profile), cache, trouble);
    }

    private StoreView read() {
        if (disclosure.profile() == Profile.FULL) {
            return store.read();
        }
        try (StoreView whole = store.read()) {
            return Excerpt.open(whole, disclosure, cache);
        }
    }

    /** What is shown of the store. */
    public Profile profile() {
        return disclosure.profile();
    }

    /** The generation that is published now, for one request; to be closed at its end. */
    public synchronized Lease lease() {
        if (!open) {
            throw new IllegalStateException("this store is closed");
        }
        refresh();
        current.leases++;
        return new Lease(current);
    }

    /** Looks at the name of the published generation, a file of one line. */
    private void refresh() {
        try {
            Optional<String> published = store.generation();
            if (published.isEmpty()
                    || published.get().equals(current.view.manifest().generation())
                    || published.equals(refused)) {
                return;
            }
            refused = published;
            if (disclosure.profile() == Profile.FULL) {
                take(new Shared(read()));
            } else {
                Thread.ofPlatform().name("excerpt").daemon().start(this::prepare);
            }
        } catch (StoreException e) {
            trouble.accept(e);
        }
    }

    /** Copies while others go on to be answered. */
    private void prepare() {
        try {
            Shared next = new Shared(read());
            synchronized (this) {
                if (open) {
                    take(next);
                } else {
                    next.closeIfIdle();
                }
            }
        } catch (StoreException e) {
            trouble.accept(e);
        }
    }

    private void take(Shared next) {
        Shared former = current;
        current = next;
        refused = Optional.empty();
        former.isFormer = true;
        former.closeIfIdle();
    }

    /** Gives no more leases; closes the generation when those that were given are given back. */
    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            current.isFormer = true;
            current.closeIfIdle();
        }
    }

    /** Counted and closed under the lock of the store. */
    private static final class Shared {
        private final StoreView view;
        private int leases;
        private boolean isFormer;

        private Shared(StoreView view) {
            this.view = view;
        }

        private void closeIfIdle() {
            if (isFormer && leases == 0) {
                view.close();
            }
        }
    }

    /** The use of one generation. */
    public final class Lease implements AutoCloseable {
        private final Shared shared;
        private boolean given;

        private Lease(Shared shared) {
            this.shared = shared;
        }

        /** As {@link StoreView#dataset}. */
        public DatasetGraph dataset() {
            return shared.view.dataset();
        }

        /** What is shown of the store. */
        public Profile profile() {
            return LiveStore.this.profile();
        }

        /** As {@link StoreView#manifest}. */
        public Manifest manifest() {
            return shared.view.manifest();
        }

        /** As {@link StoreView#published}. */
        public Instant published() {
            return shared.view.published();
        }

        /** Gives the generation back. */
        @Override
        public void close() {
            synchronized (LiveStore.this) {
                if (!given) {
                    given = true;
                    shared.leases--;
                    shared.closeIfIdle();
                }
            }
        }
    }
}
