package dev.verbatim.cli;

import java.util.List;

/** A command whose work is done by others that stand behind it. */
interface CommandGroup {
    /** They, in the order of the help. */
    List<Object> commands();
}
