package dev.verbatim.lexicon;

import java.util.List;

/**
 * What a rule of extraction is for and how far to trust it.
 *
 * @param id as {@code kind.language.name}; statements bear it
 * @param purpose one sentence
 * @param confidence 0 to 1: the share of its statements expected to be right
 * @param must sentences from which it makes a statement
 * @param mustNot sentences from which it makes none
 */
public record Rule(String id, String purpose, double confidence, List<String> must, List<String> mustNot) {

    /** @throws IllegalArgumentException if id or purpose is blank or the confidence is out of 0..1 */
    public Rule {
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
        if (id.isBlank() || purpose.isBlank() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("rule '" + id + "' needs a purpose and a confidence in 0..1");
        }
    }
}
