package dev.verbatim.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    /** Tokens at these offsets, with what begins and ends them in turn. */
    private static Sentence sentence(int... offsets) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            Span span = new Span(offsets[i], offsets[i + 1]);
            tokens.add(new Token(span, "x", "x", Token.Kind.WORD, true));
        }
        Span whole = tokens.getFirst().span().union(tokens.getLast().span());
        return new Sentence(0, whole, 0, Region.Kind.BODY, Language.ENGLISH, tokens, 0);
    }

    @Test
    void aPlaceBelongsToTheTokenThatHoldsItOrElseToTheNext() {
        Sentence sentence = sentence(10, 13, 14, 15, 15, 20, 24, 26);
        int[] offsets = {0, 10, 12, 13, 14, 15, 19, 20, 23, 25, 26, 99};
        int[] tokens = {0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4};
        for (int i = 0; i < offsets.length; i++) {
            assertEquals(tokens[i], sentence.tokenAt(offsets[i]), "at " + offsets[i]);
        }
    }

    @Test
    void aTokenIsTheSameFromWhereverItIsSought() {
        Sentence sentence = sentence(10, 13, 14, 15, 15, 20, 24, 26);
        for (int offset = 0; offset < 30; offset++) {
            int token = sentence.tokenAt(offset);
            for (int from = 0; from <= token; from++) {
                assertEquals(token, sentence.tokenAt(offset, from), offset + " from " + from);
            }
        }
    }

    @Test
    void thereIsNoSentenceWithoutTokens() {
        List<Token> none = List.of();
        Span span = new Span(0, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Sentence(0, span, 0, Region.Kind.BODY, Language.ENGLISH, none, 0));
    }
}
