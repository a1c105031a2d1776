package dev.verbatim.extract;

import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.model.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one language needs to tell what sums are.
 *
 * @param frames its verbs and nouns that govern sums
 * @param words its small words around them
 */
record MoneyLexicon(Frames frames, MoneyWords words) {

    static MoneyLexicon of(Language language) {
        return new MoneyLexicon(new Frames(language), new MoneyWords(language));
    }

    /** Those that come with Verbatim. */
    static Map<Language, MoneyLexicon> standard() {
        return of(LexiconLanguages.all());
    }

    /** Those of several languages, in that order. */
    static Map<Language, MoneyLexicon> of(List<Language> languages) {
        Map<Language, MoneyLexicon> lexicons = new LinkedHashMap<>();
        languages.forEach(language -> lexicons.put(language, of(language)));
        return lexicons;
    }
}
