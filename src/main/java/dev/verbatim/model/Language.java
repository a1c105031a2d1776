package dev.verbatim.model;

/**
 * A language by its BCP 47 tag, which also names its folder of lexicons.
 *
 * @param tag primary subtag in lower case, such as {@code fr}
 */
public record Language(String tag) implements Comparable<Language> {

    /** French. */
    public static final Language FRENCH = new Language("fr");

    /** English. */
    public static final Language ENGLISH = new Language("en");

    /** @throws IllegalArgumentException if the tag is not two or three lower-case ASCII letters */
    public Language {
        if (!isTag(tag)) {
            throw new IllegalArgumentException("not a primary language subtag: '" + tag + "'");
        }
    }

    /** Whether {@code tag} can be a language here; never let text of an article through unchecked. */
    public static boolean isTag(String tag) {
        return (tag.length() == 2 || tag.length() == 3) && tag.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
