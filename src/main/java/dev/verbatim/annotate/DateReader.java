package dev.verbatim.annotate;

import dev.verbatim.annotate.Calendar.Kind;
import dev.verbatim.annotate.Calendar.Word;
import dev.verbatim.annotate.Stretch.Direction;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads dates and stretches of the calendar that begin at a token, without the preposition before them. */
final class DateReader {

    /**
     * A date found.
     *
     * @param to index behind its last token
     * @param stretch what it means
     * @param sure whether it is a date whatever stands before it; a lone year or month needs a preposition
     */
    record Found(int to, Stretch stretch, boolean sure) {}

    private final Calendar calendar;
    private final List<Token> tokens;
    private final Optional<PartialDate> now;

    DateReader(Calendar calendar, List<Token> tokens, Optional<PartialDate> now) {
        this.calendar = calendar;
        this.tokens = tokens;
        this.now = now;
    }

    /** The longest date that begins at {@code index}. */
    Optional<Found> at(int index) {
        Token first = tokens.get(index);
        if (!calendar.mayOpen(first)) {
            return first.kind() == Token.Kind.NUMBER ? plain(index) : Optional.empty();
        }
        return part(index)
                .or(() -> relative(Kind.RELATIVE, index))
                .or(() -> division(index))
                .or(() -> weekday(index))
                .or(() -> plain(index));
    }

    private Optional<Found> plain(int index) {
        return numeric(index)
                .or(() -> dayAndMonth(index))
                .or(() -> month(index))
                .or(() -> years(index))
                .or(() -> decade(index));
    }

    private Optional<Found> relative(Kind kind, int index) {
        return calendar.at(kind, tokens, index)
                .flatMap(word -> now.flatMap(day -> Stretch.relative(word.value(), day))
                        .map(stretch -> new Found(word.to(), stretch, true)));
    }

    // ---- parts and divisions

    private Optional<Found> part(int index) {
        return calendar.at(Kind.PART, tokens, index).flatMap(part -> {
            int next = skipHyphen(part.to());
            return relative(Kind.RELATIVE_BEHIND, next)
                    .or(() -> relative(Kind.RELATIVE, next))
                    .or(() -> division(next))
                    .or(() -> plain(next))
                    .map(whole -> new Found(whole.to(), whole.stretch().part(part.value()), true));
        });
    }

    private Optional<Found> division(int index) {
        Optional<Word> code = calendar.at(Kind.CODE, tokens, index);
        if (code.isPresent()) {
            String[] parts = code.get().value().split(":", 2);
            return division(code.get().to(), parts[0], Integer.parseInt(parts[1]));
        }
        return calendar.at(Kind.ORDINAL, tokens, index)
                .flatMap(ordinal -> calendar.at(Kind.DIVISION, tokens, ordinal.to())
                        .flatMap(name -> division(name.to(), name.value(), Integer.parseInt(ordinal.value()))));
    }

    private Optional<Found> division(int to, String name, int number) {
        int number4 = name.equals("half") ? Math.min(number, 2) : number;
        Optional<Found> year = yearBehind(to);
        if (year.isPresent()) {
            return Stretch.division(year.get().stretch().start().year(), name, number4)
                    .map(stretch -> new Found(year.get().to(), stretch, true));
        }
        return now.flatMap(day -> Stretch.division(day.year(), name, number4))
                .map(stretch -> new Found(to, stretch, true));
    }

    /** "(de) 2026", "(de) l'an dernier" at {@code index}. */
    private Optional<Found> yearBehind(int index) {
        Optional<Integer> direct = yearAt(index);
        if (direct.isPresent()) {
            return direct.map(year -> new Found(index + 1, Stretch.of(PartialDate.of(year)), true));
        }
        int of = calendar.at(Kind.OF, tokens, index).map(Word::to).orElse(index);
        Optional<Found> relative = relative(Kind.RELATIVE, of)
                .filter(found -> found.stretch().start().month().isEmpty());
        if (relative.isPresent() || of == index) {
            return relative;
        }
        return yearAt(of).map(year -> new Found(of + 1, Stretch.of(PartialDate.of(year)), true));
    }

