package dev.verbatim.model;

/**
 * A half-open range of UTF-16 indexes of an article's text. Only the RDF border counts in code points.
 *
 * @param begin index of the first char, at least 0
 * @param end index behind the last char, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the range is negative or reversed */
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
        }
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - begin;
    }

    /** Whether {@code other} lies wholly inside this span (a span contains itself). */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether {@code index} is one of the units of this span. */
    public boolean contains(int index) {
        return begin <= index && index < end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that contains both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The piece of {@code text} this span names. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    /** By begin, then by end. */
    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }
}
