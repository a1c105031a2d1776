package dev.verbatim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where people's corrections are. */
final class CorrectionsFolder {
    /** Where they are unless told otherwise. */
    static final String USUAL = "corrections";

    private CorrectionsFolder() {}

    /**
     * The folder a build reads.
     *
     * @param given by the user; null if nothing was
     * @return empty if nothing was given and there is no usual one
     */
    static Optional<Path> ofBuild(@Nullable Path given) {
        if (given == null) {
            return Optional.of(Path.of(USUAL)).filter(Files::isDirectory);
        }
        if (!Files.isDirectory(given)) {
            throw CommandException.usage("there is no folder " + given + " with corrections");
        }
        return Optional.of(given);
    }
}
