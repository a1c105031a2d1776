package dev.verbatim.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Digest of a set of triples, whatever their order: the sum of the SHA-256 of each, modulo 2^256. It tells change, it
 * does not withstand somebody who forges triples to hide one.
 */
final class Digest {
    private static final int WORDS = 4;

    private final long[] sum = new long[WORDS];
    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(Triple triple) {
        add(NodeFmtLib.str(triple));
    }

    void add(String item) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(item.getBytes(StandardCharsets.UTF_8)));
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            long addend = hash.getLong(word * Long.BYTES);
            long added = sum[word] + addend;
            long overflow = Long.compareUnsigned(added, addend) < 0 ? 1 : 0;
            long total = added + carry;
            overflow += carry == 1 && total == 0 ? 1 : 0;
            sum[word] = total;
            carry = overflow;
        }
    }

    /** 64 hexadecimal digits. */
    String hex() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        for (long word : sum) {
            bytes.putLong(word);
        }
        return HexFormat.of().formatHex(bytes.array());
    }
}
