package dev.verbatim.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer until it is whole: small ones in memory, large ones in a temporary file. So a query that is stopped is
 * answered by an error, never by half an answer that looks like a whole one.
 */
final class AnswerBuffer extends OutputStream {
    private static final int IN_MEMORY = 4 << 20;
    private static final long LARGEST = 256L << 20;
    private static final int BYTES_BETWEEN_CHECKS = 1 << 18;

    private final Allowance allowance;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream fileOut;
    private long length;
    private long nextCheck = BYTES_BETWEEN_CHECKS;

    AnswerBuffer(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (length > LARGEST) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "the answer is larger than " + LARGEST + " bytes; ask for less (LIMIT), or use the dumps");
        }
        if (length > nextCheck) {
            nextCheck = length + BYTES_BETWEEN_CHECKS;
            allowance.check();
        }
        if (fileOut == null && length > IN_MEMORY) {
            file = Files.createTempFile("verbatim-answer-", ".tmp");
            fileOut = Files.newOutputStream(file);
            memory.writeTo(fileOut);
            memory.reset();
        }
        (fileOut == null ? memory : fileOut).write(bytes, offset, count);
    }

    /** Bytes written so far. */
    long length() {
        return length;
    }

    void copyTo(OutputStream out) throws IOException {
        if (fileOut == null || file == null) {
            memory.writeTo(out);
        } else {
            fileOut.flush();
            Files.copy(file, out);
        }
    }

    /** Deletes what was held. */
    @Override
    public void close() throws IOException {
        if (fileOut != null && file != null) {
            fileOut.close();
            Files.deleteIfExists(file);
        }
    }
}
