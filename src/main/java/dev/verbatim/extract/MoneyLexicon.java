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
 * @param sites what is built and bought where
 */
record MoneyLexicon(Frames frames, MoneyWords words, Sites sites) {

    static MoneyLexicon of(Language language) {
        Frames frames = new Frames(language);
        MoneyWords words = new MoneyWords(language);
        return new MoneyLexicon(frames, words, new Sites(frames, words, language));
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
