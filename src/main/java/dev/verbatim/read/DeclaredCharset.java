package dev.verbatim.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The encoding that a page says it is in: {@code <meta charset>}, {@code http-equiv}, or its XML declaration. */
final class DeclaredCharset {

    /** Bytes within which browsers look. */
    private static final int HEAD = 4096;

    private DeclaredCharset() {}

    /** Empty if it says nothing or something unknown; Latin 1 and ASCII mean windows-1252, as in browsers. */
    static Optional<Charset> of(byte[] file) {
        String head =
                new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int from = 0;
        while (from >= 0) {
            int meta = head.indexOf("<meta", from);
            int xml = head.startsWith("<?xml") && from == 0 ? 0 : -1;
            int tag = xml == 0 ? 0 : meta;
            if (tag < 0) {
                return Optional.empty();
            }
            int end = head.indexOf('>', tag);
            String source = head.substring(tag, end < 0 ? head.length() : end);
            Optional<Charset> charset = named(source, tag == xml ? "encoding" : "charset");
            if (charset.isPresent()) {
                return charset;
            }
            from = end < 0 ? -1 : end;
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(String tag, String attribute) {
        int at = tag.indexOf(attribute);
        int equals = at < 0 ? -1 : tag.indexOf('=', at);
        if (equals < 0) {
            return Optional.empty();
        }
        int begin = equals + 1;
        while (begin < tag.length() && " \t\r\n\"'".indexOf(tag.charAt(begin)) >= 0) {
            begin++;
        }
        int end = begin;
        while (end < tag.length() && " \t\r\n\"';/>?".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return charset(tag.substring(begin, end));
    }

    private static Optional<Charset> charset(String name) {
        try {
            if (name.isEmpty() || !Charset.isSupported(name)) {
                return Optional.empty();
            }
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
        return Optional.of(latin ? Charset.forName("windows-1252") : charset);
    }
}
