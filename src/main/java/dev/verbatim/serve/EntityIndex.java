package dev.verbatim.serve;

import dev.verbatim.match.NameIndex;
import dev.verbatim.match.Subjects;
import dev.verbatim.store.LiveStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;

/**
 * The names of all entities of the generation that is served, on the disk. It is made when somebody first asks, and anew when
 * another generation is published; those who ask meanwhile wait.
 */
final class EntityIndex implements AutoCloseable {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Optional<Made> made = Optional.empty();
    private boolean open = true;

    private record Made(String generation, Path folder, NameIndex index) {}

    /** What is done with the names. */
    interface Use<T> {
        T with(NameIndex index) throws IOException;
    }

    /** Uses the names of the generation that {@code lease} holds. */
    <T> T use(LiveStore.Lease lease, Use<T> use) throws IOException {
        String generation = lease.manifest().generation();
        while (true) {
            lock.readLock().lock();
            try {
                if (made.isPresent() && made.get().generation().equals(generation)) {
                    return use.with(made.get().index());
                }
            } finally {
                lock.readLock().unlock();
            }
            make(lease, generation);
        }
    }

    private void make(LiveStore.Lease lease, String generation) throws IOException {
        lock.writeLock().lock();
        try {
            if (!open) {
                throw new Refusal(Refusal.UNAVAILABLE, "the server is about to end");
            }
            if (made.isPresent() && made.get().generation().equals(generation)) {
                return;
            }
            release();
            Path folder = Files.createTempDirectory("verbatim-names-");
            NameIndex index = NameIndex.in(folder);
            made = Optional.of(new Made("", folder, index));
            Txn.executeRead(lease.dataset(), () -> fill(index, new Subjects(lease.dataset())));
            index.finish();
            made = Optional.of(new Made(generation, folder, index));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static void fill(NameIndex index, Subjects subjects) {
        for (String iri : subjects.all()) {
            subjects.entry(iri).ifPresent(entry -> {
                try {
                    index.add(entry);
                } catch (IOException e) {
                    throw new UncheckedIOException("the index of names cannot be written", e);
                }
            });
        }
    }

    private void release() throws IOException {
        if (made.isPresent()) {
            Made former = made.get();
            made = Optional.empty();
            former.index().close();
            try (Stream<Path> files = Files.walk(former.folder())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.writeLock().lock();
        try {
            open = false;
            release();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
