package dev.verbatim.annotate;

import dev.verbatim.annotate.Calendar.Kind;
import dev.verbatim.annotate.Calendar.Word;
import dev.verbatim.annotate.Stretch.Direction;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Reads lengths of time that begin at a token: "quatre ans", "cinq prochaines années", "next five years". */
final class DurationReader {

    private static final BigDecimal MOST = BigDecimal.valueOf(300);

    /**
     * A length found.
     *
     * @param from index of its first token
     * @param to index behind its last token
     * @param period how long
     * @param direction whether it is told to lie before or after now
     * @param compound whether number and unit are one adjective ("three-year")
     */
    record Found(int from, int to, Period period, Direction direction, boolean compound) {}

    private final Calendar calendar;
    private final Numbers numbers;
    private final List<Token> tokens;

    DurationReader(Calendar calendar, Numbers numbers, List<Token> tokens) {
        this.calendar = calendar;
        this.numbers = numbers;
        this.tokens = tokens;
    }

    /** The length that begins at {@code index}. */
    Optional<Found> at(int index) {
        Optional<Word> period = calendar.at(Kind.PERIOD, tokens, index);
        if (period.isPresent()) {
            return Optional.of(new Found(
                    index, period.get().to(), Period.parse(period.get().value()), Direction.NONE, true));
        }
        Direction before = direction(index);
        int start = before == Direction.NONE ? index : index + 1;
        if (start >= tokens.size()) {
            return Optional.empty();
        }
        return numbers.at(tokens, start)
                .filter(DurationReader::isCount)
                .flatMap(count -> counted(index, count, before));
    }

    private static boolean isCount(Numeral numeral) {
        return numeral.tone() != Numeral.Tone.VAGUE
                && numeral.form() != Numeral.Form.LONE_SCALE
                && numeral.value().scale() <= 0
                && numeral.value().compareTo(MOST) <= 0
                && numeral.value().signum() > 0;
    }

    private Optional<Found> counted(int from, Numeral count, Direction before) {
        int next = count.to();
        boolean hyphen = next < tokens.size() && tokens.get(next).is("-");
        next = hyphen ? next + 1 : next;
        next = calendar.at(Kind.OF, tokens, next).map(Word::to).orElse(next);
        Direction between = direction(next);
        next = between == Direction.NONE ? next : next + 1;
        Optional<Word> unit = calendar.at(Kind.UNIT, tokens, next);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        int to = unit.get().to();
        Direction behind = directionPhrase(to);
        Direction direction = before != Direction.NONE ? before : between != Direction.NONE ? between : behind;
        Period whole =
                Period.parse(unit.get().value()).multipliedBy(count.value().intValueExact());
        Optional<Word> half = calendar.at(Kind.HALF_MORE, tokens, to);
        boolean years = half.isPresent() && whole.getYears() > 0;
        return Optional.of(new Found(
                from,
                half.map(Word::to).orElse(behind == Direction.NONE ? to : to + 1),
                years ? whole.plusMonths(6) : whole,
                direction,
                hyphen));
    }

    private Direction direction(int index) {
        return calendar.at(Kind.LAST, tokens, index)
                .map(word -> Direction.LAST)
                .or(() -> calendar.at(Kind.NEXT, tokens, index)
                        .filter(word -> word.to() == index + 1)
                        .map(word -> Direction.NEXT))
                .orElse(Direction.NONE);
    }

    private Direction directionPhrase(int index) {
        Direction direction = direction(index);
        return direction != Direction.NONE
                        || calendar.at(Kind.NEXT, tokens, index).isEmpty()
                ? direction
                : Direction.NEXT;
    }
}
