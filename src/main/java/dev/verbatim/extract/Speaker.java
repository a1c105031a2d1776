package dev.verbatim.extract;

import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Statement;
import java.util.Optional;

/**
 * Who speaks.
 *
 * @param entity the actor; empty for an unnamed source
 * @param somebody whether it is one who has no name but to whom a pronoun may point back: "un éleveur"
 */
record Speaker(Optional<Entity> entity, boolean somebody) {

    /** A source the text keeps unnamed. */
    static final Speaker UNNAMED = new Speaker(Optional.empty(), false);

    /** A person without a name. */
    static final Speaker SOMEBODY = new Speaker(Optional.empty(), true);

    static Speaker of(Entity entity) {
        return new Speaker(Optional.of(entity), false);
    }

    boolean isUnnamed() {
        return entity.isEmpty();
    }

    /** Whether a personal pronoun may mean this speaker. */
    boolean isPerson() {
        return somebody || entity.filter(e -> e.kind() == EntityKind.PERSON).isPresent();
    }

    Statement.Source source() {
        return entity.isPresent() ? Statement.Source.NAMED : Statement.Source.ANONYMOUS;
    }

    boolean is(Entity other) {
        return entity.filter(e -> e.id() == other.id()).isPresent();
    }
}
