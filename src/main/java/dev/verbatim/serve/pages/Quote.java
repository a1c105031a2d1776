package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Nif;
import org.apache.jena.graph.Node;

/**
 * A sentence of an article, the words that count set off.
 *
 * @param before what stands before those words
 * @param marked those words; empty if none are set off
 * @param after what stands behind them
 * @param language of the sentence, as a tag
 * @param href where the sentence stands in its article
 */
public record Quote(String before, String marked, String after, String language, String href) {
    /** No sentence. */
    static final Quote NONE = new Quote("", "", "", "", "");

    private static final int LONGEST = 1200;

    /**
     * @param sentence a sentence of the graph
     * @param begin where the words begin, in code points of the article
     * @param end where they end; nothing is set off if they do not stand in the sentence
     */
    static Quote of(Visit visit, Node sentence, int begin, int end) {
        Node text = visit.facts().value(sentence, Nif.anchorOf).orElse(null);
        if (text == null || !text.isLiteral()) {
            return NONE;
        }
        String words = text.getLiteralLexicalForm();
        int start = visit.facts().number(sentence, Nif.beginIndex, 0);
        int length = words.codePointCount(0, words.length());
        String href = visit.ref(sentence, "").href();
        int from = begin - start;
        int to = end - start;
        if (from < 0 || to > length || from >= to || words.length() > LONGEST) {
            return new Quote(shortened(words), "", "", text.getLiteralLanguage(), href);
        }
        int first = words.offsetByCodePoints(0, from);
        int last = words.offsetByCodePoints(first, to - from);
        return new Quote(
                words.substring(0, first),
                words.substring(first, last),
                words.substring(last),
                text.getLiteralLanguage(),
                href);
    }

    static String shortened(String words) {
        int length = words.codePointCount(0, words.length());
        return length > LONGEST ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "\u2026" : words;
    }
}
