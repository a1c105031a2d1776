package dev.verbatim.model;

import java.util.List;
import java.util.Optional;

/**
 * What was decided about an entity and another data set: which of its things it is, how that was found, and what else was
 * considered. That there is none is a decision too.
 *
 * @param entity IRI of the entity
 * @param dataSet IRI of the other data set
 * @param method how the decision was made
 * @param outcome what was decided
 * @param relation how near the chosen thing is; empty unless one was chosen
 * @param candidates what was considered, best first: the chosen one is the first; empty if nothing was alike
 */
public record Alignment(
        String entity,
        String dataSet,
        Method method,
        Outcome outcome,
        Optional<Relation> relation,
        List<Candidate> candidates) {

    /** @throws IllegalArgumentException if a thing was chosen without relation or candidate, or the other way round */
    public Alignment {
        candidates = List.copyOf(candidates);
        boolean isMatched = outcome == Outcome.MATCHED;
        if (isMatched != relation.isPresent() || isMatched && candidates.isEmpty()) {
            throw new IllegalArgumentException(
                    outcome + " with relation " + relation + " and " + candidates.size() + " candidates: " + entity);
        }
    }

    /** The thing that was chosen. */
    public Optional<Candidate> chosen() {
        return outcome == Outcome.MATCHED ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** The candidates that were not chosen, best first. */
    public List<Candidate> others() {
        return outcome == Outcome.MATCHED ? candidates.subList(1, candidates.size()) : candidates;
    }

    /**
     * A thing of the other data set that may be the entity.
     *
     * @param iri its identifier
     * @param name what it is called there; may be empty
     * @param score 0 to 1, how well it fits
     */
    public record Candidate(String iri, String name, double score) {

        /** @throws IllegalArgumentException if the score is not between 0 and 1 */
        public Candidate {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("a score of " + score + " for " + iri);
            }
        }
    }

    /** How a decision was made. */
    public enum Method {
        /** Looked up by people, and kept in a vocabulary. */
        CURATED,
        /** Both hold the same identifier of a third. */
        IDENTIFIER,
        /** Both have the same key under different bases. */
        KEY,
        /** By name, kind, country and what stands beside. */
        NAME,
        /** By a reconciliation service, checked by name and kind. */
        SERVICE
    }

    /** What was decided. */
    public enum Outcome {
        /** Several fit, and none stands out. */
        AMBIGUOUS,
        /** One was chosen. */
        MATCHED,
        /** None fits. */
        NO_MATCH,
        /** One was chosen, and somebody said that it is not the one. */
        REJECTED
    }

    /** How near the chosen thing is. */
    public enum Relation {
        /** Alike enough for some uses; not confirmed by anything but the name. */
        CLOSE,
        /** Alike for all uses. */
        EXACT,
        /** The very same thing. */
        SAME
    }
}
