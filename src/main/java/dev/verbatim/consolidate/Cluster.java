package dev.verbatim.consolidate;

import dev.verbatim.model.Figure;
import dev.verbatim.model.Investment;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Telling;
import dev.verbatim.model.TimeFrame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Tellings of one investment, in order of time. */
final class Cluster {

    private final List<Telling> tellings = new ArrayList<>();
    private final SortedSet<String> investors = new TreeSet<>();
    private final SortedSet<String> recipients = new TreeSet<>();
    private final SortedSet<String> countries = new TreeSet<>();
    private final Set<Sum> sums = new LinkedHashSet<>();
    private final Set<TimeFrame> periods = new LinkedHashSet<>();
    private final Set<SortedSet<String>> sentences = new HashSet<>();

    /** What two tellings must agree on to tell of one sum. */
    private record Sum(Figure figure, Optional<String> currency, boolean perYear) {

        static Sum of(Telling telling) {
            return new Sum(telling.figure(), telling.currency(), telling.perYear());
        }

        boolean isLike(Sum other, double tolerance) {
            return currency.equals(other.currency) && perYear == other.perYear && near(figure, other.figure, tolerance);
        }
    }

    void add(Telling telling) {
        tellings.add(telling);
        investors.addAll(telling.investors());
        recipients.addAll(telling.recipients());
        countries.addAll(telling.countries());
        sums.add(Sum.of(telling));
        periods.add(telling.when());
        sentences.add(telling.sentences());
    }

    List<Telling> tellings() {
        return tellings;
    }

    String founder() {
        return tellings.get(0).statement();
    }

    /** Whether the telling may tell of this investment, its sum being the same. */
    boolean fits(Telling telling) {
        return sums.stream().anyMatch(sum -> sum.isLike(Sum.of(telling), Consolidation.TOLERANCE)) && allows(telling);
    }

    /** Whether the telling gives this investment another sum: giver and receiver are named and the same. */
    boolean disagrees(Telling telling) {
        return common(investors, telling.investors()) > 0
                && common(recipients, telling.recipients()) > 0
                && tellings.stream().noneMatch(t -> t.article().equals(telling.article()))
                && sums.stream().anyMatch(sum -> sum.isLike(Sum.of(telling), Consolidation.DISAGREEMENT))
                && allows(telling);
    }

    /** Two sums of one sentence are two, if neither converts the other. */
    private boolean allows(Telling telling) {
        return !excludes(investors, telling.investors())
                && !excludes(recipients, telling.recipients())
                && !excludes(countries, telling.countries())
                && periods.stream().noneMatch(period -> excludes(period, telling.when()))
                && !sentences.contains(telling.sentences());
    }

    int shared(Telling telling) {
        return common(investors, telling.investors()) + common(recipients, telling.recipients());
    }

    private static int common(Set<String> some, Set<String> others) {
        return (int) others.stream().filter(some::contains).count();
    }

    private static boolean excludes(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    private static boolean excludes(TimeFrame one, TimeFrame other) {
        return endsBefore(one, other) || endsBefore(other, one);
    }

    private static boolean endsBefore(TimeFrame one, TimeFrame other) {
        return one.end().isPresent()
                && other.start().isPresent()
                && one.end().get().lastDay().isBefore(other.start().get().firstDay());
    }

    /** A vague sum ("billions") is nobody's sum but that of the same words; ends of a range count too. */
    private static boolean near(Figure one, Figure other, double tolerance) {
        if ((one.qualifier() == Qualifier.VAGUE) != (other.qualifier() == Qualifier.VAGUE)) {
            return false;
        }
        return near(one.value().doubleValue(), other.value().doubleValue(), tolerance)
                && near(high(one), high(other), tolerance);
    }

    private static double high(Figure figure) {
        return figure.high().orElse(figure.value()).doubleValue();
    }

    private static boolean near(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance * Math.max(one, other);
    }

    Investment investment(Set<String> wholes) {
        Telling last = exactestOfLastDay();
        List<Telling> pledges = tellings.stream().filter(t -> !t.isDenial()).toList();
        return new Investment(
                founder(),
                tellings,
                last.figure(),
                last.currency(),
                last.perYear(),
                investors,
                recipients,
                countries,
                latest(tellings, t -> Optional.of(t.when()).filter(w -> !w.equals(TimeFrame.NONE)))
                        .orElse(TimeFrame.NONE),
                current(pledges.isEmpty() ? tellings : pledges),
                tellings.stream().filter(t -> !t.background()).findFirst().flatMap(Telling::published),
                tellings.stream().allMatch(Telling::background),
                tellings.get(tellings.size() - 1).isDenial(),
                new TreeSet<>(wholes));
    }

    private Telling exactestOfLastDay() {
        LocalDate day = day(tellings.get(tellings.size() - 1));
        return tellings.stream()
                .filter(t -> day(t).equals(day) && t.conversionOf().isEmpty())
                .min(Comparator.comparing(t -> t.figure().qualifier()))
                .orElse(tellings.get(tellings.size() - 1));
    }

    /** The telling of the last status; of one day the furthest. Recalls tell of an older state, so they count only if nothing else is told. */
    private static Telling current(List<Telling> pledges) {
        List<Telling> fresh = pledges.stream().filter(t -> !t.background()).toList();
        List<Telling> counted = fresh.isEmpty() ? pledges : fresh;
        LocalDate day = day(counted.get(counted.size() - 1));
        return counted.stream()
                .filter(t -> day(t).equals(day))
                .max(Comparator.comparing(Telling::status))
                .orElseThrow();
    }

    private static LocalDate day(Telling telling) {
        return telling.published().map(PartialDate::firstDay).orElse(LocalDate.MAX);
    }

    private static <T> Optional<T> latest(List<Telling> tellings, Function<Telling, Optional<T>> value) {
        return tellings.reversed().stream()
                .flatMap(t -> value.apply(t).stream())
                .findFirst();
    }
}
