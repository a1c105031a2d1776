package dev.verbatim.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command line, as a shell would see it.
 *
 * @param exitCode 0 done, 1 done with rejected files, 2 usage, 3 failed
 * @param out standard output
 * @param err standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

    /** Runs with nobody looking. */
    static CommandLineRun of(String... arguments) {
        return on(Terminal.NONE, arguments);
    }

    static CommandLineRun on(Terminal terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.doMain(Console.of(out, err, terminal), arguments);
        return new CommandLineRun(exitCode, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
