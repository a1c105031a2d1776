package dev.verbatim.match;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.match.Score.Agreement;
import dev.verbatim.model.EntityKind;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Weighs an entry against an entity: first their names, then kind, country and what stands beside. */
public final class Scoring {
    private static final double BY_ALIAS = 0.98;
    private static final double UNKNOWN = 0.95;

    /** Names that are only nearly equal, and nothing else that speaks for it. */
    private static final double NEARLY_AND_ALONE = 0.92;

    private static final double OTHER_KIND = 0.4;
    private static final double OTHER_COUNTRY = 0.75;
    private static final double SINGLE_NAME = 0.6;
    private static final double MOST_BY_NEIGHBOURS = 0.5;
    private static final double EACH_NEIGHBOUR = 0.6;
    private static final int MOST_NEIGHBOURS = 8;

    private final NameSimilarity similarity;

    /** @param weight of a folded word, above 0: the rarer, the heavier */
    public Scoring(ToDoubleFunction<String> weight) {
        similarity = new NameSimilarity(weight);
    }

    /** How well {@code entry} fits {@code subject}. */
    public Score of(Subject subject, Entry entry) {
        double name = name(subject, entry);
        Agreement kind = kind(subject.kind(), entry.kinds());
        Agreement country = country(subject.countries(), entry.countries());
        int beside = name == 0 ? 0 : beside(subject, entry);
        double fits = name * factor(kind, OTHER_KIND) * factor(country, OTHER_COUNTRY);
        double raised = fits + (1 - fits) * MOST_BY_NEIGHBOURS * (1 - Math.pow(EACH_NEIGHBOUR, beside));
        boolean isAlone = name < BY_ALIAS && beside == 0 && country != Agreement.YES;
        double value = fits == 0 ? 0 : isAlone ? raised * NEARLY_AND_ALONE : raised;
        boolean isSingle = subject.kind() == EntityKind.PERSON
                && subject.names().stream().allMatch(n -> Words.of(n).size() < 2);
        return new Score(isSingle ? Math.min(SINGLE_NAME, value) : value, name, kind, country, beside);
    }

    /** The best that any two of their names reach; a name that is none of the usual ones counts a little less. */
    private double name(Subject subject, Entry entry) {
        double best = 0;
        for (String mine : subject.names()) {
            best = Math.max(best, best(Words.of(mine), entry));
        }
        int words = subject.names().stream()
                .mapToInt(name -> Words.of(name).size())
                .max()
                .orElse(0);
        for (String mine : subject.aliases()) {
            List<String> folded = Words.of(mine);
            // A surname alone is the name of many.
            boolean isShort = subject.kind() == EntityKind.PERSON && folded.size() < Math.min(words, 2);
            if (best < 1 && !isShort) {
                best = Math.max(best, BY_ALIAS * best(folded, entry));
            }
        }
        return best;
    }

    private double best(List<String> mine, Entry entry) {
        double best = 0;
        for (String theirs : entry.names()) {
            best = Math.max(best, similarity.of(mine, Words.of(theirs)));
        }
        for (String theirs : entry.aliases()) {
            best = Math.max(best, BY_ALIAS * similarity.of(mine, Words.of(theirs)));
        }
        return best;
    }

    private static Agreement kind(EntityKind mine, Set<EntityKind> theirs) {
        if (theirs.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (theirs.contains(mine)) {
            return Agreement.YES;
        }
        boolean isBody = mine == EntityKind.ORGANIZATION || mine == EntityKind.GOVERNMENT;
        boolean isNear = isBody && (theirs.contains(EntityKind.ORGANIZATION) || theirs.contains(EntityKind.GOVERNMENT))
                || mine == EntityKind.PLACE && theirs.contains(EntityKind.COUNTRY)
                || mine == EntityKind.COUNTRY && theirs.contains(EntityKind.PLACE);
        return isNear ? Agreement.YES : Agreement.NO;
    }

    private static Agreement country(Set<String> mine, Set<String> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return theirs.stream().anyMatch(value -> mine.contains(value) || mine.contains(Folding.fold(value)))
                ? Agreement.YES
                : Agreement.NO;
    }

    private static double factor(Agreement agreement, double otherwise) {
        return switch (agreement) {
            case YES -> 1;
            case UNKNOWN -> UNKNOWN;
            case NO -> otherwise;
        };
    }

    private static int beside(Subject subject, Entry entry) {
        int found = (int) entry.related().stream()
                .filter(subject.neighbours()::contains)
                .limit(MOST_NEIGHBOURS)
                .count();
        if (entry.description().isPresent() && !subject.neighbourNames().isEmpty()) {
            String words = ' '
                    + String.join(" ", Folding.fold(entry.description().get()).split("[^\\p{L}\\p{N}]+", -1))
                    + ' ';
            found += (int) subject.neighbourNames().stream()
                    .filter(name -> words.contains(' ' + name + ' '))
                    .limit(MOST_NEIGHBOURS)
                    .count();
        }
        return Math.min(found, MOST_NEIGHBOURS);
    }
}
