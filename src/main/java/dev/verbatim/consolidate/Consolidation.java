package dev.verbatim.consolidate;

import dev.verbatim.model.Investment;
import dev.verbatim.model.Telling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds which statements tell of the same investment.
 *
 * <p>Tellings are taken in order of time. Each joins the investment it fits best among those told before it, or founds one
 * of its own; so the order of the input does not matter, and articles added later move nothing that is there. Two
 * tellings fit if the sums are the same ({@value #TOLERANCE} apart at most, in one currency, or one a conversion of the
 * other), neither names givers, receivers, countries or periods that the other excludes, and they share a giver or a
 * receiver, or stand in the same article. Where none fits, tellings of different articles whose sums are
 * {@value #DISAGREEMENT} apart at most and that share both a giver and a receiver are taken to disagree on one investment.
 */
public final class Consolidation {

    /** Two sums are one within this share of the larger: press figures are rounded to three digits at best. */
    static final double TOLERANCE = 0.005;

    /** Further apart, sums of the same parties are more likely two investments than two opinions of one. */
    static final double DISAGREEMENT = 0.1;

    private final Map<String, Cluster> byStatement = new HashMap<>();
    private final Map<Place, Set<Cluster>> byPlace = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Cluster, Set<Cluster>> wholes = new HashMap<>();

    private Consolidation() {}

    /**
     * The investments that some tellings tell of.
     *
     * @param tellings in any order, each statement once
     * @return in order of their first telling
     */
    public static List<Investment> consolidate(Collection<Telling> tellings) {
        Consolidation consolidation = new Consolidation();
        tellings.stream().sorted(Telling.CHRONOLOGICAL).forEachOrdered(consolidation::take);
        return consolidation.clusters.stream()
                .map(cluster -> cluster.investment(consolidation.wholes(cluster)))
                .toList();
    }

    private void take(Telling telling) {
        Cluster cluster = converted(telling)
                .or(() -> best(telling, meetings(telling), TOLERANCE, Cluster::fits))
                .or(() -> best(telling, pairs(telling), DISAGREEMENT, Cluster::disagrees))
                .orElseGet(this::found);
        cluster.add(telling);
        byStatement.put(telling.statement(), cluster);
        settle(cluster, telling, meetings(telling), TOLERANCE);
        settle(cluster, telling, pairs(telling), DISAGREEMENT);
    }

    private void settle(Cluster cluster, Telling telling, List<String> names, double tolerance) {
        for (String name : names) {
            Place place = new Place(name, telling.currency(), magnitude(telling, tolerance), tolerance);
            byPlace.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(cluster);
        }
    }

    private Cluster found() {
        Cluster cluster = new Cluster();
        clusters.add(cluster);
        return cluster;
    }

    private Optional<Cluster> converted(Telling telling) {
        return telling.conversionOf().map(byStatement::get);
    }

    private Optional<Cluster> best(
            Telling telling, List<String> names, double tolerance, BiPredicate<Cluster, Telling> isFit) {
        Set<Cluster> candidates = new LinkedHashSet<>();
        long magnitude = magnitude(telling, tolerance);
        for (long near = magnitude - 1; near <= magnitude + 1; near++) {
            for (String name : names) {
                candidates.addAll(byPlace.getOrDefault(new Place(name, telling.currency(), near, tolerance), Set.of()));
            }
        }
        return candidates.stream()
                .filter(cluster -> isFit.test(cluster, telling))
                .max(Comparator.comparingInt(cluster -> cluster.shared(telling)));
    }

    /** Where tellings of one sum meet: a party or the article. */
    private static List<String> meetings(Telling telling) {
        return Stream.of(telling.investors().stream(), telling.recipients().stream(), Stream.of(telling.article()))
                .flatMap(names -> names)
                .toList();
    }

    /** Where tellings meet that may disagree on the sum: giver and receiver. */
    private static List<String> pairs(Telling telling) {
        return telling.investors().stream()
                .flatMap(investor -> telling.recipients().stream().map(recipient -> investor + " " + recipient))
                .toList();
    }

    /** Sums within the tolerance are of the same or of neighbouring magnitudes. */
    private static long magnitude(Telling telling, double tolerance) {
        return Math.round(Math.log1p(telling.figure().value().doubleValue()) / Math.log1p(2 * tolerance));
    }

    private record Place(String name, Optional<String> currency, long magnitude, double tolerance) {}

    /** What a part is a part of, unless other tellings have it the other way round already. */
    private Set<String> wholes(Cluster part) {
        Set<String> names = new TreeSet<>();
        for (Telling telling : part.tellings()) {
            Cluster whole = telling.partOf().map(byStatement::get).orElse(part);
            if (!reaches(whole, part)) {
                wholes.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(whole);
                names.add(whole.founder());
            }
        }
        return names;
    }

    /** Whether {@code start} is {@code end} or, by what is known so far, a part of it. */
    private boolean reaches(Cluster start, Cluster end) {
        Set<Cluster> reached = new LinkedHashSet<>(List.of(start));
        Deque<Cluster> open = new ArrayDeque<>(reached);
        while (!open.isEmpty() && !reached.contains(end)) {
            for (Cluster next : wholes.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached.contains(end);
    }
}
