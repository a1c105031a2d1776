package dev.verbatim.match;

import dev.verbatim.lexicon.Folding;
import java.util.ArrayList;
import java.util.List;

/** A name as it is compared: its words without case, accents and marks. */
final class Words {
    /** Words of a name that are compared. */
    static final int MOST = 16;

    /** Characters of a name that are compared. */
    static final int LONGEST = 200;

    private Words() {}

    /** The words of {@code name}, folded, in order; empty if it has neither letter nor digit. */
    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        String folded = Folding.fold(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
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
