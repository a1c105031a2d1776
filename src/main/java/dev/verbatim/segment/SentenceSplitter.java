package dev.verbatim.segment;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the ends of sentences in the tokens of a region, in one pass from left to right. */
final class SentenceSplitter {

    private final Abbreviations abbreviations;
    private final Set<String> functionWords;

    SentenceSplitter(Abbreviations abbreviations, Set<String> functionWords) {
        this.abbreviations = abbreviations;
        this.functionWords = Set.copyOf(functionWords);
    }

    /** For a language; one without lexicons is split by its signs alone. */
    static SentenceSplitter of(Language language) {
        Set<String> words = new HashSet<>();
        Table.find("lexicon/" + language.tag() + "/stopwords.tsv")
                .ifPresent(table -> table.rows().forEach(row -> words.add(Folding.fold(row.get("word")))));
        return new SentenceSplitter(Abbreviations.of(language), words);
    }

    /**
     * The sentences, each with at least one token; together they are all tokens.
     *
     * @param tokens of one region, at least one
     * @param caseless whether the text is written without capitals
     */
    List<List<Token>> split(List<Token> tokens, boolean caseless) {
        List<List<Token>> sentences = new ArrayList<>();
        Boundaries boundaries = new Boundaries(tokens, caseless, abbreviations, functionWords);
        int begin = 0;
        for (int end = boundaries.next(0); end < tokens.size(); end = boundaries.next(end)) {
            sentences.add(tokens.subList(begin, end));
            begin = end;
        }
        sentences.add(tokens.subList(begin, tokens.size()));
        return sentences;
    }
}
