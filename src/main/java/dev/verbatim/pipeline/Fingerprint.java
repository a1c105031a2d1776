package dev.verbatim.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an article's graph was made of, as one text that the store remembers.
 *
 * @param sources file, its place and the program
 * @param corrections keys of the corrections that changed it
 */
record Fingerprint(String sources, SortedSet<String> corrections) {
    private static final String END = "\n";

    static Fingerprint of(String sources, Collection<String> corrections) {
        return new Fingerprint(sources, new TreeSet<>(corrections));
    }

    static Fingerprint parse(String text) {
        List<String> lines = List.of(text.split(END, -1));
        return of(lines.getFirst(), lines.subList(1, lines.size()));
    }

    String text() {
        return corrections.isEmpty() ? sources : sources + END + String.join(END, corrections);
    }
}
