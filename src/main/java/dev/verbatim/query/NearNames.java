package dev.verbatim.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that is none. */
final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {}

    /** A sentence naming those of {@code names} that are near {@code word}; all of them if none is and they are few. */
    static String hint(String word, Collection<String> names) {
        List<String> near = of(word, names);
        if (!near.isEmpty()) {
            return "did you mean " + String.join(" or ", near) + "?";
        }
        return names.isEmpty()
                ? "there are none"
                : "there are " + String.join(", ", names.stream().sorted().toList());
    }

    /** Those of {@code names} that are near {@code word}, the nearest first; at most three. */
    static List<String> of(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(wanted, name) <= farthest || name.contains(wanted) && wanted.length() > 2)
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** Number of letters to insert, delete or replace (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
