package dev.verbatim.validate;

import java.util.Optional;

/** A text that is cut by code points, each cut in constant time. */
final class CodePointText {
    private final String text;

    /** UTF-16 index of each code point and of the end; empty where the two counts agree. */
    private final int[] indexes;

    CodePointText(String text) {
        this.text = text;
        int length = text.codePointCount(0, text.length());
        indexes = length == text.length() ? new int[0] : new int[length + 1];
        for (int i = 0, at = 0; i < indexes.length; i++) {
            indexes[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
    }

    /** Number of code points. */
    int length() {
        return indexes.length == 0 ? text.length() : indexes.length - 1;
    }

    /** The code points from {@code begin} to before {@code end}; empty if there are no such. */
    Optional<String> slice(int begin, int end) {
        return begin < 0 || end < begin || end > length()
                ? Optional.empty()
                : Optional.of(text.substring(index(begin), index(end)));
    }

    /** Whether every surrogate has its other half. */
    boolean isSound() {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private int index(int codePoint) {
        return indexes.length == 0 ? codePoint : indexes[codePoint];
    }
}
