package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordMarks;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Words around figures that tell how to read them, from {@code lexicon/<language>/figure-markers.tsv}. */
final class Markers {

    private static final int LONGEST = 5;

    /** What a marker tells; the lexicon's header explains each. */
    enum Role {
        BETWEEN("between"),
        FROM("from"),
        AND("and"),
        TO("to"),
        OR("or"),
        COMMA("comma"),
        CHANGE("change"),
        CONVERSION("conversion"),
        PART("part"),
        PER_YEAR("perYear"),
        OF("of"),
        INTRODUCER("introducer"),
        FOLLOWER("follower"),
        MONEY_NOUN("moneyNoun"),
        PERCENT("percent"),
        FILLER("filler"),
        NOUN_LINK("nounLink"),
        KNOWN("known"),
        CLAUSE("clause"),
        PARTITIVE("partitive"),
        WHOLE("whole"),
        PARTS("parts"),
        DEFINITE("definite");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        long bit() {
            return 1L << ordinal();
        }

        static Role of(String code) {
            for (Role role : values()) {
                if (role.code.equals(code)) {
                    return role;
                }
            }
            throw new IllegalArgumentException("no role of a figure marker: '" + code + "'");
        }
    }

    private final PhraseMatcher<Role> phrases;

    /** Which roles have a phrase that begins with a word. */
    private final WordMarks beginnings;

    /** Which roles a word plays by itself. */
    private final WordMarks words;

    private final boolean linksNouns;

    Markers(Language language) {
        PhraseMatcher.Builder<Role> builder = PhraseMatcher.builder();
        WordMarks.Builder first = WordMarks.builder();
        WordMarks.Builder whole = WordMarks.builder();
        boolean links = false;
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/figure-markers.tsv").rows()) {
            String phrase = row.get("phrase");
            Role role = Role.of(row.get("role"));
            whole.add(Folding.fold(phrase), role.bit());
            links |= role == Role.NOUN_LINK;
            if (!isDash(phrase)) {
                first.addBeginning(phrase, role.bit());
                builder.add(phrase, role);
            }
        }
        this.beginnings = first.build();
        this.words = whole.build();
        this.phrases = builder.build();
        this.linksNouns = links;
    }

    /** The index behind the marker of that role that begins at {@code index}; -1 if none does. */
    int behind(Role role, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return -1;
        }
        if (role == Role.TO && isDash(tokens.get(index))) {
            return index + 1;
        }
        if (!beginnings.has(tokens.get(index).folded(), role.bit())) {
            return -1;
        }
        Optional<PhraseMatcher.Match<Role>> match = phrases.longestAt(tokens, index);
        return match.isPresent() && match.get().values().contains(role)
                ? match.get().to()
                : -1;
    }

    /** The index of the marker of that role that ends before {@code index}, the longest; -1 if none does. */
    int before(Role role, List<Token> tokens, int index) {
        for (int from = Math.max(0, index - LONGEST); from < index; from++) {
            if (mayBegin(role, tokens.get(from)) && behind(role, tokens.subList(0, index), from) == index) {
                return from;
            }
        }
        return -1;
    }

    private boolean mayBegin(Role role, Token token) {
        return beginnings.has(token.folded(), role.bit()) || role == Role.TO && isDash(token);
    }

    private static boolean isDash(Token token) {
        return token.kind() == Token.Kind.SIGN && isDash(token.folded());
    }

    private static boolean isDash(String text) {
        return text.equals("-") || text.equals("–") || text.equals("—");
    }

    /** Whether a word must stand between a large number and its noun ("deux millions de clients"). */
    boolean linksNouns() {
        return linksNouns;
    }

    /** Whether it is the word that joins number and noun ("de"). */
    boolean isOf(Token token) {
        return words.has(token.folded(), Role.OF.bit());
    }

    /** Whether a folded word may stand behind a figure whose noun is left out. */
    boolean isFollower(String folded) {
        return words.has(folded, Role.FOLLOWER.bit());
    }
}
