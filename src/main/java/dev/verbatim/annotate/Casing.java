package dev.verbatim.annotate;

import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.List;

/** How much the capitals of a sentence say. */
enum Casing {
    /** Capitals mark names and beginnings. */
    NORMAL,
    /** Nearly every word has one: an English headline. */
    TITLE,
    /** All letters are capitals. */
    UPPER,
    /** There are none. */
    LOWER;

    /** The casing of one sentence. */
    static Casing of(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        int shouted = 0;
        int loud = 0;
        int quiet = 0;
        int small = 0;
        for (Token token : sentence.tokens()) {
            if (token.kind() != Token.Kind.WORD || token.form().length() < 2) {
                continue;
            }
            boolean capitalized = token.capitalized();
            boolean loudly = capitalized && isShouted(token.form());
            quiet += loudly ? 0 : 1;
            small += !capitalized && token.form().length() > 4 ? 1 : 0;
            if (token.form().length() > 3 || capitalized) {
                words++;
                capitals += capitalized ? 1 : 0;
            }
            if (token.form().length() > 3) {
                loud++;
                shouted += loudly ? 1 : 0;
            }
        }
        if (loud >= 3 && shouted * 10 >= loud * 8 || quiet == 0 && words > 1 && loud > 0) {
            return UPPER;
        }
        if (words >= 5 && capitals * 10 >= words * 8 && small * 10 <= words && !isStopped(sentence.tokens())) {
            return TITLE;
        }
        return capitals == 0 ? LOWER : NORMAL;
    }

    private static boolean isShouted(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (Character.isLowerCase(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Headlines end without a point. */
    private static boolean isStopped(List<Token> tokens) {
        return tokens.get(tokens.size() - 1).is(".");
    }

    /** Whether the article as a whole is written without capitals. */
    static boolean lowered(List<Sentence> sentences) {
        int words = 0;
        int capitals = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.kind() == Token.Kind.WORD && token.form().length() > 1) {
                    words++;
                    capitals += token.capitalized() ? 1 : 0;
                }
            }
        }
        return words >= 20 && capitals * 50 < words;
    }
}
