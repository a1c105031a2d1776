package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.Entity;
import java.util.Collections;
import java.util.Set;

/**
 * Tells which houses look on and judge: what they expect is what they say of others, not what they plan ("le cabinet X
 * prévoit un doublement du marché", but not "le groupe X prévoit une usine"), and "pour X," is their view. Immutable.
 */
final class Observers {

    /** Industries of the vocabulary whose houses forecast for a living. */
    private static final Set<String> FORECASTERS = Set.of(
            "agency",
            "analyst",
            "bank",
            "centralbank",
            "consulting",
            "institution",
            "regulator",
            "research",
            "university");

    /** Those whose houses hold views on what others do. */
    private static final Set<String> JUDGES = Set.of(
            "agency",
            "analyst",
            "centralbank",
            "consulting",
            "institution",
            "ngo",
            "party",
            "regulator",
            "research",
            "union",
            "university");

    private static final Set<String> WATCHERS =
            Set.of("agency", "analyst", "centralbank", "consulting", "media", "regulator", "research", "university");

    private static final Set<String> CONTENDERS = Set.of("ngo", "union");

    private final Gazetteer gazetteer;

    Observers(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    boolean forecasts(Entity entity) {
        return isOf(entity, FORECASTERS);
    }

    /** Whether it looks on and measures, with no side of its own. */
    boolean watches(Entity entity) {
        return isOf(entity, WATCHERS);
    }

    /** Whether it stands up for those whom others decide about: a union, an association. */
    boolean contends(Entity entity) {
        return isOf(entity, CONTENDERS);
    }

    boolean judges(Entity entity) {
        return isOf(entity, JUDGES);
    }

    private boolean isOf(Entity entity, Set<String> industries) {
        return entity.key()
                .flatMap(gazetteer::entry)
                .filter(entry -> !Collections.disjoint(entry.industries(), industries))
                .isPresent();
    }
}
