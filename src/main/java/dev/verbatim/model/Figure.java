package dev.verbatim.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its hedge.
 *
 * @param value the number, or the lower end of a range; never negative
 * @param high the upper end of a range, at least {@code value}
 * @param qualifier how it is hedged
 */
public record Figure(BigDecimal value, Optional<BigDecimal> high, Qualifier qualifier) {

    /** @throws IllegalArgumentException for a negative value or a reversed range */
    public Figure {
        value = plain(value);
        high = high.map(Figure::plain);
        if (value.signum() < 0 || high.isPresent() && high.get().compareTo(value) < 0) {
            throw new IllegalArgumentException("not a figure: " + value + " to " + high);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
