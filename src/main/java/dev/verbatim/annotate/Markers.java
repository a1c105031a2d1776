package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        DEFINITE("definite");

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
            throw new IllegalArgumentException("no role of a figure marker: '" + code + "'");
        }
    }

    private final PhraseMatcher<Role> phrases;
    private final Set<String> followers = new HashSet<>();
    private final Set<String> ofs = new HashSet<>();
    private final boolean linksNouns;

    Markers(Language language) {
        PhraseMatcher.Builder<Role> builder = PhraseMatcher.builder();
        boolean links = false;
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/figure-markers.tsv").rows()) {
            String phrase = row.get("phrase");
            if (row.get("role").equals(Role.FOLLOWER.code)) {
                followers.add(Folding.fold(phrase));
            }
            if (row.get("role").equals(Role.OF.code)) {
                ofs.add(Folding.fold(phrase));
            }
            links |= row.get("role").equals(Role.NOUN_LINK.code);
            if (!isDash(phrase)) {
                builder.add(phrase, Role.of(row.get("role")));
            }
        }
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
        Optional<PhraseMatcher.Match<Role>> match = phrases.longestAt(tokens, index);
        return match.isPresent() && match.get().values().contains(role)
                ? match.get().to()
                : -1;
    }

    /** The index of the marker of that role that ends before {@code index}, the longest; -1 if none does. */
    int before(Role role, List<Token> tokens, int index) {
        List<Token> before = tokens.subList(0, index);
        for (int from = Math.max(0, index - LONGEST); from < index; from++) {
            if (behind(role, before, from) == index) {
                return from;
            }
        }
        return -1;
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
        return ofs.contains(token.folded());
    }

    /** Whether a folded word may stand behind a figure whose noun is left out. */
    boolean isFollower(String folded) {
        return followers.contains(folded);
    }
}
