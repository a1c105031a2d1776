package dev.verbatim.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The door of the command line: from arguments to an exit code. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line, without the name of the program
     */
    public static void main(String[] arguments) {
        System.exit(doMain(System.out, System.err, arguments));
    }

    /**
     * Runs one command.
     *
     * @param out where its result goes, in UTF-8
     * @param err where notices, errors and progress go, in UTF-8
     * @param arguments the command line, without the name of the program
     * @return 0 done, 1 done with rejected files, 2 the command line was not understood, 3 failed
     */
    public static int doMain(PrintStream out, PrintStream err, String... arguments) {
        VerbatimCommand verbatim = new VerbatimCommand();
        return new CommandLine(verbatim)
                .setOut(utf8(out))
                .setErr(utf8(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> fail(failure, command.getErr(), verbatim.isVerbose()))
                .execute(arguments);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The one place where any exception ends: a line for people, the trace for those who ask. */
    static int fail(Exception failure, PrintWriter err, boolean verbose) {
        if (verbose) {
            failure.printStackTrace(err);
        } else {
            String message = failure.getMessage();
            err.println("verbatim: " + (message == null ? failure.getClass().getSimpleName() : message));
        }
        return ExitCode.FAILED;
    }
}
