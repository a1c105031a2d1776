package dev.verbatim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Walks once through what stands in a text, sentence by sentence.
 *
 * @param <T> what stands there
 */
public final class SpanCursor<T> {

    private static final int FEW = 4;

    private final List<T> all;
    private final Function<T, Span> span;
    private int next;

    /**
     * A cursor before the first.
     *
     * @param all in order of their beginnings
     * @param span where each stands
     */
    public SpanCursor(List<T> all, Function<T, Span> span) {
        this.all = List.copyOf(all);
        this.span = span;
    }

    /**
     * Those that begin before a place and were not yet given, in order.
     *
     * @param end offset behind those asked for before
     */
    public List<T> before(int end) {
        int from = next;
        while (next < all.size() && span.apply(all.get(next)).begin() < end) {
            next++;
        }
        return from == next ? List.of() : all.subList(from, next);
    }

    /**
     * Those that lie in a stretch of the text, in order; what begins before it is passed over.
     *
     * @param stretch behind those asked for before
     */
    public List<T> within(Span stretch) {
        List<T> inside = List.of();
        for (T one : before(stretch.end())) {
            if (stretch.contains(span.apply(one))) {
                inside = inside.isEmpty() ? new ArrayList<>(FEW) : inside;
                inside.add(one);
            }
        }
        return inside;
    }
}
