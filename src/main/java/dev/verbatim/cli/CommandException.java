package dev.verbatim.cli;

import java.io.Serial;

/** A command that cannot do what was asked: one line for its user, with the cure, and an exit code. */
final class CommandException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was asked makes no sense. */
    static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** What was asked makes sense and did not succeed. */
    static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message);
    }

    /** Two things cannot be compared. */
    static CommandException trouble(String message) {
        return new CommandException(ExitCode.TROUBLE, message);
    }

    /** The same for a problem that something else found first; its trace is kept for those who ask. */
    CommandException because(Throwable cause) {
        initCause(cause);
        return this;
    }

    int exitCode() {
        return exitCode;
    }
}
