package dev.verbatim.model;

import java.util.List;

/**
 * One news article as it was read.
 *
 * @param file path relative to the corpus, with {@code /} between folders
 * @param sha256 lower-case hexadecimal SHA-256 of the file's bytes; the article's identity
 * @param text the decoded file for plain text, the visible text for HTML; never rewritten
 * @param metadata what the file says of itself
 * @param language the language most of the body is in
 * @param regions blocks in order of their spans, not overlapping
 */
public record Article(
        String file, String sha256, String text, Metadata metadata, Language language, List<Region> regions) {

    /** @throws IllegalArgumentException if the digest is none, or regions overlap or leave the text */
    public Article {
        if (sha256.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + sha256);
        }
        regions = List.copyOf(regions);
        int last = 0;
        for (Region region : regions) {
            if (region.span().begin() < last || region.span().end() > text.length()) {
                throw new IllegalArgumentException(file + ": region out of order or out of the text: " + region);
            }
            last = region.span().end();
        }
    }
}
