package dev.verbatim.annotate;

import dev.verbatim.model.Token;
import java.util.List;

/** The place, date and agency before the dash that opens an agency's article: "DAKAR, 6 mai 2026 (APS) —". */
final class Dateline {

    private static final int LONGEST = 24;

    /** Letters of a word without a capital at most: "décembre". */
    private static final int LONGEST_WORD = 9;

    private Dateline() {}

    /** Index behind the dateline that the tokens begin with; 0 if they begin with none. */
    static int end(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).capitalized()) {
            return 0;
        }
        boolean told = tokens.get(0).allCaps();
        for (int i = 1; i < tokens.size() && i < LONGEST; i++) {
            Token token = tokens.get(i);
            if (isDash(token)) {
                return told && i + 1 < tokens.size() ? i + 1 : 0;
            }
            if (!mayStand(token)) {
                return 0;
            }
            told |= token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.SIGN && token.is("(");
        }
        return 0;
    }

    /** Whether such a line may hold it: short words, figures, brackets and what parts them. */
    private static boolean mayStand(Token token) {
        return switch (token.kind()) {
            case WORD -> token.form().length() <= LONGEST_WORD || token.capitalized();
            case NUMBER -> true;
            case QUOTE -> false;
            case SIGN ->
                switch (token.folded()) {
                    case "(", ")", ",", ".", "/", "-" -> true;
                    default -> false;
                };
        };
    }

    private static boolean isDash(Token token) {
        return token.kind() == Token.Kind.SIGN && token.spaced() && (token.is("—") || token.is("–") || token.is("-"));
    }
}
