package dev.verbatim.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names and values as forms and addresses hold them, read by the letter: what is not UTF-8 is refused. */
final class Form {
    private Form() {}

    /**
     * The values by name, in the order of the form.
     *
     * @param form {@code name=value} between ampersands, percent-encoded; null for none
     * @throws Refusal if it is not percent-encoded UTF-8
     */
    static Map<String, List<String>> decoded(@Nullable String form) {
        Map<String, List<String>> values = new TreeMap<>();
        if (form == null || form.isEmpty()) {
            return values;
        }
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = percentDecoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : percentDecoded(pair.substring(equals + 1));
            values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String percentDecoded(String encoded) {
        byte[] bytes = new byte[encoded.length() * 3];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw new Refusal(Refusal.BAD_REQUEST, "a percent sign without two hexadecimal digits");
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else if (c > 0xFF) {
                throw new Refusal(Refusal.BAD_REQUEST, "a character that is not percent-encoded");
            } else {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        return utf8(ByteBuffer.wrap(bytes, 0, length));
    }

    /** @throws Refusal if these bytes are no UTF-8 */
    static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Refusal.BAD_REQUEST, "the query is not UTF-8");
        }
    }
}