    // ---- days and months

    private Optional<Found> weekday(int index) {
        Optional<Word> word = calendar.at(Kind.WEEKDAY, tokens, index);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int next = skipPoint(word.get().to());
        int date = calendar.at(Kind.ARTICLE, tokens, next).map(Word::to).orElse(next);
        Optional<Found> full = dayAndMonth(date)
                .or(() -> numeric(date))
                .or(() -> date == next ? month(next).filter(Found::sure) : Optional.empty());
        if (full.isPresent()) {
            return full;
        }
        Direction direction = directionAt(word.get().to());
        int to = direction == Direction.NONE ? word.get().to() : word.get().to() + 1;
        return now.flatMap(day -> Stretch.weekday(Integer.parseInt(word.get().value()), direction, day))
                .map(stretch -> new Found(to, stretch, true));
    }

    /** "14 mars 2025", "1er avril", "14 March". */
    private Optional<Found> dayAndMonth(int index) {
        int day = dayAt(index);
        if (day < 0) {
            return Optional.empty();
        }
        int next = index + 1;
        if (next < tokens.size() && isOrdinalEnding(next)) {
            next++;
        }
        next = calendar.at(Kind.OF, tokens, next).map(Word::to).orElse(next);
        Optional<Word> month = calendar.at(Kind.MONTH, tokens, next);
        return month.flatMap(word -> dated(Integer.parseInt(word.value()), day, skipPoint(word.to())));
    }

    /** "mars 2025", "March 14, 2025", "mars dernier", "février de l'année dernière"; alone it needs a preposition. */
    private Optional<Found> month(int index) {
        Optional<Word> word = calendar.at(Kind.MONTH, tokens, index);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(word.get().value());
        int next = skipPoint(word.get().to());
        int day = yearAt(next).isPresent() ? -1 : dayAt(next);
        if (day > 0 && !isMonthFirst(next + 1)) {
            int behind = next + 1 < tokens.size() && isOrdinalEnding(next + 1) ? next + 2 : next + 1;
            return dated(month, day, behind);
        }
        Optional<Found> year = yearBehind(next);
        if (year.isPresent()) {
            PartialDate date = PartialDate.of(year.get().stretch().start().year(), month);
            return Optional.of(new Found(year.get().to(), Stretch.of(date), true));
        }
        Direction direction = directionAt(word.get().to());
        int to = direction == Direction.NONE ? word.get().to() : word.get().to() + 1;
        return now.flatMap(date -> Stretch.month(month, direction, date))
                .map(stretch -> new Found(to, stretch, direction != Direction.NONE));
    }

    /** Whether a number before {@code index} counts something else: "en mars 20 millions", "March 14 sites". */
    private boolean isMonthFirst(int index) {
        return index < tokens.size()
                && tokens.get(index).kind() == Token.Kind.WORD
                && !isOrdinalEnding(index)
                && calendar.at(Kind.OF, tokens, index).isEmpty();
    }

    private Optional<Found> dated(int month, int day, int next) {
        int year = next < tokens.size() && tokens.get(next).is(",") ? next + 1 : next;
        Optional<Integer> told = yearAt(year);
        if (told.isPresent()) {
            return date(told.get(), month, day).map(date -> new Found(year + 1, Stretch.of(date), true));
        }
        return now.flatMap(date -> Stretch.month(month, Direction.NONE, date))
                .flatMap(nearest -> date(nearest.start().year(), month, day))
                .map(date -> new Found(next, Stretch.of(date), true));
    }

