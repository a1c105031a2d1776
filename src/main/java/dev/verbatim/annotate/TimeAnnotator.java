package dev.verbatim.annotate;

import dev.verbatim.annotate.Calendar.Kind;
import dev.verbatim.annotate.Stretch.Direction;
import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.TimeExpression;
import dev.verbatim.model.TimeExpression.Relation;
import dev.verbatim.model.Token;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds dates, periods and lengths of time, those told from now on resolved against the day of publication. */
final class TimeAnnotator {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Map<Language, FigureLexicon> lexicons;
    private final FigureLexicon fallback;

    /** @param lexicons by language; the first also serves for other languages */
    TimeAnnotator(Map<Language, FigureLexicon> lexicons) {
        this.lexicons = lexicons;
        this.fallback = lexicons.values().iterator().next();
    }

    /** The times in order; none overlaps another. */
    List<TimeExpression> annotate(SegmentedArticle article) {
        Optional<PartialDate> now = article.article().metadata().published();
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            found.addAll(new Reading(sentence, lexicons.getOrDefault(sentence.language(), fallback), now).run());
        }
        return found;
    }

    /** The times of one sentence. */
    private static final class Reading {
        private final Sentence sentence;
        private final List<Token> tokens;
        private final Calendar calendar;
        private final Numbers numbers;
        private final Optional<PartialDate> now;
        private final DateReader dates;
        private final DurationReader durations;
        private final List<TimeExpression> found = new ArrayList<>();
        private int floor;

        Reading(Sentence sentence, FigureLexicon lexicon, Optional<PartialDate> now) {
            this.sentence = sentence;
            this.tokens = sentence.tokens();
            this.calendar = lexicon.calendar();
            this.numbers = lexicon.numbers();
            this.now = now;
            this.dates = new DateReader(calendar, tokens, now);
            this.durations = new DurationReader(calendar, numbers, tokens);
        }

        List<TimeExpression> run() {
            for (int i = 0; i < tokens.size(); ) {
                i = next(i);
            }
            return found;
        }

        private int next(int index) {
            Token token = tokens.get(index);
            if (!calendar.mayBeginWith(token) && !numbers.mayBeginWith(token)) {
                return index + 1;
            }
            Optional<DateReader.Found> date = dates.at(index);
            if (date.isPresent()) {
                return date(index, date.get());
            }
            Optional<DurationReader.Found> duration = durations.at(index);
            return duration.isPresent() ? duration(duration.get()) : index + 1;
        }

        // ---- dates

        private int date(int index, DateReader.Found date) {
            int by = before(Kind.BY, index);
            int between = isRange(date.stretch()) ? before(Kind.BETWEEN, index) : -1;
            int from = by >= 0 || between >= 0 ? -1 : before(Kind.FROM, index);
            int at = by >= 0 || from >= 0 ? -1 : Math.max(before(Kind.AT, index), between);
            if (!date.sure() && by < 0 && from < 0 && at < 0 && !standsAlone(index, date.to())) {
                return index + 1;
            }
            Stretch stretch = date.stretch();
            if (by >= 0) {
                add(by, date.to(), Optional.empty(), Optional.of(stretch.end()), Optional.empty(), Relation.BY);
            } else if (from >= 0) {
                add(from, date.to(), Optional.of(stretch.start()), Optional.empty(), Optional.empty(), Relation.FROM);
            } else {
                int begin = at >= 0 ? at : index;
                add(
                        begin,
                        date.to(),
                        Optional.of(stretch.start()),
                        Optional.of(stretch.end()),
                        Optional.empty(),
                        Relation.AT);
            }
            return date.to();
        }

        private static boolean isRange(Stretch stretch) {
            return !stretch.start().equals(stretch.end());
        }

        /** A year or month that fills a cell of a table or a bracket. */
        private boolean standsAlone(int from, int to) {
            boolean left = from == 0 || isFence(tokens.get(from - 1));
            boolean right = to == tokens.size() || isFence(tokens.get(to));
            boolean cell = sentence.kind() == Region.Kind.ROW
                    || from > 0 && tokens.get(from - 1).is("(");
            return cell && left && right;
        }

        private static boolean isFence(Token token) {
            return token.is("|") || token.is("(") || token.is(")") || token.is(",") || token.is(";");
        }

        // ---- lengths

        private int duration(DurationReader.Found duration) {
            int index = duration.from();
            if (before(Kind.AGE, index) >= 0) {
                return duration.to();
            }
            int ago = before(Kind.AGO, index);
            Optional<Calendar.Word> agoBehind = calendar.at(Kind.AGO_BEHIND, tokens, duration.to());
            if (ago >= 0 || agoBehind.isPresent() && before(Kind.OVER, index) < 0) {
                shifted(
                        ago >= 0 ? ago : index,
                        agoBehind.map(Calendar.Word::to).orElse(duration.to()),
                        duration.period().negated(),
                        Relation.AT);
                return agoBehind.map(Calendar.Word::to).orElse(duration.to());
            }
            tie(duration);
            return duration.to();
        }

        private void tie(DurationReader.Found duration) {
            int index = duration.from();
            int to = duration.to();
            int within = before(Kind.WITHIN, index);
            int ahead = before(Kind.AHEAD, index);
            int from = before(Kind.FROM, index);
            int over = before(Kind.OVER, index);
            if (within >= 0 && duration.direction() == Direction.NONE) {
                shifted(within, to, duration.period(), Relation.BY);
            } else if (from >= 0) {
                shifted(from, to, duration.period().negated(), Relation.FROM);
            } else if (ahead >= 0 && duration.direction() == Direction.NONE) {
                shifted(ahead, to, duration.period(), Relation.AT);
            } else if (over >= 0 || duration.direction() != Direction.NONE || duration.compound()) {
                add(
                        over >= 0 ? over : index,
                        to,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(duration.period()),
                        Relation.OVER);
            }
        }

        /** A date told by its distance from now, as exact as the distance. */
        private void shifted(int from, int to, Period period, Relation relation) {
            Optional<PartialDate> date = now.flatMap(day -> shift(day, period));
            boolean end = relation == Relation.BY;
            if (date.isPresent()) {
                add(
                        from,
                        to,
                        end ? Optional.empty() : date,
                        relation == Relation.FROM ? Optional.empty() : date,
                        Optional.empty(),
                        relation);
            }
        }

        private static Optional<PartialDate> shift(PartialDate day, Period period) {
            LocalDate date = day.firstDay().plus(period);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return Optional.empty();
            }
            if (period.getDays() != 0 && day.day().isPresent()) {
                return Optional.of(PartialDate.of(date));
            }
            boolean months = period.getMonths() != 0 && day.month().isPresent();
            return Optional.of(
                    months ? PartialDate.of(date.getYear(), date.getMonthValue()) : PartialDate.of(date.getYear()));
        }

        // ---- both

        private int before(Kind kind, int index) {
            int from = calendar.before(kind, tokens, index);
            return from >= floor ? from : -1;
        }

        private void add(
                int from,
                int to,
                Optional<PartialDate> start,
                Optional<PartialDate> end,
                Optional<Period> duration,
                Relation relation) {
            Span span = new Span(
                    tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
            found.add(new TimeExpression(span, start, end, duration, relation));
            floor = to;
        }
    }
}
