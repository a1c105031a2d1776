package dev.verbatim.serve.pages;

/**
 * What stands in one field of an answer.
 *
 * @param text as people read it; empty for nothing
 * @param full to the last digit, where {@code text} is rounded; else empty
 * @param href where it leads; empty for nowhere
 * @param external whether that is another host
 * @param kind {@code number}, {@code quote}, {@code code} or {@code text}
 * @param language tag of the words; empty if they are not of an article
 * @param order by which the column is sorted
 */
public record Cell(
        String text, String full, String href, boolean external, String kind, String language, String order) {
    static final Cell EMPTY = text("");

    static Cell text(String text) {
        return new Cell(text, "", "", false, "text", "", text);
    }

    static Cell of(Ref ref, String kind) {
        return new Cell(ref.label(), "", ref.href(), ref.external(), kind, "", ref.label());
    }
}
