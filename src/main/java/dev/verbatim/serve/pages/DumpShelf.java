package dev.verbatim.serve.pages;

import dev.verbatim.export.DumpFolder;
import dev.verbatim.export.ExportException;
import dev.verbatim.store.Disclosure;
import dev.verbatim.store.Folders;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** The dumps of the generation that is served: written once, aside, and kept until the next generation. */
public final class DumpShelf implements AutoCloseable {
    /** How long a request waits for dumps that are being written. */
    private static final long PATIENCE_SECONDS = 4;

    private final LiveStore store;
    private final Disclosure disclosure;
    private final Path cache;
    private final Consumer<ExportException> trouble;
    private final Map<String, CompletableFuture<Path>> written = new HashMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("dumps").daemon().factory());

    /**
     * @param store whose generations are written
     * @param profile what is written of them
     * @param cache folder in which they are kept
     * @param trouble told when they cannot be written
     * @throws IllegalArgumentException if the store does not show as much as {@code profile}
     */
    public DumpShelf(LiveStore store, Profile profile, Path cache, Consumer<ExportException> trouble) {
        if (!store.profile().covers(profile)) {
            throw new IllegalArgumentException("dumps of " + profile.label() + " show more than the service, which is "
                    + store.profile().label());
        }
        this.store = store;
        this.disclosure = Disclosure.of(profile);
        this.cache = cache.resolve("dumps-" + disclosure.name());
        this.trouble = trouble;
    }

    /** What the dumps show. */
    public Profile profile() {
        return disclosure.profile();
    }

    /** Begins to write the dumps of the generation that is published now, unless they are there. */
    public void prepare() {
        try (LiveStore.Lease lease = store.lease()) {
            CompletableFuture<Path> unused = future(lease.manifest().generation());
        }
    }

    /** The folder of the dumps of a generation; empty if they are still being written, or cannot be. */
    public Optional<Path> folder(LiveStore.Lease lease) throws IOException {
        String generation = lease.manifest().generation();
        try {
            return Optional.of(future(generation).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * What is said of the dumps of a generation; empty if they are still being written, or cannot be.
     *
     * @param address of the folder on the Web, ending with a slash
     */
    public Optional<Graph> description(LiveStore.Lease lease, String address) throws IOException {
        return folder(lease).map(folder -> DumpFolder.description(folder, address));
    }

    private synchronized CompletableFuture<Path> future(String generation) {
        return written.computeIfAbsent(generation, name -> CompletableFuture.supplyAsync(() -> write(name), writer));
    }

    private Path write(String generation) {
        Path folder = cache.resolve(generation);
        try (LiveStore.Lease lease = store.lease()) {
            if (!lease.manifest().generation().equals(generation)) {
                throw new ExportException(generation + " is not published any more; ask again");
            }
            if (!Files.exists(folder.resolve(DumpFolder.DESCRIPTION))) {
                DumpFolder.write(lease.dataset(), lease.manifest(), lease.published(), profile(), folder);
                forgetOthers(folder);
            }
            return folder;
        } catch (ExportException e) {
            trouble.accept(e);
            throw e;
        }
    }

    private void forgetOthers(Path kept) {
        try (Stream<Path> folders = Files.list(cache)) {
            List<Path> others =
                    folders.filter(folder -> !folder.equals(kept)).sorted().toList();
            for (Path other : others) {
                Folders.delete(other);
            }
        } catch (IOException e) {
            trouble.accept(new ExportException("former dumps in " + cache + " cannot be deleted", e));
        }
    }

    /** Writes no more; what is being written is left unfinished. */
    @Override
    public void close() {
        writer.shutdown();
    }
}
