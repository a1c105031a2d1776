package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the word lists about given names, places and firms promise. */
class NameListsTest {

    @Test
    void givenNamesAreManyAndSayWhoseTheyAre() {
        Table names = Table.resource("lexicon/first-names.tsv");
        assertTrue(names.rows().size() >= 5000);
        Set<String> folded = new HashSet<>();
        for (Table.Row row : names.rows()) {
            assertTrue(Set.of("m", "f", "u").contains(row.get("gender")), row::toString);
            assertTrue(Set.of("true", "false").contains(row.get("common")), row::toString);
            assertTrue(folded.add(Folding.fold(row.get("name")).replace("-", "")), row::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void placesStandOnceAndLieInOneCountryOrSeveral(String language) {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        codes.addAll(List.of("-", "XK"));
        Set<String> forms = new HashSet<>();
        for (Table.Row row : rows(language, "places")) {
            assertTrue(Set.of("city", "region", "continent", "other").contains(row.get("type")), row::toString);
            assertTrue(codes.contains(row.get("country")), row::toString);
            assertTrue(forms.add(form(row.get("place"))), row::toString);
        }
    }

    /** Cities may: "Mexico" is the city in French and the state in English. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noRegionOrContinentBearsTheNameOfACountry(String language) {
        Set<String> countries = Gazetteer.of(List.of("ontology/countries.ttl")).entries().stream()
                .map(entry -> form(entry.label()))
                .collect(Collectors.toSet());
        for (Table.Row row : rows(language, "places")) {
            assertTrue(row.get("type").equals("city") || !countries.contains(form(row.get("place"))), row::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void wordsOfNamesSayWhatTheNameNames(String language) {
        for (Table.Row row : rows(language, "company-words")) {
            assertTrue(
                    Set.of("organization", "government", "place", "project").contains(row.get("kind")), row::toString);
            assertTrue(Set.of("first", "last", "any").contains(row.get("position")), row::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void legalFormsOfManyCountriesAreThere(String language) {
        List<String> forms = rows(language, "legal-forms").stream()
                .map(row -> row.get("form"))
                .toList();
        assertTrue(forms.containsAll(List.of("SA", "Inc.", "GmbH", "plc", "NV", "AB", "Oyj", "SpA", "KK")));
    }

    private static List<Table.Row> rows(String language, String list) {
        return Table.resource("lexicon/" + language + "/" + list + ".tsv").rows();
    }

    private static String form(String phrase) {
        return Tokenizer.tokenize(phrase).stream()
                .map(Token::folded)
                .filter(word -> !word.equals("-"))
                .collect(Collectors.joining(" "));
    }
}
