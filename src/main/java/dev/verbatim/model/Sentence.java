package dev.verbatim.model;

import java.util.List;

/**
 * One sentence, title or table row: the unit of evidence.
 *
 * @param index its place among the article's sentences, from 0
 * @param span where it stands; begins and ends with a token
 * @param paragraph place of its region among the article's regions, from 0
 * @param kind kind of its region, never boilerplate
 * @param language of its region
 * @param tokens its tokens in order, at least one
 * @param firstToken place of the first of them among all tokens of the article
 */
public record Sentence(
        int index, Span span, int paragraph, Region.Kind kind, Language language, List<Token> tokens, int firstToken) {

    /** @throws IllegalArgumentException without tokens */
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens at " + span);
        }
    }

    /** Index in {@link #tokens()} of the first token that ends behind {@code offset}; the size if none does. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The same, found quickly where the token is near another.
     *
     * @param from index of a token that the one sought does not stand before
     */
    public int tokenAt(int offset, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).span().end() <= offset) {
            at++;
        }
        return at;
    }
}
