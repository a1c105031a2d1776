package dev.verbatim.consolidate;

import dev.verbatim.model.Investment;
import dev.verbatim.model.Telling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds which statements tell of the same investment.
 *
 * <p>Tellings are taken in order of time. Each joins the investment it fits best among those told before it, or founds one
 * of its own; so the order of the input does not matter, and articles added later move nothing that is there. Two
 * tellings fit if the sums are the same ({@value #TOLERANCE} apart at most, in one currency, or one a conversion of the
 * other), neither names givers or receivers that the other excludes, and they share a giver or a receiver, or stand in
 * the same article.
 */
public final class Consolidation {

    /** Two sums are one within this share of the larger: press figures are rounded to three digits at best. */
    static final double TOLERANCE = 0.005;

    private final Map<String, Cluster> byStatement = new HashMap<>();
    private final Map<Place, Set<Cluster>> byPlace = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();

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
        Cluster cluster = converted(telling).or(() -> best(telling)).orElseGet(this::found);
        cluster.add(telling);
        byStatement.put(telling.statement(), cluster);
        places(telling, magnitude(telling))
                .forEach(place -> byPlace.computeIfAbsent(place, p -> new LinkedHashSet<>())
                        .add(cluster));
    }

    private Cluster found() {
        Cluster cluster = new Cluster();
        clusters.add(cluster);
        return cluster;
    }

    private Optional<Cluster> converted(Telling telling) {
        return telling.conversionOf().map(byStatement::get);
    }

    private Optional<Cluster> best(Telling telling) {
        Set<Cluster> candidates = new LinkedHashSet<>();
        for (long magnitude = magnitude(telling) - 1; magnitude <= magnitude(telling) + 1; magnitude++) {
            places(telling, magnitude).forEach(place -> candidates.addAll(byPlace.getOrDefault(place, Set.of())));
        }
        return candidates.stream()
                .filter(cluster -> cluster.fits(telling))
                .max(Comparator.comparingInt(cluster -> cluster.shared(telling)));
    }

    /** Where tellings that may fit meet: a party or the article, each with the currency and the magnitude of the sum. */
    private static List<Place> places(Telling telling, long magnitude) {
        return Stream.of(telling.investors().stream(), telling.recipients().stream(), Stream.of(telling.article()))
                .flatMap(names -> names)
                .map(name -> new Place(name, telling.currency(), magnitude))
                .toList();
    }

    /** Sums within the tolerance are of the same or of neighbouring magnitudes. */
    private static long magnitude(Telling telling) {
        return Math.round(Math.log1p(telling.figure().value().doubleValue()) / Math.log1p(2 * TOLERANCE));
    }

    private record Place(String name, Optional<String> currency, long magnitude) {}

    private Set<String> wholes(Cluster part) {
        Set<String> wholes = new TreeSet<>();
        part.tellings().stream()
                .flatMap(telling -> telling.partOf().stream())
                .map(byStatement::get)
                .filter(Objects::nonNull)
                .filter(whole -> whole != part)
                .forEach(whole -> wholes.add(whole.founder()));
        return wholes;
    }
}
