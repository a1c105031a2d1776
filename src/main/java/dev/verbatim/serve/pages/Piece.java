package dev.verbatim.serve.pages;

import java.util.List;

/**
 * A piece of a text that is shown with its marks: plain text, or a mark around other pieces.
 *
 * @param kind {@code text}, {@code sentence}, {@code mention}, {@code statement}; {@code rest} for what a mark leaves when
 *     another mark crosses it
 * @param text of a plain piece; empty for a mark
 * @param id fragment of its identifier; empty for plain text and for a rest
 * @param href where a mention leads; empty for others
 * @param note what kind of statement it is, or whom it mentions
 * @param pieces what stands in it
 */
public record Piece(String kind, String text, String id, String href, String note, List<Piece> pieces) {
    /** Copies the list. */
    public Piece {
        pieces = List.copyOf(pieces);
    }

    static Piece plain(String text) {
        return new Piece("text", text, "", "", "", List.of());
    }

    /**
     * A paragraph.
     *
     * @param kind {@code body} or {@code boilerplate}
     * @param pieces what stands in it
     */
    public record Paragraph(String kind, List<Piece> pieces) {
        /** Copies the list. */
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }
}
