package dev.verbatim.lexicon;

import java.util.Collection;
import java.util.List;

/**
 * Gives each of some words a place of its own in a table. Most words of a text are not among them, and that is told from
 * one small array of hashes; a word that is costs one comparison. Immutable.
 */
final class WordIndex {

    /** What no word has: the place of one that is not in the table. */
    static final int NONE = -1;

    static final WordIndex EMPTY = new WordIndex(List.of());

    private static final int SPREAD = 0x9E3779B9;

    /** Hashes of the words by place; 0 where none stands. */
    private final int[] hashes;

    private final String[] words;
    private final int shift;

    /** @param words without duplicates */
    WordIndex(Collection<String> words) {
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, words.size())) * 4);
        this.hashes = new int[size];
        this.words = new String[size];
        this.shift = Integer.numberOfLeadingZeros(size) + 1;
        for (String word : words) {
            int hash = hash(word);
            int at = first(hash);
            while (hashes[at] != 0) {
                at = next(at);
            }
            hashes[at] = hash;
            this.words[at] = word.intern();
        }
    }

    /** How many places there are, those without a word among them. */
    int size() {
        return hashes.length;
    }

    /** The place of a word, from 0; {@link #NONE} if it is none of the words. */
    int of(String word) {
        int hash = hash(word);
        for (int at = first(hash); hashes[at] != 0; at = next(at)) {
            if (hashes[at] == hash && words[at].equals(word)) {
                return at;
            }
        }
        return NONE;
    }

    private static int hash(String word) {
        int hash = word.hashCode();
        return hash == 0 ? 1 : hash;
    }

    /** The upper bits of the spread hash: as many as the size, a power of two, takes. */
    private int first(int hash) {
        return hash * SPREAD >>> shift;
    }

    private int next(int at) {
        return at + 1 & hashes.length - 1;
    }
}
