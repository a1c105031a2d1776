package dev.verbatim.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Bytes to text, without guessing: what is not what it says to be is refused, and the message says where. */
final class Decoding {

    /** Control characters to a hundred bytes from which on a file is no text. */
    private static final int CONTROLS_PER_HUNDRED = 2;

    private record Mark(Charset charset, int... bytes) {

        boolean begins(byte[] file) {
            if (file.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((file[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The longer before those they begin with. */
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
            new Mark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private Decoding() {}

    /**
     * The text of a plain text file: by its byte order mark, which is dropped, else UTF-8.
     *
     * @throws RejectedInputException if it is binary or wrongly encoded
     */
    static String text(byte[] file) throws RejectedInputException {
        Optional<Mark> mark = MARKS.stream().filter(m -> m.begins(file)).findFirst();
        if (mark.isPresent()) {
            return strictly(file, mark.get().bytes().length, mark.get().charset());
        }
        refuseBinary(file);
        return strictly(file, 0, StandardCharsets.UTF_8);
    }

    /**
     * The source of a page: by its byte order mark, else UTF-8 if it is valid UTF-8, else by the encoding it declares.
     * Valid UTF-8 with characters beyond ASCII is never by chance something else, so that a wrong declaration does no
     * harm.
     *
     * @throws RejectedInputException if it is binary, or neither UTF-8 nor what it declares
     */
    static String page(byte[] file) throws RejectedInputException {
        Optional<Mark> mark = MARKS.stream().filter(m -> m.begins(file)).findFirst();
        if (mark.isPresent()) {
            return strictly(file, mark.get().bytes().length, mark.get().charset());
        }
        refuseBinary(file);
        OptionalInt fault = fault(file, 0, StandardCharsets.UTF_8);
        Optional<Charset> declared = DeclaredCharset.of(file);
        boolean other = declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8);
        return strictly(file, 0, fault.isPresent() && other ? declared.get() : StandardCharsets.UTF_8);
    }

    private static void refuseBinary(byte[] file) throws RejectedInputException {
        int controls = 0;
        for (int i = 0; i < file.length; i++) {
            int b = file[i] & 0xFF;
            if (b == 0) {
                throw new RejectedInputException(
                        "binary: byte " + i + " is NUL; export its text as UTF-8 (.txt) or save it as a page (.html)");
            }
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7F) {
                controls++;
            }
        }
        if (controls > 4 && (long) controls * 100 > (long) file.length * CONTROLS_PER_HUNDRED) {
            throw new RejectedInputException("binary: " + controls + " control characters in " + file.length
                    + " bytes; export its text as UTF-8 (.txt) or save it as a page (.html)");
        }
    }

    private static String strictly(byte[] file, int from, Charset charset) throws RejectedInputException {
        OptionalInt fault = fault(file, from, charset);
        if (fault.isPresent()) {
            int at = fault.getAsInt();
            throw new RejectedInputException(String.format(
                    Locale.ROOT,
                    "not valid %s: byte %d is 0x%02X; convert it, for instance with: iconv -f WINDOWS-1252 -t UTF-8",
                    charset.name(),
                    at,
                    file[at] & 0xFF));
        }
        return new String(file, from, file.length - from, charset);
    }

    /** Offset of the first byte that is wrong. */
    private static OptionalInt fault(byte[] file, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(file, from, file.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return OptionalInt.of(in.position());
            }
            if (result.isUnderflow()) {
                return OptionalInt.empty();
            }
            out.clear();
        }
    }
}
