package dev.verbatim.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {
    /** Words that many have say little. */
    private static final NameSimilarity SIMILARITY = new NameSimilarity(
            word -> Map.of("inc", 1.0, "group", 1.5, "bank", 2.0, "of", 0.5).getOrDefault(word, 8.0));

    private static double of(String one, String other) {
        return SIMILARITY.of(Words.of(one), Words.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Soft Bank, SoftBank",
        "Société Générale, SOCIETE GENERALE",
        "L’Oréal, L'Oreal",
        "A.T. & T., AT&T",
    })
    void namesOfTheSameLettersAreEqual(String one, String other) {
        assertEquals(1, of(one, other));
        assertEquals(1, of(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "Verdania Robotics, Verdania Robotics Inc",
        "Claire Morel, Morel Claire",
        "Verdania Robotics, Verdnaia Robotics",
        "Banque de Lutécie, Banque de Lutecie Group",
    })
    void namesThatDifferInLittleAreNearlyEqual(String one, String other) {
        double similarity = of(one, other);
        assertTrue(similarity >= 0.88 && similarity < 1, () -> one + " / " + other + ": " + similarity);
    }

    @ParameterizedTest
    @CsvSource({
        "Claire Morel, Julien Morel",
        "Bank of Verdania, Bank of Ostrava",
        "Verdania Robotics, Verdania Pharma",
        "EDF, EDP",
        "Orange, Orangina",
        "'', Verdania",
    })
    void namesThatShareAWordOrAnEndingAreNot(String one, String other) {
        double similarity = of(one, other);
        assertTrue(similarity < 0.75, () -> one + " / " + other + ": " + similarity);
    }

    @Test
    void whatIsLongerThanAnyNameIsNone() {
        String longest = "é" + "x".repeat(498) + "\uD83C\uDF0D";
        assertEquals(1, of(longest, longest));
        assertEquals(0, of(longest + "x", longest + "x"));
        assertEquals(0, of("Verdania ".repeat(5_000_000), "Verdania"));
    }

    @Test
    void longNamesTakeNoLongTime() {
        String hostile = "abcdefgh ".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> of(hostile, hostile + "x"));
    }
}
