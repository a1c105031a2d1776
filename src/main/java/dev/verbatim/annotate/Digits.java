package dev.verbatim.annotate;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers in digits. Which of point and comma groups and which cuts off decimals is told by the language and by
 * the shape: French "2.900" is 2900 and "3,5" three and a half; English "3,500" is 3500.
 */
final class Digits {

    private static final int MOST_DIGITS = 24;

    private Digits() {}

    /**
     * The value of the form of a number token; empty for dates, versions, addresses and other such chains.
     *
     * @param decimalSign what the language puts before decimals
     */
    static Optional<BigDecimal> read(String form, char decimalSign) {
        String plain = form.replace(" ", "").replace("'", "");
        if (plain.length() > MOST_DIGITS || !isFigure(plain)) {
            return Optional.empty();
        }
        boolean grouped = plain.length() < form.length();
        int point = plain.lastIndexOf('.');
        int comma = plain.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Optional.of(new BigDecimal(plain));
        }
        if (point >= 0 && comma >= 0) {
            return point > comma ? mixed(plain, ',', point) : mixed(plain, '.', comma);
        }
        char separator = point >= 0 ? '.' : ',';
        int at = Math.max(point, comma);
        if (plain.indexOf(separator) < at) {
            return grouped ? Optional.empty() : groups(plain, separator);
        }
        boolean grouping = !grouped && isGroup(plain, at) && groups(separator, plain, decimalSign);
        return grouping ? groups(plain, separator) : Optional.of(decimal(plain, at));
    }

    private static boolean isFigure(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return true;
    }

    /** Whether the one separator, with three digits behind it, groups. */
    private static boolean groups(char separator, String plain, char decimalSign) {
        return separator != decimalSign || separator == ',' && plain.endsWith("0");
    }

    private static boolean isGroup(String plain, int at) {
        return at >= 1 && at <= 3 && plain.length() - at == 4 && plain.charAt(0) != '0';
    }

    private static Optional<BigDecimal> mixed(String plain, char group, int decimal) {
        return groups(plain.substring(0, decimal), group)
                .map(whole -> new BigDecimal(whole.toPlainString() + "." + plain.substring(decimal + 1)));
    }

    private static Optional<BigDecimal> groups(String plain, char separator) {
        StringBuilder digits = new StringBuilder(plain.length());
        int start = 0;
        while (start <= plain.length()) {
            int next = plain.indexOf(separator, start);
            int end = next < 0 ? plain.length() : next;
            if (start == 0 ? end < 1 || end > 3 : end - start != 3) {
                return Optional.empty();
            }
            digits.append(plain, start, end);
            start = end + 1;
        }
        return Optional.of(new BigDecimal(digits.toString()));
    }

    private static BigDecimal decimal(String plain, int at) {
        return new BigDecimal(plain.substring(0, at) + "." + plain.substring(at + 1));
    }
}
