package dev.verbatim.read;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Token;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Dates as bylines and datelines write them, in letters or figures. Knows the names of months from the JDK's locale
 * data; time expressions of running text are not its business.
 */
final class Dates {

    /** Years in which articles on the web and in press archives were published. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2100;

    /** Letters of a month's name that an abbreviation keeps at least. */
    private static final int SHORTEST = 3;

    /**
     * A date among tokens.
     *
     * @param date what it says
     * @param from index of its first token
     * @param to index behind its last token
     */
    record Found(PartialDate date, int from, int to) {}

    private final Map<String, Integer> months;

    private Dates(Map<String, Integer> months) {
        this.months = Map.copyOf(months);
    }

    /** Dates with the month names of these languages. */
    static Dates of(List<Language> languages) {
        Map<String, Integer> months = new HashMap<>();
        for (Language language : languages) {
            Locale locale = Locale.of(language.tag());
            Map<String, Integer> prefixes = new HashMap<>();
            for (Month month : Month.values()) {
                String name = Folding.fold(month.getDisplayName(TextStyle.FULL, locale));
                for (int length = SHORTEST; length < name.length(); length++) {
                    prefixes.merge(
                            name.substring(0, length), month.getValue(), (one, two) -> one.equals(two) ? one : 0);
                }
                months.put(name, month.getValue());
            }
            prefixes.forEach((prefix, month) -> {
                if (month > 0) {
                    months.putIfAbsent(prefix, month);
                }
            });
        }
        return new Dates(months);
    }

    /** A date that begins with a four-digit year: {@code 2025}, {@code 2025-01}, {@code 2025-01-22T07:12:00Z}. */
    static Optional<PartialDate> iso(String value) {
        String text = value.strip();
        int year = digits(text, 0, 4);
        if (year < EARLIEST || year > LATEST) {
            return Optional.empty();
        }
        boolean compact = text.length() >= 8 && digits(text, 0, 8) > 0;
        int step = compact ? 0 : 1;
        int month = digits(text, 4 + step, 2);
        int day = month < 0 ? -1 : digits(text, 6 + 2 * step, 2);
        return month < 0 && text.length() > 4 ? Optional.empty() : date(year, month, day);
    }

    private static int digits(String text, int from, int count) {
        if (text.length() < from + count
                || from > 0 && from != 4 && from != 6 && "-/.".indexOf(text.charAt(from - 1)) < 0) {
            return -1;
        }
        for (int i = from; i < from + count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text.substring(from, from + count));
    }

