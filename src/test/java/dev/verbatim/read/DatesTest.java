package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DatesTest {

    private static final Dates DATES = Dates.of(List.of(Language.FRENCH, Language.ENGLISH));

    @TestFactory
    Stream<DynamicTest> datesOfBylines() {
        return Cases.of("dates.txt", 50).stream().map(line -> {
            String[] parts = line.split(";", -1);
            return DynamicTest.dynamicTest(line, () -> assertEquals(parts[2].strip(), first(parts[1], parts[0])));
        });
    }

    @TestFactory
    Stream<DynamicTest> datesOfMarkup() {
        return Cases.of("isodates.txt", 12).stream().map(line -> {
            String[] parts = line.split(";", -1);
            return DynamicTest.dynamicTest(
                    line,
                    () -> assertEquals(
                            parts[1].strip(),
                            Dates.iso(parts[0]).map(PartialDate::toString).orElse("-")));
        });
    }

    @Test
    void severalDatesAreFoundFromLeftToRight() {
        List<Dates.Found> found =
                DATES.all(Tokenizer.tokenize("Publié le 3 mai 2025, mis à jour le 4/05/2025"), Language.FRENCH);
        assertEquals(
                List.of("2025-05-03", "2025-05-04"),
                found.stream().map(date -> date.date().toString()).toList());
        assertEquals(2, found.getFirst().from());
        assertEquals(5, found.getFirst().to());
    }

    private static String first(String text, String language) {
        return DATES.all(Tokenizer.tokenize(text), new Language(language)).stream()
                .findFirst()
                .map(found -> found.date().toString())
                .orElse("-");
    }
}
