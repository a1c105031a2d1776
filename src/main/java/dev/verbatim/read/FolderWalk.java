package dev.verbatim.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files under one root, in the order of their relative paths. Holds the names of the folders it is in, no more; no
 * folder is entered twice, so that links cannot lead in circles. A folder that cannot be listed comes out as an input
 * of its own, for the reader to say so.
 */
final class FolderWalk implements Iterator<Input> {

    private record Entry(Path path, String name, boolean folder) {

        /** What orders it among its siblings as full paths are ordered. */
        String key() {
            return folder ? name + "/" : name;
        }
    }

    private final Corpus.Root root;
    private final Deque<Iterator<Entry>> open = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();
    private @Nullable Input next;
    private long hidden;
    private long unknown;

    FolderWalk(Corpus.Root root) {
        this.root = root;
        if (root.only().isPresent()) {
            Path file = root.only().get();
            next = new Input(file, String.valueOf(file.getFileName()));
        } else {
            enter(new Entry(root.base(), "", true));
            advance();
        }
    }

    Corpus.Root root() {
        return root;
    }

    long hidden() {
        return hidden;
    }

    long unknown() {
        return unknown;
    }

    Optional<Input> peek() {
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Input next() {
        Input result = next;
        if (result == null) {
            throw new NoSuchElementException();
        }
        next = null;
        advance();
        return result;
    }

    private void advance() {
        while (next == null && !open.isEmpty()) {
            Iterator<Entry> siblings = open.peek();
            if (!siblings.hasNext()) {
                open.pop();
                continue;
            }
            Entry entry = siblings.next();
            if (isHidden(entry)) {
                hidden++;
            } else if (entry.folder()) {
                enter(entry);
            } else if (Kind.of(entry.path()).isEmpty()) {
                unknown++;
            } else if (matches(entry)) {
                next = new Input(entry.path(), entry.name());
            }
        }
    }

    private static boolean isHidden(Entry entry) {
        return entry.name().startsWith(".", entry.name().lastIndexOf('/') + 1);
    }

    private boolean matches(Entry entry) {
        return root.pattern()
                .map(pattern -> pattern.matches(root.base().relativize(entry.path())))
                .orElse(true);
    }

    private void enter(Entry folder) {
        if (open.size() >= root.depth()) {
            return;
        }
        try {
            if (entered.add(folder.path().toRealPath())) {
                open.push(list(folder).iterator());
            }
        } catch (IOException e) {
            next = new Input(folder.path(), folder.name().isEmpty() ? "." : folder.name());
        }
    }

    private static List<Entry> list(Entry folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.path())) {
            for (Path child : children) {
                String name = String.valueOf(child.getFileName());
                entries.add(new Entry(
                        child, folder.name().isEmpty() ? name : folder.name() + "/" + name, Files.isDirectory(child)));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort((one, other) -> CodePoints.compare(one.key(), other.key()));
        return entries;
    }
}
