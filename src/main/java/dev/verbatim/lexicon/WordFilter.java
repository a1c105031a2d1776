package dev.verbatim.lexicon;

import java.util.Collection;

/**
 * Tells most words that are not among some words, without looking for them: one bit of a small array by the word's hash.
 * Nearly every look-up of a text finds nothing, and a hash table answers that from far memory. Immutable.
 */
public final class WordFilter {

    private static final int BITS_A_WORD = 16;
    private static final int FEWEST_BITS = 1 << 10;
    private static final int SPREAD = 0x9E3779B9;

    private final long[] bits;

    /** @param words folded */
    public WordFilter(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(FEWEST_BITS, words.size() * BITS_A_WORD));
        this.bits = new long[size / Long.SIZE];
        for (String word : words) {
            int bit = bit(word);
            bits[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** False if {@code word} is none of them; true may mean either. */
    public boolean mayHold(String word) {
        int bit = bit(word);
        return (bits[bit / Long.SIZE] & 1L << bit) != 0;
    }

    /** The array's size is a power of two. */
    private int bit(String word) {
        return word.hashCode() * SPREAD >>> 7 & bits.length * Long.SIZE - 1;
    }
}
