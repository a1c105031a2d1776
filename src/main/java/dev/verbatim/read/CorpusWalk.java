package dev.verbatim.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * One pass over a corpus: merges the walks of its roots by name. Not safe for several threads at once.
 */
public final class CorpusWalk implements Iterator<Input> {

    private final List<FolderWalk> walks;
    private final PriorityQueue<FolderWalk> heads;
    private final Deque<Input> ready = new ArrayDeque<>();

    CorpusWalk(List<Corpus.Root> roots) {
        walks = roots.stream().map(FolderWalk::new).toList();
        heads = new PriorityQueue<>(
                Math.max(1, roots.size()),
                Comparator.comparing(CorpusWalk::name, CodePoints::compare)
                        .thenComparing(walk -> walk.root().base()));
        walks.stream().filter(FolderWalk::hasNext).forEach(heads::add);
    }

    private static String name(FolderWalk walk) {
        return walk.peek().map(Input::name).orElse("");
    }

    /** Hidden files and folders passed over so far. */
    public long hidden() {
        return walks.stream().mapToLong(FolderWalk::hidden).sum();
    }

    /** Files of unknown extension passed over so far. */
    public long unknown() {
        return walks.stream().mapToLong(FolderWalk::unknown).sum();
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || !heads.isEmpty();
    }

    @Override
    public Input next() {
        if (ready.isEmpty()) {
            fill();
        }
        return ready.remove();
    }

    /** Takes all inputs of the least name, which are one unless roots share names. */
    private void fill() {
        if (heads.isEmpty()) {
            throw new NoSuchElementException();
        }
        String name = name(heads.element());
        List<Input> namesakes = new ArrayList<>();
        while (!heads.isEmpty() && name(heads.element()).equals(name)) {
            FolderWalk walk = heads.remove();
            Input input = walk.next();
            if (namesakes.stream().noneMatch(other -> isSame(other.path(), input.path()))) {
                namesakes.add(input);
            }
            if (walk.hasNext()) {
                heads.add(walk);
            }
        }
        namesakes.forEach(input -> ready.add(namesakes.size() == 1 ? input : apart(input, namesakes)));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other) || Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** The input under a name with as many folders in front as no namesake and no other file of the corpus has. */
    private Input apart(Input input, List<Input> namesakes) {
        String name = input.name();
        Path folder = input.path().toAbsolutePath();
        for (int i = 0; i <= input.name().chars().filter(c -> c == '/').count() && folder != null; i++) {
            folder = folder.getParent();
        }
        for (; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            name = folder.getFileName() + "/" + name;
            String longer = name;
            boolean taken = namesakes.stream()
                            .anyMatch(other -> other != input && other.path().endsWith(longer))
                    || walks.stream()
                            .anyMatch(walk -> Files.exists(walk.root().base().resolve(longer)));
            if (!taken) {
                break;
            }
        }
        return new Input(input.path(), name);
    }
}
