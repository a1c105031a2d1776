package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final Gazetteer SMALL = Gazetteer.of(List.of("lexicon/gazetteer-sample.ttl"));

    private static List<String> keys(String text) {
        return SMALL.names().longestAt(Tokenizer.tokenize(text), 0).stream()
                .flatMap(m -> m.values().stream())
                .map(Gazetteer.Form::key)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "SoftBank, actor/softbank",
        "Soft Bank, actor/softbank",
        "softbank, actor/softbank",
        "SOFTBANK, actor/softbank",
        "Blue Owl, actor/blue-owl",
        "BlueOwl, actor/blue-owl",
        "Etats-Unis, country/US",
        "États Unis, country/US",
        "américaine, country/US",
        "Oncle Sam, country/US",
        "Stargate, project/stargate"
    })
    void aNameIsFoundHoweverItIsSpelled(String text, String key) {
        assertEquals(List.of(key), keys(text));
    }

    @Test
    void anEntryTellsWhatTheVocabularySays() {
        Gazetteer.Entry bank = SMALL.entry("actor/softbank").orElseThrow();
        assertEquals(EntityKind.ORGANIZATION, bank.kind());
        assertEquals("country/JP", bank.country().orElseThrow());
        assertEquals(List.of("telecom"), bank.industries());
        assertEquals("Tokyo", bank.headquarters().orElseThrow());
    }

    @Test
    void aGovernmentIsMoreThanAnOrganization() {
        assertEquals(
                EntityKind.GOVERNMENT, SMALL.entry("actor/elysee").orElseThrow().kind());
    }

    @Test
    void thoseWhoLeadAHouseAreFound() {
        assertEquals(
                List.of("actor/masayoshi-son"),
                SMALL.leadersOf("actor/softbank").stream()
                        .map(Gazetteer.Entry::key)
                        .toList());
    }

    @Test
    void theNamesOfACountryBelongToALanguage() {
        Gazetteer.Form form = SMALL.entry("country/US").orElseThrow().forms().stream()
                .filter(f -> f.text().equals("États-Unis"))
                .findFirst()
                .orElseThrow();
        assertTrue(form.fits(Language.FRENCH));
        assertTrue(!form.fits(Language.ENGLISH));
    }

    @Test
    void aMissingVocabularyIsNamed() {
        IllegalArgumentException failure =
                assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(List.of("lexicon/no-such.ttl")));
        assertTrue(failure.getMessage().contains("lexicon/no-such.ttl"));
    }

    @Test
    void thePackagedVocabulariesAreRead() {
        assertTrue(Gazetteer.load().entries().size() > 1_000);
    }
}
