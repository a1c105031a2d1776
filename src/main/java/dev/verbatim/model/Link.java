package dev.verbatim.model;

import java.util.List;

/** Which entry of the vocabularies an entity is; {@link #key()} names it in every case. */
public sealed interface Link {

    /** Path under the base of identifiers, such as {@code actor/openai}; stable over articles and builds. */
    String key();

    /**
     * It stands in a vocabulary.
     *
     * @param key its entry
     */
    record Known(String key) implements Link {}

    /**
     * No vocabulary holds it.
     *
     * @param key made from kind and normalised name
     */
    record Novel(String key) implements Link {}

    /**
     * Several entries fit and none stands out.
     *
     * @param key made from kind and normalised name
     * @param candidates entries that fit, best first, at least two
     */
    record Ambiguous(String key, List<String> candidates) implements Link {

        /** @throws IllegalArgumentException with fewer than two candidates */
        public Ambiguous {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("ambiguous between fewer than two: " + candidates);
            }
        }
    }
}
