package dev.verbatim.annotate;

import dev.verbatim.model.Token;
import java.util.List;

/** The place, date and agency before the dash that opens an agency's article: "DAKAR, 6 mai 2026 (APS) —". */
final class Dateline {

    private static final int LONGEST = 24;

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
            told |= token.kind() == Token.Kind.NUMBER || token.is("(");
            boolean bracket = token.is("(") || token.is(")") || token.is(",") || token.is(".") || token.is("/");
            if (token.kind() == Token.Kind.QUOTE || token.kind() == Token.Kind.SIGN && !bracket && !token.is("-")) {
                return 0;
            }
            if (token.kind() == Token.Kind.WORD
                    && !token.capitalized()
                    && token.form().length() > 9) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isDash(Token token) {
        return token.spaced() && (token.is("—") || token.is("–") || token.is("-"));
    }
}
