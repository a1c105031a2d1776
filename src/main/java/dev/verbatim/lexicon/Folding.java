package dev.verbatim.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings alike that readers take as the same word. */
public final class Folding {

    private Folding() {}

    /**
     * Lower case without accents, ligatures and invisible characters: {@code Électricité → electricite},
     * {@code œuvre → oeuvre}, {@code l’État → l'etat}.
     *
     * @param text anything; may be empty
     */
    public static String fold(String text) {
        return isPlain(text) ? text : foldSlowly(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static String foldSlowly(String text) {
        String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(decomposed.length() + 2);
        for (int i = 0; i < decomposed.length(); i++) {
            append(folded, decomposed.charAt(i));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'œ', 'Œ' -> folded.append("oe");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'ß', 'ẞ' -> folded.append("ss");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            case 'þ', 'Þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            case '’', 'ʼ', '‘' -> folded.append('\'');
            case '‐', '‑' -> folded.append('-');
            case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> {
                // invisible: says nothing
            }
            default -> {
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    folded.append(c);
                }
            }
        }
    }

    /**
     * The ASCII letters and digits of the folded text with single hyphens between runs: a path segment of an IRI.
     * Characters of other scripts are kept as {@code uXXXX}, so that different names stay different.
     *
     * @return never empty; {@code "x"} if nothing is left
     */
    public static String slug(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean gap = false;
        String folded = fold(text);
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && !slug.isEmpty()) {
                slug.append('-');
            }
            gap = false;
            if (c < 128) {
                slug.append((char) c);
            } else {
                slug.append('u').append(Integer.toHexString(c));
            }
        }
        return slug.isEmpty() ? "x" : slug.toString();
    }
}
