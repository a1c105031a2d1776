package dev.verbatim.annotate;

import dev.verbatim.model.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A stretch of the calendar.
 *
 * @param start its first day, month or year
 * @param end its last, as exact as {@code start}
 */
record Stretch(PartialDate start, PartialDate end) {

    private static final int NEAR_FUTURE = 5;

    static Stretch of(PartialDate date) {
        return new Stretch(date, date);
    }

    static Stretch months(int year, int first, int last) {
        return new Stretch(PartialDate.of(year, first), PartialDate.of(year, last));
    }

    /** A quarter or half of a year, counted from 1; empty if there is no such. */
    static Optional<Stretch> division(int year, String name, int number) {
        int length = name.equals("quarter") ? 3 : 6;
        boolean exists = number >= 1 && number * length <= 12;
        return exists ? Optional.of(months(year, (number - 1) * length + 1, number * length)) : Optional.empty();
    }

    /** The part of this stretch, which matters for whole years only. */
    Stretch part(String part) {
        if (start.month().isPresent() || !start.equals(end)) {
            return this;
        }
        return switch (part) {
            case "early" -> months(start.year(), 1, 3);
            case "middle" -> months(start.year(), 5, 8);
            case "late" -> months(start.year(), 10, 12);
            case "spring" -> months(start.year(), 3, 6);
            case "summer" -> months(start.year(), 6, 9);
            case "autumn" -> months(start.year(), 9, 12);
            default -> this;
        };
    }

    /**
     * What lies some units away from a day, such as {@code year:-1}.
     *
     * @return empty if the day is not told exactly enough
     */
    static Optional<Stretch> relative(String value, PartialDate now) {
        String unit = value.substring(0, value.indexOf(':'));
        int shift = Integer.parseInt(value.substring(value.indexOf(':') + 1));
        if (unit.equals("year")) {
            return Optional.of(of(PartialDate.of(now.year() + shift)));
        }
        if (now.month().isEmpty()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(now.year(), now.month().getAsInt());
        return switch (unit) {
            case "month" -> Optional.of(of(month(month.plusMonths(shift))));
            case "quarter" -> shifted(month.plusMonths(3L * shift), unit, 3);
            case "half" -> shifted(month.plusMonths(6L * shift), unit, 6);
            case "week", "day" -> now.day().isEmpty() ? Optional.empty() : days(unit, shift, now.firstDay());
            default -> throw new IllegalArgumentException("no unit of the calendar: '" + value + "'");
        };
    }

    private static Optional<Stretch> shifted(YearMonth month, String unit, int length) {
        return division(month.getYear(), unit, (month.getMonthValue() - 1) / length + 1);
    }

    private static Optional<Stretch> days(String unit, int shift, LocalDate today) {
        if (unit.equals("day")) {
            return Optional.of(of(PartialDate.of(today.plusDays(shift))));
        }
        LocalDate monday = today.plusWeeks(shift).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(new Stretch(PartialDate.of(monday), PartialDate.of(monday.plusDays(6))));
    }

    /** The month of that number that an article of that day means without more said: this year's, unless it lies far ahead. */
    static Optional<Stretch> month(int month, Direction direction, PartialDate now) {
        if (now.month().isEmpty()) {
            return Optional.empty();
        }
        int current = now.month().getAsInt();
        int year = switch (direction) {
            case LAST -> month < current ? now.year() : now.year() - 1;
            case NEXT -> month > current ? now.year() : now.year() + 1;
            case NONE -> now.year() + nearest(month - current);
        };
        return Optional.of(of(PartialDate.of(year, month)));
    }

    private static int nearest(int ahead) {
        return ahead > NEAR_FUTURE ? -1 : 0;
    }

    /** The day of the week that an article of that day means: the last, that day included, unless told otherwise. */
    static Optional<Stretch> weekday(int weekday, Direction direction, PartialDate now) {
        if (now.day().isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate date = now.firstDay()
                .with(
                        switch (direction) {
                            case LAST -> TemporalAdjusters.previous(day);
                            case NEXT -> TemporalAdjusters.next(day);
                            case NONE -> TemporalAdjusters.previousOrSame(day);
                        });
        return Optional.of(of(PartialDate.of(date)));
    }

    private static PartialDate month(YearMonth month) {
        return PartialDate.of(month.getYear(), month.getMonthValue());
    }

    /** Whether a month or weekday is told to lie before or after now. */
    enum Direction {
        /** "mars dernier". */
        LAST,
        /** "lundi prochain". */
        NEXT,
        /** Not told. */
        NONE
    }
}
