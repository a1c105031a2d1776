package dev.verbatim.annotate;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as the text writes it.
 *
 * @param from index of its first token in the sentence
 * @param to index behind its last token
 * @param value what it amounts to; of a vague number the unit it counts in
 * @param scale the scale word's worth ("milliards": 1e9), 1 without one
 * @param form how it is written
 * @param tone how sure it is
 * @param currencyOnly whether its scale is an abbreviation that means one only beside a currency ("5 M€")
 */
record Numeral(int from, int to, BigDecimal value, BigDecimal scale, Form form, Tone tone, boolean currencyOnly) {

    /** How a number is written. */
    enum Form {
        /** In digits, perhaps with a scale word: "500 milliards". */
        DIGITS,
        /** In words. */
        WORDS,
        /** The numeral one that is also the indefinite article, alone: "un", "a". */
        ARTICLE,
        /** A scale word without a number before it: "milliards". */
        LONE_SCALE
    }

    /** How sure a number is by its own words. */
    enum Tone {
        /** A number. */
        PLAIN,
        /** "une dizaine de", "a couple of". */
        ROUND,
        /** "des dizaines de", "plusieurs": only the unit is told. */
        VAGUE
    }

    /** The number before the scale word. */
    BigDecimal mantissa() {
        return value.divide(scale, MathContext.DECIMAL64);
    }

    /** Whether it has a scale word worth a million or more. */
    boolean isLarge() {
        return scale.compareTo(Numbers.MILLION) >= 0;
    }

    /** Whether it is digits that may well name a year. */
    boolean looksLikeYear() {
        return form == Form.DIGITS
                && scale.compareTo(BigDecimal.ONE) == 0
                && to == from + 1
                && value.scale() <= 0
                && value.compareTo(Numbers.FIRST_YEAR) >= 0
                && value.compareTo(Numbers.LAST_YEAR) <= 0;
    }

    /** The same number counted in another scale: "5" of "5 et 10 milliards". */
    Numeral scaledBy(BigDecimal other, boolean onlyBesideCurrency) {
        return new Numeral(from, to, value.multiply(other), other, form, tone, onlyBesideCurrency);
    }
}
