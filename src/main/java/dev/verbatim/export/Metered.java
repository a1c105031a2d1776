package dev.verbatim.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what is written through it. */
final class Metered extends FilterOutputStream {
    private final MessageDigest sha256;
    private long bytes;

    Metered(OutputStream out) {
        super(out);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        sha256.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] block, int offset, int length) throws IOException {
        out.write(block, offset, length);
        sha256.update(block, offset, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** 64 hexadecimal digits; to be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
