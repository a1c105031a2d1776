package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a browser gets. */
class TongueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | FR",
                "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | FR",
                "en-GB,en;q=0.9,fr;q=0.8 | EN",
                "de, fr;q=0.2 | FR",
                "de | EN",
                "* | EN",
                "'' | EN",
                "fr;q=zero | EN",
                "\u0000;;;, | EN",
            })
    void theReadersLanguageIsTakenFromTheHeader(String header, Tongue expected) {
        assertEquals(expected, Tongue.preferred(Optional.of(header)));
    }
}
