package dev.verbatim.annotate;

import dev.verbatim.annotate.Units.Unit;
import java.util.Optional;

/** A number on its way to be known as a count or measure, or not. */
final class QuantityDraft extends FigureDraft {

    Optional<Unit> unit = Optional.empty();
    /** Whether it counts money, a percentage, or has a noun that is no unit. */
    boolean taken;

    QuantityDraft(Numeral numeral) {
        super(numeral);
    }

    boolean isOpen() {
        return unit.isEmpty() && !taken;
    }
}