    /** All dates that name a year and at least its month, from left to right. */
    List<Found> all(List<Token> tokens, Language language) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Found> date = at(tokens, i, language);
            if (date.isPresent()) {
                found.add(date.get());
                i = date.get().to() - 1;
            }
        }
        return found;
    }

    private Optional<Found> at(List<Token> tokens, int i, Language language) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.NUMBER) {
            Optional<Found> figures = figures(tokens, i, language);
            return figures.isPresent() ? figures : dayFirst(tokens, i);
        }
        return token.kind() == Token.Kind.WORD ? monthFirst(tokens, i) : Optional.empty();
    }

    /** {@code 14 mars 2025}, {@code 1er févr. 2025}, {@code 17th September, 2025}. */
    private Optional<Found> dayFirst(List<Token> tokens, int i) {
        int day = number(tokens, i, 2);
        int next = i + 1;
        if (next < tokens.size()
                && !tokens.get(next).spaced()
                && tokens.get(next).kind() == Token.Kind.WORD) {
            next++;
        }
        int month = month(tokens, next);
        if (day < 1 || month < 0) {
            return Optional.empty();
        }
        next = behindPoint(tokens, next + 1, ",");
        return found(year(tokens, next), month, day, i, next + 1);
    }

    /** {@code Nov. 25, 2025}, {@code September 17th, 2025}, {@code mars 2025}. */
    private Optional<Found> monthFirst(List<Token> tokens, int i) {
        int month = month(tokens, i);
        if (month < 0) {
            return Optional.empty();
        }
        int next = behindPoint(tokens, i + 1, "");
        int year = year(tokens, next);
        if (year > 0) {
            return found(year, month, -1, i, next + 1);
        }
        int day = number(tokens, next, 2);
        next++;
        if (next < tokens.size()
                && !tokens.get(next).spaced()
                && tokens.get(next).kind() == Token.Kind.WORD) {
            next++;
        }
        next = behindPoint(tokens, next, ",");
        return day < 1 ? Optional.empty() : found(year(tokens, next), month, day, i, next + 1);
    }

    private static int behindPoint(List<Token> tokens, int i, String comma) {
        int next = i;
        while (next < tokens.size()
                && (tokens.get(next).is(".") || tokens.get(next).is(comma))) {
            next++;
        }
        return next;
    }

    private int month(List<Token> tokens, int i) {
        return i < tokens.size() ? months.getOrDefault(tokens.get(i).folded(), -1) : -1;
    }

    private static int number(List<Token> tokens, int i, int digits) {
        if (i >= tokens.size()
                || tokens.get(i).kind() != Token.Kind.NUMBER
                || tokens.get(i).form().length() > digits
                || !tokens.get(i).form().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(tokens.get(i).form());
    }

    private static int year(List<Token> tokens, int i) {
        int year = number(tokens, i, 4);
        return year >= EARLIEST && year <= LATEST ? year : -1;
    }

    // ---- figures alone

    /** {@code 03/10/2025}, {@code 3.10.25}, {@code 2025-01-22}, {@code 2025-01}. */
    private static Optional<Found> figures(List<Token> tokens, int i, Language language) {
        List<Integer> parts = new ArrayList<>();
        int next = i;
        String token = tokens.get(i).form();
        if (token.indexOf('.') > 0) {
            for (String part : token.split("\\.", -1)) {
                parts.add(
                        part.length() <= 4 && part.chars().allMatch(c -> c >= '0' && c <= '9') && !part.isEmpty()
                                ? Integer.parseInt(part)
                                : -1);
            }
            next = i + 1;
            return parts.size() == 3 ? fromParts(parts, language, i, next) : Optional.empty();
        }
        String separator = i + 1 < tokens.size() ? tokens.get(i + 1).form() : "";
        if (!separator.equals("/") && !separator.equals("-")
                || tokens.get(i + 1).spaced()) {
            return Optional.empty();
        }
        while (parts.size() < 3
                && number(tokens, next, 4) >= 0
                && (parts.isEmpty() || !tokens.get(next).spaced())) {
            parts.add(number(tokens, next, 4));
            next++;
            if (next < tokens.size()
                    && tokens.get(next).is(separator)
                    && !tokens.get(next).spaced()) {
                next++;
            } else {
                break;
            }
        }
        return fromParts(parts, language, i, next);
    }

    private static Optional<Found> fromParts(List<Integer> parts, Language language, int from, int to) {
        if (parts.size() < 2 || parts.contains(-1)) {
            return Optional.empty();
        }
        int first = parts.get(0);
        if (first >= EARLIEST && first <= LATEST) {
            return found(first, parts.get(1), parts.size() > 2 ? parts.get(2) : -1, from, to);
        }
        if (parts.size() < 3) {
            return Optional.empty();
        }
        int year = parts.get(2) < 100 ? 2000 + parts.get(2) : parts.get(2);
        boolean monthFirst = LexiconLanguages.putsMonthFirst(language) && first <= 12 || parts.get(1) > 12;
        return monthFirst ? found(year, first, parts.get(1), from, to) : found(year, parts.get(1), first, from, to);
    }

    private static Optional<Found> found(int year, int month, int day, int from, int to) {
        return year < EARLIEST || year > LATEST
                ? Optional.empty()
                : date(year, month, day).map(date -> new Found(date, from, to));
    }

    private static Optional<PartialDate> date(int year, int month, int day) {
        try {
            return Optional.of(new PartialDate(
                    year,
                    month < 0 ? OptionalInt.empty() : OptionalInt.of(month),
                    day < 0 ? OptionalInt.empty() : OptionalInt.of(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
