package dev.verbatim.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
    /** Where the demonstration and a careless user put theirs. */
    static final String USUAL = "verbatim-store";

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = USUAL,
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path folder() {
        return folder;
    }
}
