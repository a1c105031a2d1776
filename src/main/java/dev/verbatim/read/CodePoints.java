package dev.verbatim.read;

/** The order of strings by code point, which UTF-16 order is not. */
final class CodePoints {

    private CodePoints() {}

    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean astral = Character.isSurrogate(a);
                return astral == Character.isSurrogate(b) ? Character.compare(a, b) : astral ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
