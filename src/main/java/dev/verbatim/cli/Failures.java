package dev.verbatim.cli;

import dev.verbatim.query.QueryException;
import dev.verbatim.query.ServiceFailure;
import dev.verbatim.read.CorpusException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.function.BooleanSupplier;

/** The one place where any exception ends: a line for people, the trace for those who ask. */
final class Failures {
    private final PrintStream err;
    private final BooleanSupplier verbose;

    Failures(PrintStream err, BooleanSupplier verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    /** Says what failed and returns the exit code for it. */
    int exitCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Output.NotWritten output && output.isClosedPipe()) {
                return ExitCode.DONE;
            }
        }
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(err);
        } else {
            err.println("verbatim: " + line(failure));
        }
        if (failure instanceof CommandException command) {
            return command.exitCode();
        }
        if (failure instanceof ServiceFailure) {
            return ExitCode.SERVICE_FAILED;
        }
        // A question that something else found fault with, such as the parser, has a cause.
        boolean askedWrongly = failure instanceof QueryException && failure.getCause() == null;
        return askedWrongly || failure instanceof CorpusException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static String line(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        return switch (failure) {
            case OutOfMemoryError e ->
                "Java has no memory left; give it more, for instance: export JAVA_TOOL_OPTIONS=-Xmx8g";
            case NoSuchFileException e -> message + " does not exist";
            case AccessDeniedException e -> message + " may not be read or written; check its rights";
            case FileAlreadyExistsException e -> message + " is in the way; remove it or name another place";
            default ->
                isOurs(failure)
                        ? message
                        : failure.getClass().getSimpleName() + ": " + message + "; where it comes from: --verbose";
        };
    }

    /** Whether the message was written for the people who read it here. */
    private static boolean isOurs(Throwable failure) {
        return failure.getMessage() != null && failure.getClass().getName().startsWith("dev.verbatim.");
    }
}
