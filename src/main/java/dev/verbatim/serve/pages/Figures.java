package dev.verbatim.serve.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sums, quantities and dates in the manner of one language. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    /** Powers of ten that may have a word of their own, the largest first. */
    private static final List<Integer> SCALES = List.of(12, 9, 6);

    private static final int SHOWN_DECIMALS = 2;
    private static final int SHOWN_DECIMALS_IN_FULL = 10;

    private final Texts texts;
    private final Map<String, List<String>> units = TableFile.read("units.tsv");

    Figures(Texts texts) {
        this.texts = texts;
    }

    /** The number that a literal holds, if it holds one in plain digits. */
    static Optional<BigDecimal> number(String lexical) {
        return NUMBER.matcher(lexical).matches() ? Optional.of(new BigDecimal(lexical)) : Optional.empty();
    }

    /**
     * A sum.
     *
     * @param low its value, or the lower end
     * @param high the upper end; empty if there is none
     * @param currency code of ISO 4217; empty if unknown
     * @param qualifier notation of the hedge; empty or {@code exact} for none
     */
    Figure money(BigDecimal low, Optional<BigDecimal> high, String currency, String qualifier) {
        String end =
                high.map(h -> "\u2009\u2013\u2009" + money(h, currency, false)).orElse("");
        return new Figure(
                hedged(money(low, currency, true), high.map(h -> money(h, currency, true)), qualifier),
                money(low, currency, false) + end);
    }

    /** A count or measure; {@code unit} is the notation of its unit. */
    Figure quantity(BigDecimal low, Optional<BigDecimal> high, String unit, String qualifier) {
        String measured = hedged(number(low), high.map(this::number), qualifier)
                + (unit.isEmpty() ? "" : "\u00A0" + unit(unit, high.orElse(low)));
        return new Figure(measured, measured);
    }

    private String unit(String notation, BigDecimal value) {
        List<String> forms = units.get(notation);
        if (forms == null) {
            return notation;
        }
        BigDecimal size = value.abs();
        return texts.tongue() == Tongue.FR
                ? forms.get(size.compareTo(BigDecimal.TWO) < 0 ? 2 : 3)
                : forms.get(size.compareTo(BigDecimal.ONE) == 0 ? 0 : 1);
    }

    /** A number with its digits in groups. */
    String number(BigDecimal value) {
        return format(SHOWN_DECIMALS_IN_FULL).format(value);
    }

    /** A day, a month or a year in words; anything else as it is. */
    String date(String lexical) {
        try {
            return switch (lexical.length()) {
                case 10 ->
                    LocalDate.parse(lexical)
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(texts.tongue().locale()));
                case 7 ->
                    YearMonth.parse(lexical)
                            .format(DateTimeFormatter.ofPattern(
                                    "LLLL yyyy", texts.tongue().locale()));
                default -> lexical;
            };
        } catch (DateTimeException other) {
            return lexical;
        }
    }

    private String hedged(String low, Optional<String> high, String qualifier) {
        if (high.isPresent()) {
            return texts.of("hedge.range", low, high.get());
        }
        String key = "hedge." + qualifier + (qualifier.equals("range") ? ".open" : "");
        return texts.find(key).isPresent() ? texts.of(key, low) : low;
    }

    private String money(BigDecimal value, String currency, boolean isShort) {
        String scale = "";
        BigDecimal shown = value;
        for (int power : SCALES) {
            Optional<String> word = texts.find("scale." + power);
            if (isShort
                    && scale.isEmpty()
                    && word.isPresent()
                    && value.abs().compareTo(BigDecimal.ONE.movePointRight(power)) >= 0) {
                scale = word.get();
                shown = value.movePointLeft(power);
            }
        }
        String figure = format(SHOWN_DECIMALS).format(shown);
        if (currency.isEmpty()) {
            return texts.of("money.bare" + (scale.isEmpty() ? ".full" : ""), figure, scale);
        }
        Optional<String> symbol = texts.find("symbol." + currency);
        String pattern = (symbol.isPresent() ? "money.symbol" : "money.code") + (scale.isEmpty() ? ".full" : "");
        return texts.of(pattern, figure, scale, symbol.orElse(currency));
    }

    private NumberFormat format(int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.tongue().locale());
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        if (format instanceof DecimalFormat decimal) {
            decimal.setParseBigDecimal(true);
        }
        return format;
    }
}
