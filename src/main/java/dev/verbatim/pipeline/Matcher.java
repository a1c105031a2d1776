package dev.verbatim.pipeline;

import dev.verbatim.match.Subject;
import dev.verbatim.model.Alignment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Knows another data set. */
interface Matcher {

    /** Entities that it likes to be asked about at a time. */
    int atOnce();

    /** Whether it is known already what the entity is there. */
    boolean isKnown(Subject subject);

    /** The thing that an entity is known to be, if it is among those that can be found. */
    Optional<String> answer(Subject subject) throws IOException;

    /** What each of these is there, in their order. */
    List<Alignment> align(List<Subject> subjects) throws IOException;
}
