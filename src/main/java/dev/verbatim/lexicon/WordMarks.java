package dev.verbatim.lexicon;

import java.util.HashMap;
import java.util.Map;

/**
 * Words with marks, one bit each: one look-up tells all that is known of a word. Immutable.
 */
public final class WordMarks {

    private final WordIndex words;
    private final long[] marks;

    private WordMarks(Map<String, Long> all) {
        words = new WordIndex(all.keySet());
        marks = new long[words.size()];
        all.forEach((word, bits) -> marks[words.of(word)] = bits);
    }

    /** Words in the making. */
    public static Builder builder() {
        return new Builder();
    }

    /** The bits of a word; none if it is not among the words. */
    public long of(String word) {
        int place = words.of(word);
        return place == WordIndex.NONE ? 0 : marks[place];
    }

    /** Whether a word has one of some bits. */
    public boolean has(String word, long bits) {
        return (of(word) & bits) != 0;
    }

    /** Words in the making. */
    public static final class Builder {

        private final Map<String, Long> marks = new HashMap<>();

        private Builder() {}

        /** Adds bits to those of a word, spelled as it will be asked for. */
        public Builder add(String word, long bits) {
            marks.merge(word, bits, (one, other) -> one | other);
            return this;
        }

        /** Adds bits to those of the folded word that a phrase begins with, spelled as in running text. */
        public Builder addBeginning(String phrase, long bits) {
            Tokenizer.tokenize(phrase).stream()
                    .filter(token -> !PhraseMatcher.isHyphen(token))
                    .findFirst()
                    .ifPresent(token -> add(token.folded(), bits));
            return this;
        }

        /** The words. */
        public WordMarks build() {
            return new WordMarks(marks);
        }
    }
}
