package dev.verbatim.model;

/**
 * A place in the text that speaks of an entity.
 *
 * @param span the words
 * @param entity who or what is meant
 * @param form by what kind of words
 */
public record Mention(Span span, Entity entity, Form form) implements Comparable<Mention> {

    /** By what kind of words an entity is mentioned. */
    public enum Form {
        /** A proper name, full or short. */
        NAME,
        /** An adjective or demonym of a country: "le fonds canadien". */
        ADJECTIVE,
        /** A common-noun description: "le groupe japonais", "le patron de Tesla". */
        DESCRIPTION,
        /** A pronoun: "il", "elle", "celui-ci". */
        PRONOUN
    }

    @Override
    public int compareTo(Mention other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : Integer.compare(entity.id(), other.entity.id());
    }
}
