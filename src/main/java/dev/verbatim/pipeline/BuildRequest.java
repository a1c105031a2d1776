package dev.verbatim.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to build.
 *
 * @param corpora folders, files and globs; at least one
 * @param store folder of the store, new or existing
 * @param threads how many articles are read at a time, at least 1
 * @param base what every identifier begins with, an absolute IRI that ends with {@code /} or {@code #}
 * @param corrections folder of what people correct; empty for none
 */
public record BuildRequest(List<String> corpora, Path store, int threads, String base, Optional<Path> corrections) {

    /** Where identifiers stand unless told otherwise. */
    public static final String STANDARD_BASE = "https://w3id.org/verbatim/id/";

    /** A build without corrections. */
    public BuildRequest(List<String> corpora, Path store, int threads, String base) {
        this(corpora, store, threads, base, Optional.empty());
    }

    /** @throws IllegalArgumentException without a corpus, without a thread, or if the base cannot begin an identifier */
    public BuildRequest {
        corpora = List.copyOf(corpora);
        if (corpora.isEmpty()) {
            throw new IllegalArgumentException("no corpus to build");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        if (!base.matches("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\#?]*[/#]")) {
            throw new IllegalArgumentException(
                    "'" + base + "' cannot begin identifiers: it must be an absolute IRI that ends with / or #");
        }
    }
}
