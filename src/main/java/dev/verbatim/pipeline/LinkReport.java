package dev.verbatim.pipeline;

import dev.verbatim.match.Problem;
import dev.verbatim.model.Alignment;
import java.util.List;
import java.util.Map;

/**
 * What came of linking.
 *
 * @param things of the other data set that were read; parts of them, where the data has them apart
 * @param known entities that were linked to that data set before, and left as they are
 * @param outcomes how many entities came to each outcome
 * @param measured how right the links are where the answer was known before
 * @param problems what could not be read
 * @param generation what is published now; empty if nothing was, because nothing could be read
 * @param changed whether this changed what is published
 */
public record LinkReport(
        long things,
        long known,
        Map<Alignment.Outcome, Long> outcomes,
        Measured measured,
        List<Problem> problems,
        String generation,
        boolean changed) {

    /** Copies. */
    public LinkReport {
        outcomes = Map.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /** Nothing was read, and so nothing decided. */
    static LinkReport unpublished(List<Problem> problems) {
        return new LinkReport(0, 0, Map.of(), Measured.NONE, problems, "", false);
    }

    /** Whether something was read, so that what was decided is published. */
    public boolean isPublished() {
        return !generation.isEmpty();
    }

    LinkReport with(long read, List<Problem> found) {
        return new LinkReport(read, known, outcomes, measured, found, generation, changed);
    }

    /**
     * How right links are, on a fifth of the entities whose answer was known before: they are linked as if it were not.
     *
     * @param asked entities of that fifth
     * @param chosen those for which something was chosen
     * @param right those for which the known answer was chosen
     */
    public record Measured(long asked, long chosen, long right) {
        /** Nothing was measured. */
        public static final Measured NONE = new Measured(0, 0, 0);

        /** Share of what was chosen that is right; 1 if nothing was. */
        public double precision() {
            return chosen == 0 ? 1 : (double) right / chosen;
        }

        /** Share of the known answers that was found; 1 if there was none. */
        public double recall() {
            return asked == 0 ? 1 : (double) right / asked;
        }
    }
}
