package dev.verbatim.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePrecisionTest {

    /** Bounds as tables of Wilson's interval have them. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.207", "10, 10, 0.722", "8, 10, 0.490", "0, 5, 0", "36, 40, 0.769", "95, 100, 0.888"})
    void theLowerBoundIsThatOfWilson(int right, int judged, double bound) {
        assertEquals(bound, new RulePrecision("g", right, judged).lowerBound(), 5e-4);
    }

    @ParameterizedTest
    @CsvSource({"29, 29, 0.883", "30, 30, 1", "2, 3, 0.208", "20, 30, 0.667"})
    void ofFewExamplesTheBoundStandsForTheShare(int right, int judged, double value) {
        assertEquals(value, new RulePrecision("g", right, judged).value());
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void tenExamplesAreEnough(int judged, boolean enough) {
        assertEquals(enough, new RulePrecision("g", 1, judged).isEnough());
    }

    @Test
    void moreRightThanJudgedAndNothingJudgedAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RulePrecision("g", 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new RulePrecision("g", 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new RulePrecision("g", -1, 1));
    }
}
