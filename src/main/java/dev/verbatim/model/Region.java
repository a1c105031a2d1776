package dev.verbatim.model;

/**
 * One block of an article's text: a title, a paragraph, a table row, an advert.
 *
 * @param span where it stands, without surrounding white space
 * @param kind what it is
 * @param language of this block
 */
public record Region(Span span, Kind kind, Language language) {

    /** What a block is. */
    public enum Kind {
        /** The article's headline. */
        TITLE,
        /** A heading inside the article, or a standfirst label. */
        HEADING,
        /** Who wrote it, when and where, reading time. */
        BYLINE,
        /** A paragraph or list item of the article. */
        BODY,
        /** A row of a table. */
        ROW,
        /** Adverts, teasers, share lines, newsletter and course offers, legal notes: read by nobody downstream. */
        BOILERPLATE
    }
}
