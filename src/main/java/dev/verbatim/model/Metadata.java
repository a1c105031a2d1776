package dev.verbatim.model;

import java.util.Optional;

/**
 * What an article's file says of itself.
 *
 * @param title headline, not blank
 * @param published day of publication, as exact as it is told
 * @param publisher name of the outlet
 * @param author byline
 * @param url canonical address, absolute http or https
 */
public record Metadata(
        Optional<String> title,
        Optional<PartialDate> published,
        Optional<String> publisher,
        Optional<String> author,
        Optional<String> url) {

    /** Nothing known. */
    public static final Metadata NONE =
            new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
