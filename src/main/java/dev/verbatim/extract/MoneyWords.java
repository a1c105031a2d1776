package dev.verbatim.extract;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** The small words around sums of one language, from {@code lexicon/<language>/money-words.tsv}. */
final class MoneyWords {

    private static final int LONGEST = 5;

    /** What a small word does; the lexicon's header explains each. */
    enum Role {
        AGENT("agent"),
        SOURCE("source"),
        TARGET("target"),
        COMPANY("company"),
        AMONG("among"),
        GENITIVE("genitive"),
        PLACE("place"),
        OTHER("other"),
        RELATIVE("relative"),
        CLAUSE("clause"),
        AND("and"),
        PRICE("price"),
        LINK_TO("linkTo"),
        LINK("link"),
        RESPECTIVE("respective"),
        RECALL("recall"),
        DOUBT("doubt"),
        PLUPERFECT("pluperfect"),
        GENERIC("generic"),
        ARTICLE("article"),
        HEAD_TOTAL("headTotal"),
        HOUSE("house"),
        COMMITMENT("commitment"),
        PRONOUN("pronoun"),
        ABSTRACT("abstract"),
        GROUND("ground"),
        NEGATIVE("negative");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        static Role of(String code) {
            for (Role role : values()) {
                if (role.code.equals(code)) {
                    return role;
                }
            }
            throw new IllegalArgumentException("no role of a word around sums: '" + code + "'");
        }
    }

    private final PhraseMatcher<Role> phrases;

    MoneyWords(Language language) {
        PhraseMatcher.Builder<Role> builder = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/money-words.tsv").rows()) {
            builder.add(row.get("phrase"), Role.of(row.get("role")));
        }
        this.phrases = builder.build();
    }

    /** The index behind the phrase of that role that begins at {@code index}; -1 if none does. */
    int behind(Role role, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return -1;
        }
        Optional<PhraseMatcher.Match<Role>> match = phrases.longestAt(tokens, index);
        return match.isPresent() && match.get().values().contains(role)
                ? match.get().to()
                : -1;
    }

    /** Whether a phrase of that role begins at an index, which may lie outside the sentence. */
    boolean is(Role role, List<Token> tokens, int index) {
        return behind(role, tokens, index) >= 0;
    }

    /** Index of the longest phrase of that role that ends before {@code index}; -1 if none does. */
    int before(Role role, List<Token> tokens, int index) {
        List<Token> head = tokens.subList(0, Math.min(index, tokens.size()));
        for (int from = Math.max(0, index - LONGEST); from < index; from++) {
            if (behind(role, head, from) == index) {
                return from;
            }
        }
        return -1;
    }

    /** Whether a phrase of that role begins between two indexes. */
    boolean anyIn(Role role, List<Token> tokens, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (is(role, tokens, i)) {
                return true;
            }
        }
        return false;
    }
}
