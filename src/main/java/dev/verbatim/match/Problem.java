package dev.verbatim.match;

import java.nio.file.Path;

/**
 * A passage of a file that could not be read.
 *
 * @param file the file
 * @param line its line, from 1; 0 if the whole file is meant
 * @param reason what is wrong
 */
public record Problem(Path file, long line, String reason) {

    /** File, line and reason, as compilers write them. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
}
