package dev.verbatim.validate;

import java.util.Collection;
import java.util.List;

/** What came of a validation. Doubts do not stop a publication: they tell of extraction that went wrong. */
public sealed interface Outcome {

    /** What looks wrong and does no harm; in order, each once. */
    List<Violation> doubts();

    /**
     * Nothing must be kept back.
     *
     * @param doubts in order, each once
     */
    record Sound(List<Violation> doubts) implements Outcome {

        /** Sorts and copies. */
        public Sound {
            doubts = sorted(doubts);
        }
    }

    /**
     * Something must not be published.
     *
     * @param violations in order, each once, at least one
     * @param doubts in order, each once
     */
    record Violated(List<Violation> violations, List<Violation> doubts) implements Outcome {

        /** @throws IllegalArgumentException without a violation */
        public Violated {
            violations = sorted(violations);
            doubts = sorted(doubts);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("nothing is violated");
            }
        }
    }

    /** Sound if there are no violations. */
    static Outcome of(List<Violation> violations, List<Violation> doubts) {
        return violations.isEmpty() ? new Sound(doubts) : new Violated(violations, doubts);
    }

    private static List<Violation> sorted(Collection<Violation> violations) {
        return violations.stream().sorted().distinct().toList();
    }
}
