package dev.verbatim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of a store: {@code CURRENT} names the published one of {@code generations/}; a generation being built stands
 * in {@code building/}; whoever builds holds {@code write.lock}.
 *
 * @param folder the store
 */
record Layout(Path folder) {
    private static final Pattern GENERATION = Pattern.compile("\\d{6,}-[0-9a-f]{12}");

    Path current() {
        return folder.resolve("CURRENT");
    }

    Path building() {
        return folder.resolve("building");
    }

    Path generation(String name) {
        return generations().resolve(name);
    }

    /** Where a build keeps quads that it does not know all of yet. */
    Path spool() {
        return folder.resolve("spool.nq");
    }

    static Path graph(Path generation) {
        return generation.resolve("tdb2");
    }

    static Path index(Path generation) {
        return generation.resolve("lucene");
    }

    static Path manifest(Path generation) {
        return generation.resolve("manifest.json");
    }

    static Path readers(Path generation) {
        return generation.resolve("readers.lock");
    }

    private Path generations() {
        return folder.resolve("generations");
    }

    /** Name of the published generation, if there is one. */
    Optional<String> published() {
        if (!Files.exists(current())) {
            return Optional.empty();
        }
        try {
            String name = Files.readString(current()).strip();
            if (!GENERATION.matcher(name).matches()) {
                throw new StoreException(current() + " names no generation", "build the store anew");
            }
            return Optional.of(name);
        } catch (IOException e) {
            throw new StoreException(current() + " cannot be read", "check who may read it", e);
        }
    }

    /** Creates the folder, or accepts it if it is empty or a store. */
    void create() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreException(folder + " is a file", "name a folder for the store");
        }
        boolean ours = Files.exists(current()) || Files.exists(generations()) || Files.exists(lockFile());
        if (Files.exists(folder) && !ours && !Folders.list(folder).isEmpty()) {
            throw new StoreException(folder + " holds other files", "name a new or empty folder for the store");
        }
        Files.createDirectories(generations());
    }

    /** The right to build, until closed. */
    FileChannel lockForWriting() throws IOException {
        FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel, 0, Long.MAX_VALUE, false).isEmpty()) {
            channel.close();
            throw new StoreException(
                    "another build is writing to " + folder, "wait until it has ended, or choose another store");
        }
        return channel;
    }

    private Path lockFile() {
        return folder.resolve("write.lock");
    }

    /** Makes the finished {@code building/} the published generation; a halt before its end leaves the former one. */
    void publish(String name) throws IOException {
        Folders.save(building());
        Files.move(building(), generation(name), StandardCopyOption.ATOMIC_MOVE);
        Folders.saveOne(generations());
        Path next = folder.resolve("CURRENT.next");
        Files.write(next, (name + "\n").getBytes(StandardCharsets.US_ASCII));
        Folders.saveOne(next);
        Files.move(next, current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.saveOne(folder);
    }

    /** Deletes what killed builds left, and generations other than {@code kept} that nobody reads. */
    void tidy(String kept) throws IOException {
        Folders.delete(building());
        Files.deleteIfExists(spool());
        for (Path generation : Folders.list(generations())) {
            String name = generation.getFileName().toString();
            if (!name.equals(kept) && GENERATION.matcher(name).matches()) {
                deleteUnlessRead(generation);
            }
        }
    }

    private static void deleteUnlessRead(Path generation) throws IOException {
        try (FileChannel channel =
                FileChannel.open(readers(generation), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (tryLock(channel, 0, Long.MAX_VALUE, false).isPresent()) {
                // The manifest first: without it no reader takes the rest for a generation.
                Files.deleteIfExists(manifest(generation));
                Folders.delete(generation);
            }
        }
    }

    /** Empty if another process, or another part of this one, holds it. */
    static Optional<FileLock> tryLock(FileChannel channel, long position, long size, boolean shared)
            throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(position, size, shared));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
