package dev.verbatim.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TallyTest {

    private static Finding finding(String what) {
        return new Finding("x", what, "", "");
    }

    @Test
    void aFindingTellsItsSentenceAndItsRule() {
        assertEquals("d: w « S. » [a.fr.b]", new Finding("d", "w", "S.", "a.fr.b").toString());
        String told = new Finding("d", "w", "x".repeat(500), "").toString();
        assertEquals("d: w « " + "x".repeat(110) + "… »", told);
    }

    @Test
    void countsFindsAndGoldApart() {
        Tally tally = new Tally();
        tally.found(true, finding("a"));
        tally.found(false, finding("b"));
        tally.gold(true, finding("a"));
        tally.gold(false, finding("c"));
        tally.gold(false, finding("d"));
        tally.gold(false, finding("e"));
        assertEquals(0.5, tally.precision());
        assertEquals(0.25, tally.recall());
        assertEquals(1.0 / 3, tally.f1(), 1e-9);
        assertEquals("[x: b] [x: c, x: d, x: e]", tally.wrong() + " " + tally.missed());
    }

    @Test
    void isPerfectWhereThereIsNothingToFindAndNothingFound() {
        assertEquals(1, new Tally().f1());
        Tally invented = new Tally();
        invented.found(false, finding("x"));
        assertEquals(0, invented.f1());
    }

    @Test
    void isAnAccuracyWhereOnlyGoldCounts() {
        Tally accuracy = new Tally();
        accuracy.gold(true, finding("a"));
        accuracy.gold(false, finding("b"));
        assertTrue(accuracy.isAccuracy());
        assertEquals(0.5, accuracy.f1());
    }
}
