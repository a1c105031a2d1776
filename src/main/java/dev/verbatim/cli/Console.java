package dev.verbatim.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command speaks to: always in UTF-8, whatever the locale.
 *
 * @param out results
 * @param err notices, errors, progress
 * @param terminal who is looking
 */
record Console(PrintStream out, PrintStream err, Terminal terminal) {
    private static final int BUFFER = 1 << 16;

    /** The streams of this process. */
    static Console ofProcess(Map<String, String> environment) {
        OutputStream out = new Output(new FileOutputStream(FileDescriptor.out));
        OutputStream err = new Output(new FileOutputStream(FileDescriptor.err));
        return of(new BufferedOutputStream(out, BUFFER), err, Terminal.of(environment));
    }

    /** Streams that take bytes. */
    static Console of(OutputStream out, OutputStream err, Terminal terminal) {
        return new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
    }
}
