package dev.verbatim.lexicon;

import dev.verbatim.model.RulePrecision;
import java.util.List;
import java.util.Optional;

/**
 * What a rule of extraction is for and how far to trust it.
 *
 * @param id as {@code kind.language.name}; statements bear it
 * @param purpose one sentence
 * @param declared 0 to 1: the share of its statements that its author expects to be right
 * @param measured how many of its statements were right when it was measured; empty if none was judged
 * @param must sentences from which it makes a statement
 * @param mustNot sentences from which it makes none
 */
public record Rule(
        String id,
        String purpose,
        double declared,
        Optional<RulePrecision> measured,
        List<String> must,
        List<String> mustNot) {

    /** @throws IllegalArgumentException if id or purpose is blank or the confidence is out of 0..1 */
    public Rule {
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
        if (id.isBlank() || purpose.isBlank() || !(declared >= 0 && declared <= 1)) {
            throw new IllegalArgumentException("rule '" + id + "' needs a purpose and a confidence in 0..1");
        }
    }

    /**
     * The share of its statements expected to be right, 0 to 1: as measured where enough of them were judged, else as
     * declared.
     */
    public double confidence() {
        return measured.filter(RulePrecision::isEnough)
                .map(RulePrecision::value)
                .orElse(declared);
    }
}
