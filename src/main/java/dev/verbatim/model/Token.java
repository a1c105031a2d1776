package dev.verbatim.model;

/**
 * A word, number or sign. Apostrophes end a word ({@code l'}, {@code d'}) unless the word is whole with it
 * ({@code aujourd'hui}); hyphens are tokens of their own, so that {@code Etats Unis} and {@code États-Unis} are alike.
 *
 * @param span where it stands in the article's text
 * @param form its characters with typographic variants made plain (straight apostrophe, plain space, hyphen-minus)
 * @param folded {@code form} in lower case without accents or ligatures: the key of all look-ups
 * @param kind what it is made of
 * @param spaced whether white space stands before it
 */
public record Token(Span span, String form, String folded, Kind kind, boolean spaced) {

    /** What a token is made of. */
    public enum Kind {
        /** Letters, perhaps with digits among them ({@code G42}, {@code 5G}), or an elided word ({@code d'}). */
        WORD,
        /** Digits with their group and decimal separators: {@code 1 500}, {@code 2.900}, {@code 12,5}. */
        NUMBER,
        /** An opening or closing quotation mark, one or two characters long. */
        QUOTE,
        /** Any other sign, one character long; a hyphen too. */
        SIGN
    }

    /** Whether the first letter is upper case. */
    public boolean capitalized() {
        return kind == Kind.WORD && Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether it is a word of at least two letters, all upper case. */
    public boolean allCaps() {
        if (kind != Kind.WORD || form.codePointCount(0, form.length()) < 2) {
            return false;
        }
        boolean upper = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper;
    }

    /** Whether it is this sign, word or folded form exactly. */
    public boolean is(String expected) {
        return folded.equals(expected);
    }
}
