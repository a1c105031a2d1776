package dev.verbatim.model;

/**
 * Words that attribute a content to a speaker.
 *
 * @param span the words, a verb group or a phrase
 * @param lemma folded lemma or phrase: {@code declarer}, {@code selon}
 * @param construction how speaker and content attach to it
 * @param stance what the cue says of the speaker's attitude
 */
public record Cue(Span span, String lemma, Construction construction, Stance stance) {

    /** How speaker and content attach to a cue. */
    public enum Construction {
        /** A verb: speaker is its subject, content its object, the quotation, or a clause. */
        VERB,
        /** "selon X", "d'après X", "according to X": content is the clause beside. */
        ACCORDING_TO,
        /** "pour X," at the head of a clause. */
        FOR,
        /** A noun: "l'annonce de X", "dans un communiqué". */
        NOUN
    }
}
