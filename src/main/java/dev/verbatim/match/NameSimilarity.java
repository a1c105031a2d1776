package dev.verbatim.match;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How alike two names are. Words count by how rare they are, so that {@code Inc} says little; a slip of the pen in a word
 * costs little; the order of words nothing.
 */
final class NameSimilarity {
    /** What names that are not equal reach at most. */
    private static final double NOT_EQUAL = 0.97;

    private static final double LEAST_OF_A_WORD = 0.75;
    private static final double LEAST_OF_A_WHOLE = 0.85;
    private static final int SHORTEST_WITH_A_SLIP = 4;

    private final ToDoubleFunction<String> weight;

    /** @param weight of a folded word, above 0: the rarer, the heavier */
    NameSimilarity(ToDoubleFunction<String> weight) {
        this.weight = weight;
    }

    /** 0 to 1; 1 for names whose letters and digits are the same. */
    double of(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        String key = Words.key(one);
        String otherKey = Words.key(other);
        if (key.equals(otherKey)) {
            return 1;
        }
        double there = covered(one, other);
        double back = covered(other, one);
        double byWords = there + back == 0 ? 0 : 2 * there * back / (there + back);
        double whole = alike(key, otherKey);
        return Math.min(NOT_EQUAL, Math.max(byWords, whole >= LEAST_OF_A_WHOLE ? whole : 0));
    }

    /** Share of the weight of {@code words} that is found among {@code others}. */
    private double covered(List<String> words, List<String> others) {
        double all = 0;
        double found = 0;
        for (String word : words) {
            double best = 0;
            for (String other : others) {
                best = Math.max(best, alike(word, other));
            }
            double heavy = weight.applyAsDouble(word);
            all += heavy;
            found += best >= LEAST_OF_A_WORD ? heavy * best : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    /** 1 for equal words, less for each letter that has to change. */
    static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        if (shortest < SHORTEST_WITH_A_SLIP || (longest - shortest) * 4 > longest) {
            return 0;
        }
        return 1 - (double) distance(one, other) / longest;
    }

    /** Letters to insert, delete, replace or swap with their neighbour. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean isSwapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                row[j] = isSwapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
