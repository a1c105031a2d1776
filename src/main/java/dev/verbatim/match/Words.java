package dev.verbatim.match;

import dev.verbatim.lexicon.Folding;
import java.util.ArrayList;
import java.util.List;

/** A name as it is compared: its words without case, accents and marks. */
final class Words {
    /** Words of a name that are compared. */
    static final int MOST = 16;

    /** Code points of a name at most: what is longer is a text, or nonsense. */
    static final int LONGEST = 500;

    /** Characters of a name that are compared. */
    private static final int COMPARED = 200;

    private Words() {}

    /** Whether {@code text} is too long to be a name. */
    static boolean isTooLong(String text) {
        return text.length() > 2 * LONGEST || text.codePointCount(0, text.length()) > LONGEST;
    }

    /** The words of {@code name}, folded, in order; empty if it has neither letter nor digit, or is too long for a name. */
    static List<String> of(String name) {
        if (isTooLong(name)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        String folded = Folding.fold(name.length() > COMPARED ? name.substring(0, COMPARED) : name);
        int begin = -1;
        for (int i = 0; i <= folded.length() && words.size() < MOST; i++) {
            boolean isPart = i < folded.length() && isPart(folded.charAt(i));
            if (isPart && begin < 0) {
                begin = i;
            } else if (!isPart && begin >= 0) {
                words.add(folded.substring(begin, i));
                begin = -1;
            }
        }
        return words;
    }

    /** All words in one, so that {@code Soft Bank} is {@code SoftBank}. */
    static String key(List<String> words) {
        return String.join("", words);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
