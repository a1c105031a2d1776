package dev.verbatim.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The questions that come with the program and those in folders of the user, as they are at the moment: whoever asks for
 * them after a file was added, changed or taken away gets them read anew.
 */
public final class LiveCatalog implements Supplier<QueryCatalog> {
    private final List<Path> folders;
    private final Consumer<String> trouble;
    private QueryCatalog current;
    private List<Stamp> seen;

    private LiveCatalog(List<Path> folders, Consumer<String> trouble) {
        this.folders = List.copyOf(folders);
        this.trouble = trouble;
        seen = look();
        current = read();
    }

    /**
     * Reads them for the first time.
     *
     * @param trouble told, a line each, what is no query and left out, and what cannot be read any more; the questions stay
     *     then as they were
     * @throws QueryException if a folder cannot be read
     */
    public static LiveCatalog of(List<Path> folders, Consumer<String> trouble) {
        return new LiveCatalog(folders, trouble);
    }

    /** The questions as they are now; the same object as long as nothing changes. */
    @Override
    public synchronized QueryCatalog get() {
        List<Stamp> now = look();
        if (!now.equals(seen)) {
            seen = now;
            try {
                current = read();
            } catch (QueryException e) {
                trouble.accept(e.getMessage());
            }
        }
        return current;
    }

    private QueryCatalog read() {
        QueryCatalog catalog = QueryCatalog.bundled();
        for (Path folder : folders) {
            catalog = catalog.with(folder);
        }
        catalog.problems().forEach(problem -> trouble.accept("left out: " + problem));
        return catalog;
    }

    /** What tells whether a file was touched. A folder that cannot be looked at is told when it is read. */
    private List<Stamp> look() {
        List<Stamp> stamps = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(QueryCatalog::isQuery).sorted().toList()) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    stamps.add(new Stamp(file, attributes.lastModifiedTime(), attributes.size()));
                }
            } catch (IOException | UncheckedIOException e) {
                stamps.add(new Stamp(folder, FileTime.fromMillis(0), -1));
            }
        }
        return stamps;
    }

    private record Stamp(Path file, FileTime changed, long size) {}
}
