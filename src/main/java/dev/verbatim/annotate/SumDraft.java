package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.model.Qualifier;
import java.math.BigDecimal;
import java.util.Optional;

/** A number on its way to be known as a sum of money, or not. */
final class SumDraft {

    /** What the number counts, as far as its neighbours tell. */
    enum Counts {
        /** A currency. */
        MONEY,
        /** Something that is no money: a noun, a percentage, a date. */
        OTHER,
        /** Nothing told. */
        OPEN
    }

    Numeral numeral;
    Counts counts = Counts.OPEN;
    Optional<Unit> unit = Optional.empty();
    Optional<Qualifier> hedge = Optional.empty();
    Optional<BigDecimal> high = Optional.empty();
    Optional<SumDraft> currencyFrom = Optional.empty();
    boolean hedgedBehind;
    boolean conversion;
    boolean part;
    boolean perYear;
    /** Index of the first token of number and sign, hedge left out. */
    int coreFrom;
    /** Index of the first token with the hedge. */
    int from;
    /** Index behind the last token. */
    int to;

    SumDraft(Numeral numeral) {
        this.numeral = numeral;
        this.coreFrom = numeral.from();
        this.from = numeral.from();
        this.to = numeral.to();
    }

    boolean isMoney() {
        return counts == Counts.MONEY;
    }

    boolean isOpen() {
        return counts == Counts.OPEN;
    }

    /** The unit of its own or the one it shares. */
    Optional<Unit> effectiveUnit() {
        return unit.or(() -> currencyFrom.flatMap(source -> source.unit));
    }

    /** Takes currency, and the scale where it has none, from a neighbour. */
    void shareWith(SumDraft other, boolean scale) {
        if (scale && numeral.scale().compareTo(BigDecimal.ONE) == 0) {
            numeral = numeral.scaledBy(other.numeral.scale(), false);
        }
        if (unit.isEmpty()) {
            currencyFrom = other.unit.isPresent() ? Optional.of(other) : other.currencyFrom;
        }
        counts = Counts.MONEY;
    }
}
