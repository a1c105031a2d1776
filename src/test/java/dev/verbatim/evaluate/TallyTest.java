package dev.verbatim.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void countsFindsAndGoldApart() {
        Tally tally = new Tally();
        tally.found(true, "a");
        tally.found(false, "b");
        tally.gold(true, "a");
        tally.gold(false, "c");
        tally.gold(false, "d");
        tally.gold(false, "e");
        assertEquals(0.5, tally.precision());
        assertEquals(0.25, tally.recall());
        assertEquals(1.0 / 3, tally.f1(), 1e-9);
        assertEquals("[b] [c, d, e]", tally.wrong() + " " + tally.missed());
    }

    @Test
    void isPerfectWhereThereIsNothingToFindAndNothingFound() {
        assertEquals(1, new Tally().f1());
        Tally invented = new Tally();
        invented.found(false, "x");
        assertEquals(0, invented.f1());
    }

    @Test
    void isAnAccuracyWhereOnlyGoldCounts() {
        Tally accuracy = new Tally();
        accuracy.gold(true, "a");
        accuracy.gold(false, "b");
        assertTrue(accuracy.isAccuracy());
        assertEquals(0.5, accuracy.f1());
    }
}
