package dev.verbatim.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SpanCursorTest {

    private static SpanCursor<Span> over(Span... spans) {
        return new SpanCursor<>(List.of(spans), Function.identity());
    }

    @Test
    void givesEachOnceSentenceBySentence() {
        SpanCursor<Span> cursor = over(new Span(0, 2), new Span(3, 5), new Span(12, 14));
        assertEquals(List.of(new Span(0, 2), new Span(3, 5)), cursor.within(new Span(0, 10)));
        assertEquals(List.of(new Span(12, 14)), cursor.within(new Span(11, 20)));
        assertEquals(List.of(), cursor.within(new Span(21, 30)));
    }

    @Test
    void passesOverWhatLeavesTheSentence() {
        SpanCursor<Span> cursor = over(new Span(0, 2), new Span(8, 12), new Span(13, 14));
        assertEquals(List.of(new Span(0, 2)), cursor.within(new Span(0, 10)));
        assertEquals(List.of(new Span(13, 14)), cursor.within(new Span(11, 20)));
    }

    @Test
    void passesOverWhatBeginsBetweenSentences() {
        SpanCursor<Span> cursor = over(new Span(0, 1), new Span(5, 6), new Span(7, 8));
        assertEquals(List.of(new Span(7, 8)), cursor.within(new Span(6, 9)));
    }

    @Test
    void givesNothingOfNothing() {
        assertEquals(List.of(), over().within(new Span(0, 10)));
        assertEquals(List.of(), over().before(10));
    }

    @Test
    void givesAllThatBeginsBefore() {
        SpanCursor<Span> cursor = over(new Span(0, 4), new Span(2, 20), new Span(6, 7));
        assertEquals(List.of(new Span(0, 4), new Span(2, 20)), cursor.before(5));
        assertEquals(List.of(new Span(6, 7)), cursor.before(9));
    }
}
