package dev.verbatim.annotate;

import dev.verbatim.model.Language;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The numbers of an article by sentence, found once for all that tell what they count. */
final class Numerals {

    private final List<List<Numeral>> bySentence;

    private Numerals(List<List<Numeral>> bySentence) {
        this.bySentence = bySentence;
    }

    /** @param lexicons by language; the first also serves for other languages */
    static Numerals of(SegmentedArticle article, Map<Language, FigureLexicon> lexicons) {
        FigureLexicon fallback = lexicons.values().iterator().next();
        List<List<Numeral>> all = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            FigureLexicon lexicon = lexicons.getOrDefault(sentence.language(), fallback);
            all.add(lexicon.numbers().all(sentence.tokens()));
        }
        return new Numerals(all);
    }

    /** Those of a sentence from left to right, none overlapping another. */
    List<Numeral> in(Sentence sentence) {
        return bySentence.get(sentence.index());
    }
}
