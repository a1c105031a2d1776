package dev.verbatim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * One published generation, opened for reading. It stays as it is, however many builds are published meanwhile, until it
 * is closed. Any number of processes and threads may read it.
 */
public final class StoreView implements AutoCloseable {
    private final Manifest manifest;
    private final Instant published;
    private final DatasetGraph dataset;
    private final FileChannel inUse;
    private boolean open = true;

    private StoreView(Manifest manifest, Instant published, DatasetGraph dataset, FileChannel inUse) {
        this.manifest = manifest;
        this.published = published;
        this.dataset = dataset;
        this.inUse = inUse;
    }

    static StoreView open(Path generation, FileChannel inUse) throws IOException {
        Manifest manifest = Manifest.read(Layout.manifest(generation));
        Instant published =
                Files.getLastModifiedTime(Layout.manifest(generation)).toInstant();
        return new StoreView(manifest, published, OpenGenerations.acquire(generation, manifest), inUse);
    }

    /** Opens the generation and closes it again. */
    static void check(Path generation, Manifest manifest) throws IOException {
        OpenGenerations.release(OpenGenerations.acquire(generation, manifest));
    }

    /**
     * The named graphs, their union as the default graph, and {@code text:query}; for use within read transactions, a
     * write transaction is refused.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** What the generation holds. */
    public Manifest manifest() {
        return manifest;
    }

    /** The named graphs, each with a digest that is equal for equal quads; some hundred bytes a graph. */
    public SortedMap<String, String> graphs() {
        return Txn.calculateRead(dataset, () -> new Marks(dataset.getDefaultGraph()).digests());
    }

    /** When the generation was finished, by the clock of the file system. */
    public Instant published() {
        return published;
    }

    /** Gives the generation free to be deleted. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        OpenGenerations.release(dataset);
        try {
            inUse.close();
        } catch (IOException e) {
            throw new StoreException("the lock of a reader cannot be given back", "end this program", e);
        }
    }
}
