package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** A number on its way to be known as a sum of money, or not. */
final class SumDraft extends FigureDraft {

    /** What the number counts, as far as its neighbours tell. */
    enum Counts {
        /** A currency. */
        MONEY,
        /** Something that is no money: a noun, a percentage, a date. */
        OTHER,
        /** Nothing told. */
        OPEN
    }

    Counts counts = Counts.OPEN;
    Optional<Unit> unit = Optional.empty();
    Optional<SumDraft> currencyFrom = Optional.empty();
    boolean conversion;
    boolean part;
    boolean perYear;

    SumDraft(Numeral numeral) {
        super(numeral);
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
