package dev.verbatim.extract;

import dev.verbatim.model.Quotation;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement.Mode;
import java.util.List;
import java.util.Optional;

/**
 * What a cue says.
 *
 * @param speakers who
 * @param quotation the quotation it governs
 * @param content the words of the content inside this sentence, the quotation apart
 * @param mode how
 * @param rule name of the rule
 */
record Reading(List<Speaker> speakers, Optional<Quotation> quotation, Span content, Mode mode, String rule) {

    /** Copies the list. */
    Reading {
        speakers = List.copyOf(speakers);
    }

    /** The reading; none without speakers. */
    static Optional<Reading> of(
            List<Speaker> who, Optional<Quotation> quotation, Span content, Mode mode, String rule) {
        return who.isEmpty() ? Optional.empty() : Optional.of(new Reading(who, quotation, content, mode, rule));
    }
}
