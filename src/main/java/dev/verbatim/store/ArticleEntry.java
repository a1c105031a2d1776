package dev.verbatim.store;

/**
 * What the store remembers of an article, so that the next build can tell whether to read it again.
 *
 * @param iri the article, which is also the name of its graph
 * @param file path relative to the corpus, with {@code /} between folders
 * @param fingerprint digest of all that its quads were made from: the file's bytes, its path, the extractors
 */
public record ArticleEntry(String iri, String file, String fingerprint) {

    /** @throws IllegalArgumentException if a part is blank */
    public ArticleEntry {
        if (iri.isBlank() || file.isBlank() || fingerprint.isBlank()) {
            throw new IllegalArgumentException("blank in: " + iri + " | " + file + " | " + fingerprint);
        }
    }
}
