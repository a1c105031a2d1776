package dev.verbatim.model;

import java.util.Optional;

/**
 * A verb group: auxiliaries, negation and participle or infinitive together.
 *
 * @param span the words of the group
 * @param lemma infinitive of the full verb, folded: {@code investir}, {@code pledge}
 * @param tense when, by form
 * @param mood how real the form says it is
 * @param voice who acts
 * @param negated whether the group is denied ("n'a pas investi")
 * @param modal folded lemma of the modal or semi-auxiliary that governs it: {@code pouvoir}, {@code devoir}, {@code may}
 * @param finite whether the group holds a conjugated verb; infinitives and participles alone are not
 */
public record Verb(
        Span span,
        String lemma,
        Tense tense,
        Mood mood,
        Voice voice,
        boolean negated,
        Optional<String> modal,
        boolean finite) {

    /** When, by form. */
    public enum Tense {
        /** Compound or simple past, imperfect, pluperfect. */
        PAST,
        /** Present. */
        PRESENT,
        /** Simple future, "aller + infinitive", "will". */
        FUTURE,
        /** Infinitives and participles without auxiliary. */
        NONE
    }

    /** How real, by form. */
    public enum Mood {
        /** Indicative. */
        INDICATIVE,
        /** Conditional, in French also the mood of hearsay: "investirait", "aurait signé". */
        CONDITIONAL,
        /** Subjunctive. */
        SUBJUNCTIVE,
        /** Infinitive, participle. */
        NONE
    }

    /** Who acts. */
    public enum Voice {
        /** The subject acts. */
        ACTIVE,
        /** The subject is acted upon: "sera financé par", a bare past participle too. */
        PASSIVE
    }
}
