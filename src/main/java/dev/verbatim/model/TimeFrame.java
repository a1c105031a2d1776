package dev.verbatim.model;

import java.time.Period;
import java.util.Optional;

/**
 * When something is to be done.
 *
 * @param start first day, month or year
 * @param end last day, month or year
 * @param duration length
 */
public record TimeFrame(Optional<PartialDate> start, Optional<PartialDate> end, Optional<Period> duration) {

    /** Nothing told. */
    public static final TimeFrame NONE = new TimeFrame(Optional.empty(), Optional.empty(), Optional.empty());
}
