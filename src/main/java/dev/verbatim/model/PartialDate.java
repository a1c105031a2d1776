package dev.verbatim.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A day, a month or a year of the proleptic ISO calendar, as exact as the text says it.
 *
 * @param year 1000 to 9999
 * @param month 1 to 12, if known
 * @param day day of the month, only with a month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Comparable<PartialDate> {

    /** @throws DateTimeException if the parts make no date */
    public PartialDate {
        if (year < 1000 || year > 9999) {
            throw new DateTimeException("year out of 1000..9999: " + year);
        }
        if (day.isPresent()) {
            LocalDate.of(
                    year, month.orElseThrow(() -> new DateTimeException("a day without its month")), day.getAsInt());
        } else if (month.isPresent()) {
            YearMonth.of(year, month.getAsInt());
        }
    }

    /** A year alone. */
    public static PartialDate of(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /** A month of a year. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
    }

    /** A day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), OptionalInt.of(day.getMonthValue()), OptionalInt.of(day.getDayOfMonth()));
    }

    /** The first day this date can mean. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day this date can mean. */
    public LocalDate lastDay() {
        YearMonth lastMonth = YearMonth.of(year, month.orElse(12));
        return day.isPresent() ? lastMonth.atDay(day.getAsInt()) : lastMonth.atEndOfMonth();
    }

    /** By first day, the less exact first. */
    @Override
    public int compareTo(PartialDate other) {
        int byFirst = firstDay().compareTo(other.firstDay());
        return byFirst != 0 ? byFirst : other.lastDay().compareTo(lastDay());
    }

    /** ISO 8601: {@code 2029}, {@code 2029-06} or {@code 2029-06-30}. */
    @Override
    public String toString() {
        if (day.isPresent()) {
            return firstDay().toString();
        }
        return month.isPresent()
                ? String.format(Locale.ROOT, "%04d-%02d", year, month.getAsInt())
                : Integer.toString(year);
    }
}
