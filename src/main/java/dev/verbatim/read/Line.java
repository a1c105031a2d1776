package dev.verbatim.read;

import dev.verbatim.model.Span;

/**
 * A line of an article's text that is not blank, and what the page's markup says of it.
 *
 * @param span without surrounding white space
 * @param gap whether a blank line, or the edge of a block, stands before it
 * @param markup what the page's elements say it is
 * @param links share of its characters that are links, 0 to 1
 * @param emphasis whether all of it is bold or large
 */
record Line(Span span, boolean gap, Markup markup, double links, boolean emphasis) {

    /** What the elements around a line say. */
    enum Markup {
        /** Nothing: plain text, or an element that says nothing. */
        NONE,
        /** The page's main heading. */
        TITLE,
        /** Another heading. */
        HEADING,
        /** An item of a list. */
        ITEM,
        /** A row of a table. */
        ROW,
        /** Who wrote it and when. */
        BYLINE,
        /** Navigation, adverts, forms: what belongs to the page and not to the article. */
        CHROME
    }

    /** The same with a gap before it. */
    Line withGap() {
        return gap ? this : new Line(span, true, markup, links, emphasis);
    }

    /** A line of plain text. */
    static Line plain(Span span, boolean gap) {
        return new Line(span, gap, Markup.NONE, 0, false);
    }
}
