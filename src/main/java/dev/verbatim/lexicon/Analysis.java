package dev.verbatim.lexicon;

/**
 * One reading of a word form by a full-form dictionary.
 *
 * @param lemma dictionary form: infinitive, singular
 * @param folded {@code lemma} folded: the key of all look-ups
 * @param pos part of speech
 * @param form what form of a verb it is; {@link Form#NONE} for all but verbs
 * @param gender grammatical gender
 * @param count grammatical number
 * @param person grammatical person of verbs and pronouns, 1 to 3, or 0
 */
public record Analysis(String lemma, String folded, Pos pos, Form form, Gender gender, Count count, int person) {

    /** Part of speech. */
    public enum Pos {
        /** Common noun. */
        NOUN,
        /** Proper noun. */
        NAME,
        /** Adjective. */
        ADJECTIVE,
        /** Verb, auxiliaries among them. */
        VERB,
        /** A verb without participles and infinitive: English {@code will}, {@code may}. */
        MODAL,
        /** Adverb. */
        ADVERB,
        /** Article, possessive, demonstrative or quantifier before a noun. */
        DETERMINER,
        /** Pronoun that can be a subject only: {@code il}, {@code they}. */
        SUBJECT_PRONOUN,
        /** Pronoun that can be an object only: {@code le}, {@code lui}, {@code them}. */
        OBJECT_PRONOUN,
        /** Relative pronoun. */
        RELATIVE_PRONOUN,
        /** Any other pronoun. */
        PRONOUN,
        /** Preposition. */
        PREPOSITION,
        /** Preposition and article in one: {@code du}, {@code aux}. */
        CONTRACTION,
        /** Coordinating conjunction. */
        COORDINATOR,
        /** Subordinating conjunction. */
        SUBORDINATOR,
        /** Number word. */
        NUMERAL,
        /** Anything else. */
        OTHER
    }

    /** Form of a verb. */
    public enum Form {
        /** No verb. */
        NONE,
        /** Infinitive; in English the base form. */
        INFINITIVE,
        /** Present indicative. */
        PRESENT,
        /** Imperfect. */
        IMPERFECT,
        /** Simple past. */
        PAST,
        /** Simple future. */
        FUTURE,
        /** Present conditional. */
        CONDITIONAL,
        /** Present subjunctive. */
        SUBJUNCTIVE,
        /** Imperfect subjunctive. */
        PAST_SUBJUNCTIVE,
        /** Imperative. */
        IMPERATIVE,
        /** Past participle. */
        PAST_PARTICIPLE,
        /** Present participle, gerund. */
        PRESENT_PARTICIPLE;

        /** Whether a verb of this form can head a clause with a subject. */
        public boolean finite() {
            return this != NONE && this != INFINITIVE && this != PAST_PARTICIPLE && this != PRESENT_PARTICIPLE;
        }
    }

    /** Grammatical gender. */
    public enum Gender {
        /** Masculine. */
        MASCULINE,
        /** Feminine. */
        FEMININE,
        /** Both, or none. */
        ANY
    }

    /** Grammatical number. */
    public enum Count {
        /** Singular. */
        SINGULAR,
        /** Plural. */
        PLURAL,
        /** Both, or none. */
        ANY
    }

    /** Whether it reads the word as this part of speech. */
    public boolean is(Pos expected) {
        return pos == expected;
    }

    /** Whether it reads the word as this form of a verb. */
    public boolean is(Form expected) {
        return form == expected;
    }

    /** Whether it reads the word as a conjugated verb. */
    public boolean finite() {
        return form.finite();
    }
}
