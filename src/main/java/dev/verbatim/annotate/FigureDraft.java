package dev.verbatim.annotate;

import dev.verbatim.annotate.Hedges.Hedge;
import dev.verbatim.model.Figure;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A number with its hedge while it is being read. */
class FigureDraft {

    Numeral numeral;
    Optional<Qualifier> hedge = Optional.empty();
    Optional<BigDecimal> high = Optional.empty();
    /** Index behind a hedge that stands behind the number; the same as {@link #to} without one. */
    int hedgeEnd;
    /** Index of the first token of number and sign, hedge left out. */
    int coreFrom;
    /** Index of the first token with the hedge. */
    int from;
    /** Index behind the last token. */
    int to;

    FigureDraft(Numeral numeral) {
        this.numeral = numeral;
        this.coreFrom = numeral.from();
        this.from = numeral.from();
        this.to = numeral.to();
        this.hedgeEnd = numeral.to();
    }

    /**
     * Takes the hedge before or behind the figure.
     *
     * @param floor index of the first token that may belong to it
     */
    void takeHedge(Hedges hedges, List<Token> tokens, int floor) {
        Optional<Hedge> before = hedges.before(tokens, coreFrom, floor);
        Optional<Hedge> after = hedges.after(tokens, to);
        from = before.map(Hedge::from).orElse(coreFrom);
        hedge = before.map(Hedge::qualifier).or(() -> after.map(Hedge::qualifier));
        hedgeEnd = before.isEmpty() ? after.map(Hedge::to).orElse(to) : to;
    }

    /** Becomes the range from itself to {@code upper}, with the word before it that opens the range. */
    void widen(FigureDraft upper, int opener) {
        high = Optional.of(upper.numeral.value());
        from = opener >= 0 ? opener : from;
        to = upper.to;
        hedgeEnd = upper.hedgeEnd;
        hedge = Optional.of(Qualifier.RANGE);
    }

    /** The number with its range and hedge. */
    Figure figure() {
        return new Figure(numeral.value(), high, qualifier());
    }

    private Qualifier qualifier() {
        if (high.isPresent()) {
            return Qualifier.RANGE;
        }
        if (numeral.tone() == Numeral.Tone.VAGUE) {
            return Qualifier.VAGUE;
        }
        return hedge.orElse(numeral.tone() == Numeral.Tone.ROUND ? Qualifier.ABOUT : Qualifier.EXACT);
    }
}
