package dev.verbatim.match;

import dev.verbatim.model.Alignment;
import dev.verbatim.model.Alignment.Candidate;
import dev.verbatim.model.Alignment.Method;
import dev.verbatim.model.Alignment.Outcome;
import dev.verbatim.model.Alignment.Relation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chooses among entries: the best one if it fits well enough and none other fits nearly as well. What somebody said it is not is
 * considered, and never chosen.
 *
 * @param least score of one that is chosen
 * @param ahead by how much it must be better than the next
 */
public record Decision(double least, double ahead) {
    /** What has proved itself. */
    public static final Decision USUAL = new Decision(0.8, 0.04);

    /** Candidates that are kept with a decision. */
    static final int KEPT = 5;

    private static final double WORTH_KEEPING = 0.4;
    private static final double EXACT = 0.9;

    /** A key of a vocabulary, after the base of identifiers: those that are made of names begin with {@code x-}. */
    private static final Pattern VOCABULARY_KEY = Pattern.compile("(?:actor|country|currency|project)/(?!x-)[^/#?]+$");

    private record Weighed(Entry entry, Score score) {}

    /**
     * Decides.
     *
     * @param dataSet IRI of what the entries are of
     * @param method how the decision is made if nothing surer than names tells
     */
    public Alignment of(Subject subject, List<Entry> found, Scoring scoring, String dataSet, Method method) {
        List<Entry> entries = found.stream()
                .filter(entry -> !entry.iri().equals(subject.iri()))
                .toList();
        Optional<Alignment> certain = byIdentifier(
                subject,
                entries.stream()
                        .filter(entry -> !subject.rejected().contains(entry.iri()))
                        .toList(),
                dataSet);
        if (certain.isPresent()) {
            return certain.get();
        }
        List<Weighed> weighed = entries.stream()
                .map(entry -> new Weighed(entry, scoring.of(subject, entry)))
                .filter(w -> w.score().value() >= WORTH_KEEPING)
                .sorted(Comparator.comparingDouble((Weighed w) -> -w.score().value())
                        .thenComparing(w -> w.entry().iri()))
                .limit(KEPT)
                .toList();
        List<Weighed> eligible = weighed.stream()
                .filter(w -> !subject.rejected().contains(w.entry().iri()))
                .toList();
        if (eligible.isEmpty() || eligible.getFirst().score().value() < least) {
            return new Alignment(
                    subject.iri(), dataSet, method, Outcome.NO_MATCH, Optional.empty(), candidates(weighed.stream()));
        }
        Weighed chosen = eligible.getFirst();
        Score best = chosen.score();
        if (eligible.size() > 1 && best.value() - eligible.get(1).score().value() < ahead) {
            return new Alignment(
                    subject.iri(), dataSet, method, Outcome.AMBIGUOUS, Optional.empty(), candidates(weighed.stream()));
        }
        Relation relation = best.value() >= EXACT && best.isConfirmed() ? Relation.EXACT : Relation.CLOSE;
        List<Candidate> candidates =
                candidates(Stream.concat(Stream.of(chosen), weighed.stream().filter(w -> !w.equals(chosen))));
        return new Alignment(subject.iri(), dataSet, method, Outcome.MATCHED, Optional.of(relation), candidates);
    }

    private static List<Candidate> candidates(Stream<Weighed> weighed) {
        return weighed.map(w -> new Candidate(
                        w.entry().iri(), w.entry().name(), rounded(w.score().value())))
                .toList();
    }

    private static Optional<Alignment> byIdentifier(Subject subject, List<Entry> entries, String dataSet) {
        Optional<String> key = key(subject.iri());
        for (Entry entry : entries) {
            if (entry.ours() && key.isPresent() && key.equals(key(entry.iri()))) {
                return Optional.of(certain(subject, entry, dataSet, Method.KEY, Relation.SAME));
            }
        }
        for (Entry entry : entries) {
            if (subject.identifiers().contains(entry.iri())
                    || entry.same().stream().anyMatch(subject.identifiers()::contains)) {
                return Optional.of(certain(subject, entry, dataSet, Method.IDENTIFIER, Relation.EXACT));
            }
        }
        return Optional.empty();
    }

    /** The key that a vocabulary gives the thing, whatever the base of its identifiers. */
    private static Optional<String> key(String iri) {
        Matcher matcher = VOCABULARY_KEY.matcher(iri);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static Alignment certain(Subject subject, Entry chosen, String dataSet, Method method, Relation relation) {
        Candidate candidate = new Candidate(chosen.iri(), chosen.name(), 1);
        return new Alignment(
                subject.iri(), dataSet, method, Outcome.MATCHED, Optional.of(relation), List.of(candidate));
    }

    /** Four digits: more would say nothing. */
    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
