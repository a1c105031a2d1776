package dev.verbatim.segment;

import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives capitals at the head of a sentence the accent that they are printed without: "A Bercy, on assure". */
final class BareCapitals {
    private static final Set<String> OPENERS = Set.of(":", "–", "—", "•", "(");

    /** How a word is spelled, by how it is printed. */
    private final Map<String, String> spelled = new HashMap<>();

    private BareCapitals(List<Table.Row> rows) {
        rows.forEach(row -> spelled.put(row.get("printed"), row.get("spelled")));
    }

    /** Those of a language, from {@code bare-capitals.tsv}; none without its file. */
    static BareCapitals of(Language language) {
        return new BareCapitals(Table.find("lexicon/" + language.tag() + "/bare-capitals.tsv")
                .map(Table::rows)
                .orElse(List.of()));
    }

    /** The sentence with its words as they are spelled; the spans stay. A letter before a sign is a letter: "A. B.", "A-t-il". */
    List<Token> restored(List<Token> sentence) {
        List<Token> restored = sentence;
        for (int i = 0; i + 1 < sentence.size() && !spelled.isEmpty(); i++) {
            Token token = sentence.get(i);
            String form = token.capitalized() ? spelled.get(token.form()) : null;
            if (form != null && opens(sentence, i) && isFollowed(sentence.get(i + 1))) {
                restored = restored == sentence ? new ArrayList<>(sentence) : restored;
                restored.set(i, new Token(token.span(), form, token.folded(), token.kind(), token.spaced()));
            }
        }
        return restored;
    }

    private static boolean opens(List<Token> sentence, int index) {
        return index == 0
                || sentence.get(index - 1).kind() == Token.Kind.QUOTE
                || OPENERS.contains(sentence.get(index - 1).form());
    }

    private static boolean isFollowed(Token next) {
        return next.spaced() && (next.kind() == Token.Kind.WORD || next.kind() == Token.Kind.NUMBER);
    }
}
