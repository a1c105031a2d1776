package dev.verbatim.serve.pages;

import java.util.List;

/**
 * Who or what plays a part in a statement.
 *
 * @param role the part, in the reader's language
 * @param things who plays it
 */
public record Party(String role, List<Ref> things) {
    /** Copies the list. */
    public Party {
        things = List.copyOf(things);
    }
}
