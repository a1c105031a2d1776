package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.Entity;
import java.util.Collections;
import java.util.Set;

/**
 * Tells whose expectations are what they say of others, not what they plan: "le cabinet X prévoit un doublement du
 * marché" attributes, "le groupe X prévoit une usine" does not. Immutable.
 */
final class Forecasters {

    /** Industries of the vocabulary whose houses forecast for a living. */
    private static final Set<String> INDUSTRIES = Set.of(
            "agency",
            "analyst",
            "bank",
            "centralbank",
            "consulting",
            "institution",
            "regulator",
            "research",
            "university");

    private final Gazetteer gazetteer;

    Forecasters(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    boolean has(Entity entity) {
        return entity.key()
                .flatMap(gazetteer::entry)
                .filter(entry -> !Collections.disjoint(entry.industries(), INDUSTRIES))
                .isPresent();
    }
}
