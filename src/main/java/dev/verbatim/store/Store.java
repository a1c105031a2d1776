package dev.verbatim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A folder that holds the graph and its text index, one generation beside the other.
 *
 * <p>A build writes a new generation aside and publishes it in one step: whatever happens to the build, the generation that
 * was published before still opens and answers, and whoever reads it is not disturbed.
 */
public final class Store {
    private final Layout layout;

    private Store(Layout layout) {
        this.layout = layout;
    }

    /** The store in {@code folder}, which need not exist yet. */
    public static Store at(Path folder) {
        return new Store(new Layout(folder));
    }

    /** Name of the published generation; empty if nothing was published. */
    public Optional<String> generation() {
        return layout.published();
    }

    /**
     * Opens the published generation.
     *
     * @throws StoreException if there is none, or its parts do not belong together
     */
    public StoreView read() {
        while (true) {
            String name = generation().orElseThrow(this::noStore);
            try {
                Optional<StoreView> view = read(layout.generation(name));
                if (view.isPresent()) {
                    return view.get();
                }
            } catch (IOException e) {
                throw new StoreException(layout.folder() + " cannot be read", "check the folder and its rights", e);
            }
            if (generation().equals(Optional.of(name))) {
                throw new StoreException(layout.generation(name) + " is missing", "build the store anew");
            }
        }
    }

    /**
     * Begins a generation that holds what the published one holds; an empty one if nothing was published.
     *
     * @param software name and version of the program that builds
     * @throws StoreException if another build is under way, or the folder holds something else
     */
    public Generation update(String software) {
        return begin(lock -> generation().isPresent()
                ? Generation.update(layout, lock, software, read())
                : Generation.fresh(layout, lock, software));
    }

    /**
     * Begins an empty generation.
     *
     * @param software name and version of the program that builds
     * @throws StoreException if another build is under way, or the folder holds something else
     */
    public Generation fresh(String software) {
        return begin(lock -> Generation.fresh(layout, lock, software));
    }

    private Generation begin(Beginning beginning) {
        try {
            layout.create();
            FileChannel lock = layout.lockForWriting();
            try {
                return beginning.under(lock);
            } catch (IOException | StoreException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(layout.folder() + " cannot be written", "check its rights and the free space", e);
        }
    }

    private interface Beginning {
        Generation under(FileChannel lock) throws IOException;
    }

    /** Empty if the generation was deleted meanwhile. */
    private Optional<StoreView> read(Path generation) throws IOException {
        if (!Files.exists(Layout.manifest(generation))) {
            return Optional.empty();
        }
        FileChannel inUse;
        try {
            inUse = FileChannel.open(Layout.readers(generation), StandardOpenOption.READ);
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        }
        // A byte of one's own: within one process two locks must not overlap, even if both are shared.
        long mine = new SecureRandom().nextLong(Long.MAX_VALUE);
        if (Layout.tryLock(inUse, mine, 1, true).isEmpty() || !Files.exists(Layout.manifest(generation))) {
            inUse.close();
            return Optional.empty();
        }
        try {
            return Optional.of(StoreView.open(generation, inUse));
        } catch (IOException | StoreException e) {
            inUse.close();
            throw e;
        }
    }

    private StoreException noStore() {
        Path folder = layout.folder();
        String cure = "build one: verbatim build CORPUS --store " + folder;
        return Files.exists(folder)
                ? new StoreException(folder + " is no store", cure)
                : new StoreException("there is no store at " + folder, cure);
    }
}
