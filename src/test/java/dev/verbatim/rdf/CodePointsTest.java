package dev.verbatim.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.model.Span;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void withoutAstralCharactersNothingMoves() {
        CodePoints codePoints = new CodePoints("1,5 milliard d’euros");
        assertEquals(new Span(4, 12), codePoints.of(new Span(4, 12)));
        assertEquals(0, new CodePoints("").before(0));
    }

    @Test
    void anAstralCharacterCountsOnce() {
        CodePoints codePoints = new CodePoints("a😀b😀");
        assertEquals(new Span(1, 2), codePoints.of(new Span(1, 3)));
        assertEquals(new Span(2, 3), codePoints.of(new Span(3, 4)));
        assertEquals(4, codePoints.before(6));
    }

    @Test
    void halfAPairCountsAsWhatItIs() {
        CodePoints codePoints = new CodePoints("\uD83Da\uDE00😀");
        assertEquals(3, codePoints.before(3));
        assertEquals(4, codePoints.before(5));
    }

    @RepeatedTest(20)
    void itCountsAsJavaDoes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.appendCodePoint(random.nextBoolean() ? 'é' : 0x1F600 + random.nextInt(50));
        }
        CodePoints codePoints = new CodePoints(text.toString());
        for (int i = 0; i <= text.length(); i++) {
            assertEquals(text.codePointCount(0, i), codePoints.before(i));
        }
    }
}
