package dev.verbatim.read;

import java.nio.file.Path;

/**
 * One file of a corpus.
 *
 * @param path where it is
 * @param name path relative to the corpus argument, with {@code /} between folders; tells it from all others
 */
public record Input(Path path, String name) {

    /** @throws IllegalArgumentException if the name is blank */
    public Input {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an input without a name: " + path);
        }
    }
}
