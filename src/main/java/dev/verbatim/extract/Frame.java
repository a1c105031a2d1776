package dev.verbatim.extract;

import dev.verbatim.model.Statement.AmountKind;
import dev.verbatim.model.Statement.Status;
import java.util.Optional;

/**
 * What a verb or noun makes of the sum it governs and of those around it.
 *
 * @param lemma folded infinitive, or the noun
 * @param family its family of frames, such as {@code raise} or {@code loan}
 * @param kind what the sum is
 * @param subject what its subject does
 * @param object what its object beside the sum does
 * @param source what "auprès de" leads to
 * @param target what "à, dans, pour" lead to
 * @param genitive what "de" leads to
 * @param past status told by a past tense
 * @param present status told by the present
 */
record Frame(
        String lemma,
        String family,
        Kind kind,
        Party subject,
        Party object,
        Party source,
        Party target,
        Party genitive,
        Optional<Status> past,
        Optional<Status> present) {

    /** What a sum is, or that the words around must tell. */
    enum Kind {
        INVESTMENT,
        VALUATION,
        REVENUE,
        COST,
        FORECAST,
        OTHER,
        OPEN;

        /** The kind of a sum that is no investment. */
        AmountKind amount() {
            return switch (this) {
                case VALUATION -> AmountKind.VALUATION;
                case REVENUE -> AmountKind.REVENUE;
                case COST -> AmountKind.COST;
                case FORECAST -> AmountKind.FORECAST;
                case OTHER, OPEN, INVESTMENT -> AmountKind.OTHER;
            };
        }
    }

    /** What somebody does in an investment. */
    enum Party {
        INVESTOR,
        RECIPIENT,
        NONE
    }

    boolean is(String name) {
        return family.equals(name);
    }

    boolean isInvestment() {
        return kind == Kind.INVESTMENT;
    }
}
