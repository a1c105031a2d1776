package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordMarksTest {
    private static final long NEAR = 1;
    private static final long FAR = 1L << 40;

    @Test
    void aWordHasAllTheMarksItWasGiven() {
        WordMarks marks = WordMarks.builder()
                .add("ici", NEAR)
                .add("ici", FAR)
                .add("là", FAR)
                .build();
        assertEquals(NEAR | FAR, marks.of("ici"));
        assertEquals(FAR, marks.of("là"));
    }

    @Test
    void oneOfSeveralMarksIsEnough() {
        WordMarks marks = WordMarks.builder().add("ici", NEAR).build();
        assertTrue(marks.has("ici", NEAR | FAR));
        assertFalse(marks.has("ici", FAR));
    }

    @Test
    void anyOtherWordHasNone() {
        WordMarks marks = WordMarks.builder().add("ici", NEAR).build();
        assertEquals(0, marks.of("Ici"));
        assertEquals(0, marks.of(""));
        assertEquals(0, WordMarks.builder().build().of("ici"));
    }

    @Test
    void aPhraseMarksTheFoldedWordItBeginsWith() {
        WordMarks marks = WordMarks.builder()
                .addBeginning("À l’heure", NEAR)
                .addBeginning("États-Unis", FAR)
                .build();
        assertEquals(NEAR, marks.of("a"));
        assertEquals(FAR, marks.of("etats"));
        assertEquals(0, marks.of("l'"));
    }

    @Test
    void whatWasBuiltIsNotChangedByWhatIsAddedLater() {
        WordMarks.Builder builder = WordMarks.builder().add("ici", NEAR);
        WordMarks marks = builder.build();
        builder.add("ici", FAR);
        assertEquals(NEAR, marks.of("ici"));
    }
}
