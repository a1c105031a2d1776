package dev.verbatim.segment;

import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what has no end marks for thousands of characters, so that no sentence is unbounded: behind a semicolon if there
 * is one in the second half of the piece, else behind a comma, else between two tokens.
 */
final class LongSentences {

    /** UTF-16 units in a sentence at most, unless a single token is longer. */
    static final int LIMIT = 2000;

    private LongSentences() {}

    static List<List<Token>> cut(List<List<Token>> sentences) {
        List<List<Token>> pieces = new ArrayList<>(sentences.size());
        for (List<Token> sentence : sentences) {
            List<Token> rest = sentence;
            while (length(rest) > LIMIT && rest.size() > 1) {
                int to = end(rest);
                pieces.add(rest.subList(0, to));
                rest = rest.subList(to, rest.size());
            }
            if (!rest.isEmpty()) {
                pieces.add(rest);
            }
        }
        return pieces;
    }

    private static int length(List<Token> tokens) {
        return tokens.isEmpty()
                ? 0
                : tokens.getLast().span().end() - tokens.getFirst().span().begin();
    }

    private static int end(List<Token> tokens) {
        int begin = tokens.getFirst().span().begin();
        int semicolon = 0;
        int comma = 0;
        int last = 1;
        for (int i = 0; i < tokens.size() && tokens.get(i).span().end() - begin <= LIMIT; i++) {
            last = i + 1;
            if (tokens.get(i).span().end() - begin > LIMIT / 2) {
                semicolon = tokens.get(i).is(";") ? last : semicolon;
                comma = tokens.get(i).is(",") ? last : comma;
            }
        }
        return semicolon > 0 ? semicolon : comma > 0 ? comma : last;
    }
}
