package dev.verbatim.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void aSpanIsHalfOpen() {
        Span span = new Span(2, 5);
        assertEquals("cde", span.in("abcdef"));
        assertTrue(span.contains(2) && !span.contains(5));
        assertTrue(span.overlaps(new Span(4, 9)) && !span.overlaps(new Span(5, 9)));
        assertEquals(new Span(2, 9), span.union(new Span(4, 9)));
        assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    }

    @Test
    void aPartialDateIsAsExactAsItIsTold() {
        assertEquals(
                List.of("2025", "2025-01", "2025-01-22"),
                Stream.of(PartialDate.of(2025), PartialDate.of(2025, 1), PartialDate.of(LocalDate.of(2025, 1, 22)))
                        .sorted()
                        .map(PartialDate::toString)
                        .toList());
        assertEquals(LocalDate.of(2024, 2, 29), PartialDate.of(2024, 2).lastDay());
        assertThrows(DateTimeException.class, () -> PartialDate.of(2025, 13));
        assertThrows(DateTimeException.class, () -> new PartialDate(2025, OptionalInt.empty(), OptionalInt.of(3)));
    }

    @Test
    void aFigureIsWrittenPlainly() {
        assertEquals(
                "500000000000",
                new Figure(new BigDecimal("500E9"), Optional.empty(), Qualifier.EXACT)
                        .value()
                        .toString());
        assertEquals(
                "12.5",
                new Figure(new BigDecimal("12.50"), Optional.empty(), Qualifier.EXACT)
                        .value()
                        .toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Figure(BigDecimal.TEN, Optional.of(BigDecimal.ONE), Qualifier.RANGE));
    }

    @Test
    void onlyATagIsALanguage() {
        assertTrue(Language.isTag("fr"));
        assertFalse(Language.isTag("en .\n<s>"));
        assertThrows(IllegalArgumentException.class, () -> new Language("FR"));
    }

    @Test
    void anArticleRefusesRegionsOutOfPlace() {
        Region region = new Region(new Span(0, 9), Region.Kind.BODY, Language.FRENCH);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Article("a.txt", "0".repeat(64), "court", Metadata.NONE, Language.FRENCH, List.of(region)));
    }
}
