package dev.verbatim.rdf;

import dev.verbatim.model.Span;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Turns UTF-16 indexes of one text into Unicode code points, as RFC 5147 counts. Made once a text in linear time; a
 * look-up takes the logarithm of the number of characters beyond the basic plane, of which news has few.
 */
final class CodePoints {
    /** Indexes of the second halves of surrogate pairs, ascending. */
    private final int[] secondHalves;

    CodePoints(String text) {
        secondHalves = IntStream.range(1, text.length())
                .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .toArray();
    }

    /** Code points before {@code index}; an index inside a pair counts as behind it. */
    int before(int index) {
        int place = Arrays.binarySearch(secondHalves, index);
        return index - (place < 0 ? -place - 1 : place);
    }

    /** The same range in code points. */
    Span of(Span span) {
        return new Span(before(span.begin()), before(span.end()));
    }
}
