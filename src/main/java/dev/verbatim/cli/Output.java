package dev.verbatim.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Locale;

/** A stream of the process whose failures are not swallowed by the {@code PrintStream} around it. */
final class Output extends FilterOutputStream {

    Output(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    /** What was printed did not arrive. */
    static final class NotWritten extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        NotWritten(IOException cause) {
            super("the output cannot be written: " + cause.getMessage(), cause);
        }

        /** Whether the reader went away, as {@code head} does: no error. The system names it in its own language. */
        boolean isClosedPipe() {
            return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
