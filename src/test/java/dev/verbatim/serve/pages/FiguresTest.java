package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as people of either language write them. */
class FiguresTest {
    private final Figures french = new Figures(new Texts(Tongue.FR));
    private final Figures english = new Figures(new Texts(Tongue.EN));

    @ParameterizedTest
    @CsvSource({
        "500000000000.0, USD, exact, 500 Md $, $500bn",
        "620000000, EUR, about, environ 620 M €, about €620m",
        "1500000000, EUR, atLeast, 'au moins 1,5 Md €', at least €1.5bn",
        "11000000000000, JPY, about, environ 11 000 Md ¥, about ¥11tn",
        "655000000000, XOF, exact, 655 Md XOF, XOF 655bn",
        "40000, GBP, atMost, jusqu’à 40 000 £, 'up to £40,000'",
        "1000000000, EUR, vague, de l’ordre de 1 Md €, in the order of €1bn",
        "30000000000, EUR, range, à partir de 30 Md €, from €30bn",
        "1000000000, '', exact, 1 Md, 1bn",
        "750, '', exact, 750, 750",
    })
    void sumsHaveTheirScaleTheirCurrencyAndTheirHedge(
            String value, String currency, String qualifier, String inFrench, String inEnglish) {
        BigDecimal sum = new BigDecimal(value);
        assertEquals(
                inFrench,
                plain(french.money(sum, Optional.empty(), currency, qualifier).text()));
        assertEquals(
                inEnglish,
                plain(english.money(sum, Optional.empty(), currency, qualifier).text()));
    }

    @Test
    void aRangeHasBothEnds() {
        Figure range =
                french.money(new BigDecimal("30000000000"), Optional.of(new BigDecimal("50000000000")), "EUR", "range");
        assertEquals("de 30 Md € à 50 Md €", plain(range.text()));
        assertEquals("30 000 000 000 € – 50 000 000 000 €", plain(range.full()));
    }

    @Test
    void whatIsRoundedIsToldInFull() {
        Figure figure = english.money(new BigDecimal("1234567890"), Optional.empty(), "USD", "exact");
        assertEquals("$1.23bn", figure.text());
        assertEquals("$1,234,567,890", figure.full());
    }

    @ParameterizedTest
    @CsvSource({
        "1, MW, 1 MW, 1 MW",
        "400, MW, 400 MW, 400 MW",
        "1, data centre, 1 centre de données, 1 data centre",
        "5, data centre, 5 centres de données, 5 data centres",
        "1.5, job, '1,5 emploi', 1.5 jobs",
        "45, hectare, 45 ha, 45 ha",
        "12, unheard of, 12 unheard of, 12 unheard of",
    })
    void unitsAgreeWithTheirFigure(String value, String unit, String inFrench, String inEnglish) {
        BigDecimal measure = new BigDecimal(value);
        assertEquals(
                inFrench,
                plain(french.quantity(measure, Optional.empty(), unit, "exact").text()));
        assertEquals(
                inEnglish,
                plain(english.quantity(measure, Optional.empty(), unit, "exact").text()));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-14, 14 mars 2025, 14 March 2025",
        "2025-03, mars 2025, March 2025",
        "2025, 2025, 2025",
        "2025-13-45, 2025-13-45, 2025-13-45",
    })
    void datesAreToldInWords(String date, String inFrench, String inEnglish) {
        assertEquals(inFrench, plain(french.date(date)));
        assertEquals(inEnglish, plain(english.date(date)));
    }

    @Test
    void onlyPlainDigitsAreNumbers() {
        assertEquals(Optional.empty(), Figures.number("1e999999999"));
        assertEquals(Optional.empty(), Figures.number("INF"));
        assertEquals(Optional.of(new BigDecimal("-1.5")), Figures.number("-1.5"));
    }

    /** Spaces that do not break are spaces to a reader of tests. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F\\u2009]", " ");
    }
}
