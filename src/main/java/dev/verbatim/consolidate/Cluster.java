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

    void add(Telling telling) {
        tellings.add(telling);
        investors.addAll(telling.investors());
        recipients.addAll(telling.recipients());
    }

    List<Telling> tellings() {
        return tellings;
    }

    String founder() {
        return tellings.get(0).statement();
    }

    boolean fits(Telling telling) {
        return !excludes(investors, telling.investors())
                && !excludes(recipients, telling.recipients())
                && tellings.stream().anyMatch(other -> sameSum(other, telling));
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

    private static boolean sameSum(Telling one, Telling other) {
        return one.currency().equals(other.currency())
                && one.perYear() == other.perYear()
                && near(one.figure(), other.figure());
    }

    /** A vague sum ("billions") is nobody's sum but that of the same words; ends of a range count too. */
    private static boolean near(Figure one, Figure other) {
        if ((one.qualifier() == Qualifier.VAGUE) != (other.qualifier() == Qualifier.VAGUE)) {
            return false;
        }
        return near(one.value().doubleValue(), other.value().doubleValue()) && near(high(one), high(other));
    }

    private static double high(Figure figure) {
        return figure.high().orElse(figure.value()).doubleValue();
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= Consolidation.TOLERANCE * Math.max(one, other);
    }

    Investment investment(Set<String> wholes) {
        Telling last = exactestOfLastDay();
        List<Telling> pledges = tellings.stream().filter(t -> !t.isDenial()).toList();
        SortedSet<String> countries = new TreeSet<>();
        tellings.forEach(t -> countries.addAll(t.countries()));
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
