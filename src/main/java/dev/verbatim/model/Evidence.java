package dev.verbatim.model;

import java.util.List;
import java.util.Optional;

/**
 * Where and how well a text makes a statement.
 *
 * @param sentence the sentence that makes it
 * @param further other sentences that also bear it, in order; often empty
 * @param span the words that carry it inside the sentence: the figure, the office, the cue
 * @param rule id of the rule that read it, as {@code kind.language.name}
 * @param confidence 0 to 1: the share of such statements expected to be right
 * @param factuality how real the text says it is
 * @param attribution who the text makes answer for it, the last of the chain from the outlet on; empty for the outlet
 *     itself and for the unnamed
 * @param within the claim in whose reported words it stands, which may itself stand in another; empty for words of the
 *     outlet's own
 */
public record Evidence(
        Sentence sentence,
        List<Sentence> further,
        Span span,
        String rule,
        double confidence,
        Factuality factuality,
        Optional<Entity> attribution,
        Optional<Statement.Claim> within) {

    /** How real a text says something is. The codes of the scheme {@code vbc:factuality}. */
    public enum Factuality {
        /** Told as a fact. */
        ASSERTED,
        /** Told as possible or hearsay: "investirait", "pourrait". */
        CONDITIONAL,
        /** Told as not so. */
        NEGATED,
        /** Told as planned: "va", "compte", "prévoit de". */
        INTENDED
    }

    /** Evidence in the outlet's own words. */
    public Evidence(
            Sentence sentence,
            List<Sentence> further,
            Span span,
            String rule,
            double confidence,
            Factuality factuality,
            Optional<Entity> attribution) {
        this(sentence, further, span, rule, confidence, factuality, attribution, Optional.empty());
    }

    /** The same evidence within the words that a claim reports. */
    public Evidence in(Statement.Claim claim) {
        return new Evidence(sentence, further, span, rule, confidence, factuality, attribution, Optional.of(claim));
    }

    /** The same evidence with whom the text makes answer for it. */
    public Evidence by(Optional<Entity> speaker) {
        return new Evidence(sentence, further, span, rule, confidence, factuality, speaker, within);
    }

    /** @throws IllegalArgumentException if the confidence is out of 0..1 or the span leaves the sentence */
    public Evidence {
        further = List.copyOf(further);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of 0..1: " + confidence);
        }
        if (!sentence.span().contains(span)) {
            throw new IllegalArgumentException("evidence " + span + " outside its sentence " + sentence.span());
        }
    }
}
