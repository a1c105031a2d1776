package dev.verbatim.pipeline;

import dev.verbatim.validate.Outcome;
import dev.verbatim.validate.Violation;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** What was to be published breaks a shape or has lost its sentence; the message says what and where. */
public final class InvalidGraphException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private InvalidGraphException(String where, List<Violation> violations) {
        super(where + " must not be published, " + violations.size() + " violations:"
                + violations.stream()
                        .limit(SHOWN)
                        .map(violation -> "\n  " + violation)
                        .collect(Collectors.joining())
                + (violations.size() > SHOWN ? "\n  …" : ""));
    }

    /**
     * Lets a sound outcome pass.
     *
     * @param where what was checked
     * @throws InvalidGraphException if it is not sound
     */
    static void throwIfViolated(String where, Outcome outcome) {
        if (outcome instanceof Outcome.Violated violated) {
            throw new InvalidGraphException(where, violated.violations());
        }
    }
}
