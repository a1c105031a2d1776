package dev.verbatim.model;

import java.time.Period;
import java.util.Optional;

/**
 * A date, a period or a length of time in the text, resolved against the day of publication.
 *
 * @param span the words
 * @param start first day, month or year meant
 * @param end last day, month or year meant, or the deadline
 * @param duration length, if the words give one ("sur quatre ans")
 * @param relation how the words tie it to what they qualify
 */
public record TimeExpression(
        Span span,
        Optional<PartialDate> start,
        Optional<PartialDate> end,
        Optional<Period> duration,
        Relation relation) {

    /** How a time is tied to what it qualifies. */
    public enum Relation {
        /** "en 2026", "mardi", "au deuxième trimestre 2026". */
        AT,
        /** "d'ici 2029", "avant fin 2027", "by 2030". */
        BY,
        /** "sur quatre ans", "over three years", "pendant dix ans". */
        OVER,
        /** "depuis 2023", "à partir de 2027". */
        FROM
    }

    /** @throws IllegalArgumentException if nothing is known */
    public TimeExpression {
        if (start.isEmpty() && end.isEmpty() && duration.isEmpty()) {
            throw new IllegalArgumentException("a time expression that tells no time at " + span);
        }
    }
}
