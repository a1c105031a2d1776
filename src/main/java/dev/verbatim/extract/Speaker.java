package dev.verbatim.extract;

import dev.verbatim.model.Entity;
import dev.verbatim.model.Statement;
import java.util.Optional;

/**
 * Who speaks.
 *
 * @param entity the actor; empty for an unnamed source
 */
record Speaker(Optional<Entity> entity) {

    /** A source the text keeps unnamed. */
    static final Speaker UNNAMED = new Speaker(Optional.empty());

    static Speaker of(Entity entity) {
        return new Speaker(Optional.of(entity));
    }

    Statement.Source source() {
        return entity.isPresent() ? Statement.Source.NAMED : Statement.Source.ANONYMOUS;
    }

    boolean is(Entity other) {
        return entity.filter(e -> e.id() == other.id()).isPresent();
    }
}
