package dev.verbatim.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something an article speaks of: one a coreference chain.
 *
 * @param id place among the article's entities, from 0
 * @param kind what it is
 * @param name the fullest form the article uses
 * @param labels every distinct name form of the article, {@code name} first, then by first appearance
 * @param key local name in the vocabularies, such as {@code actor/openai} or {@code country/FR}, if it was recognised
 * @param candidates keys that were too close to call, best first; empty with a key
 */
public record Entity(
        int id, EntityKind kind, String name, List<String> labels, Optional<String> key, List<String> candidates) {

    /** @throws IllegalArgumentException with a blank name or without labels */
    public Entity {
        labels = List.copyOf(labels);
        candidates = List.copyOf(candidates);
        if (name.isBlank() || labels.isEmpty()) {
            throw new IllegalArgumentException("an entity needs a name and its labels: " + name + " " + labels);
        }
    }
}
