package dev.verbatim.annotate;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one language needs for figures.
 *
 * @param numbers its numerals
 * @param markers its words around figures
 * @param hedges its hedges
 * @param currencies its names of currencies, with the signs of all
 * @param homes words that tell which of several currencies of one name is meant, with ISO 4217 codes
 * @param units what it counts and measures
 * @param calendar its words of time
 */
record FigureLexicon(
        Numbers numbers,
        Markers markers,
        Hedges hedges,
        Currencies currencies,
        PhraseMatcher<String> homes,
        Units units,
        Calendar calendar) {

    /** Reads the files under {@code lexicon/<language>/}. */
    static FigureLexicon of(Language language) {
        Markers markers = new Markers(language);
        PhraseMatcher.Builder<String> homes = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/currency-homes.tsv").rows()) {
            homes.add(row.get("phrase"), row.get("code"));
        }
        return new FigureLexicon(
                new Numbers(language),
                markers,
                new Hedges(language),
                new Currencies(language, markers),
                homes.build(),
                new Units(language),
                new Calendar(language));
    }

    /**
     * Reads the files of several languages.
     *
     * @param languages at least one; the first also serves for text in any other language
     */
    static Map<Language, FigureLexicon> of(List<Language> languages) {
        Map<Language, FigureLexicon> lexicons = new LinkedHashMap<>();
        languages.forEach(language -> lexicons.put(language, of(language)));
        return lexicons;
    }
}