    private static Optional<PartialDate> date(int year, int month, int day) {
        try {
            return Optional.of(PartialDate.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Direction directionAt(int index) {
        if (calendar.at(Kind.LAST, tokens, index)
                .filter(w -> w.to() == index + 1)
                .isPresent()) {
            return Direction.LAST;
        }
        boolean next = calendar.at(Kind.NEXT, tokens, index)
                .filter(w -> w.to() == index + 1)
                .isPresent();
        return next ? Direction.NEXT : Direction.NONE;
    }

    // ---- figures

    /** "31/10/2025", "2025-10-31". */
    private Optional<Found> numeric(int index) {
        if (index + 4 >= tokens.size()
                || !tokens.get(index + 1).is(tokens.get(index + 3).folded())) {
            return Optional.empty();
        }
        String sign = tokens.get(index + 1).folded();
        if (sign.equals("-")) {
            return yearAt(index)
                    .flatMap(year -> date(year, small(index + 2), small(index + 4)))
                    .map(date -> new Found(index + 5, Stretch.of(date), true));
        }
        if (!sign.equals("/")) {
            return Optional.empty();
        }
        return yearAt(index + 4)
                .flatMap(year -> date(year, small(index + 2), small(index)))
                .map(date -> new Found(index + 5, Stretch.of(date), true));
    }

    /** "2025-2030", "2025 à 2030", a year. */
    private Optional<Found> years(int index) {
        Optional<Word> fiscal = calendar.at(Kind.FISCAL, tokens, index)
                .filter(word -> yearAt(word.to()).isPresent());
        int first = fiscal.map(Word::to).orElse(index);
        Optional<Integer> start = yearAt(first);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        int joint = jointBehind(first + 1);
        Optional<Integer> end = joint < 0 ? Optional.empty() : yearAt(joint).filter(year -> year > start.get());
        boolean dash = joint == first + 2 && tokens.get(first + 1).kind() == Token.Kind.SIGN;
        if (end.isPresent() && (dash || calendar.before(Kind.BETWEEN, tokens, first) >= 0)) {
            Stretch stretch = new Stretch(PartialDate.of(start.get()), PartialDate.of(end.get()));
            return Optional.of(new Found(joint + 1, stretch, true));
        }
        return Optional.of(new Found(first + 1, Stretch.of(PartialDate.of(start.get())), fiscal.isPresent()));
    }

    private int jointBehind(int index) {
        if (index < tokens.size() && tokens.get(index).is("-")) {
            return index + 1;
        }
        return calendar.at(Kind.TO, tokens, index).map(Word::to).orElse(-1);
    }

    private Optional<Found> decade(int index) {
        return calendar.at(Kind.DECADE, tokens, index)
                .flatMap(word -> yearAt(word.to())
                        .filter(year -> year % 10 == 0)
                        .map(year -> new Found(
                                word.to() + 1, new Stretch(PartialDate.of(year), PartialDate.of(year + 9)), true)));
    }

    /** The year that the token at an index names, which may lie behind the end. */
    Optional<Integer> yearAt(int index) {
        if (index < 0 || index >= tokens.size() || tokens.get(index).kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        String form = tokens.get(index).form();
        boolean year = form.length() == 4
                && form.chars().allMatch(c -> c >= '0' && c <= '9')
                && (form.startsWith("19") || form.startsWith("20"));
        return year ? Optional.of(Integer.parseInt(form)) : Optional.empty();
    }

    private int dayAt(int index) {
        if (index < tokens.size()
                && calendar.at(Kind.ORDINAL, tokens, index)
                        .filter(w -> w.value().equals("1"))
                        .isPresent()
                && Character.isDigit(tokens.get(index).form().charAt(0))) {
            return 1;
        }
        int day = small(index);
        return day >= 1 && day <= 31 ? day : -1;
    }

    private int small(int index) {
        if (index >= tokens.size() || tokens.get(index).kind() != Token.Kind.NUMBER) {
            return -1;
        }
        String form = tokens.get(index).form();
        boolean plain = form.length() <= 2 && form.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(form) : -1;
    }

    /** "er", "th" glued to a day. */
    private boolean isOrdinalEnding(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.WORD
                && !token.spaced()
                && token.form().length() <= 3;
    }

    private int skipPoint(int index) {
        return index < tokens.size() && tokens.get(index).is(".") ? index + 1 : index;
    }

    private int skipHyphen(int index) {
        return index < tokens.size() && tokens.get(index).is("-") ? index + 1 : index;
    }
}
