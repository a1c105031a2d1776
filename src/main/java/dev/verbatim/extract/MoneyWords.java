package dev.verbatim.extract;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordMarks;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The small words around sums of one language, from {@code lexicon/<language>/money-words.tsv}. */
final class MoneyWords {

    private static final int LONGEST = 5;
    private static final int SHORT = 3;
    private static final String APOSTROPHE = "'";

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
        SITE("site"),
        THERE("there"),
        TOLD("told"),
        PRONOUN_TOLD("pronounTold"),
        IMMEDIATE("immediate"),
        LIST_HEAD("listHead"),
        MEASURE("measure"),
        POSSESSIVE("possessive"),
        ABSTRACT("abstract"),
        GROUND("ground"),
        DATIVE("dative"),
        VEHICLE("vehicle"),
        SHARE("share"),
        WHOSE("whose"),
        EXAMPLE("example"),
        ROUND("round"),
        INDEFINITE("indefinite"),
        BACKER("backer"),
        LENDER("lender"),
        SPOT("spot"),
        FACILITY("facility"),
        AMID("amid"),
        ONTO("onto"),
        PARTITIVE("partitive"),
        NEGATIVE("negative"),
        FORMER("former"),
        LATTER("latter"),
        KIN("kin"),
        TURN("turn"),
        UPON("upon"),
        INSIDE("inside");

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
            throw new IllegalArgumentException("no role of a word around sums: '" + code + "'");
        }
    }

    /**
     * A word of the lexicon.
     *
     * @param accent whether it is so short that its accents must be there, which tell "à" from "a"
     */
    private record Entry(Role role, String phrase, boolean accent) {

        static Entry of(Role role, String phrase) {
            return new Entry(
                    role,
                    phrase,
                    phrase.length() <= SHORT && !Folding.fold(phrase).equals(phrase.toLowerCase(Locale.ROOT)));
        }

        /** Whether the text may mean this phrase. */
        boolean fits(Token token) {
            return !accent
                    || token.allCaps()
                    || token.form().toLowerCase(Locale.ROOT).equals(phrase);
        }
    }

    private final PhraseMatcher<Entry> phrases;

    /** Which roles have a phrase that begins with a word, or a clitic. */
    private final WordMarks beginnings;

    /** What is glued to the word before it, and so no phrase of its own: "'s". */
    private final Map<String, Role> clitics = new HashMap<>();

    MoneyWords(Language language) {
        PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder();
        WordMarks.Builder words = WordMarks.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/money-words.tsv").rows()) {
            Role role = Role.of(row.get("role"));
            if (row.get("phrase").startsWith(APOSTROPHE)) {
                words.add(row.get("phrase"), role.bit());
                clitics.put(row.get("phrase"), role);
            } else {
                words.addBeginning(row.get("phrase"), role.bit());
                builder.add(row.get("phrase"), Entry.of(role, row.get("phrase")));
            }
        }
        this.phrases = builder.build();
        this.beginnings = words.build();
    }

    /** The index behind the phrase of that role that begins at {@code index}; -1 if none does. */
    int behind(Role role, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return -1;
        }
        String word = tokens.get(index).folded();
        if (!beginnings.has(word, role.bit())) {
            return -1;
        }
        if (word.startsWith(APOSTROPHE) && clitics.get(word) == role) {
            return index + 1;
        }
        Optional<PhraseMatcher.Match<Entry>> match = phrases.longestAt(tokens, index);
        if (match.isPresent()) {
            for (Entry entry : match.get().values()) {
                if (entry.role() == role && entry.fits(tokens.get(index))) {
                    return match.get().to();
                }
            }
        }
        return -1;
    }

    /** Whether a phrase of that role begins at an index, which may lie outside the sentence. */
    boolean is(Role role, List<Token> tokens, int index) {
        return behind(role, tokens, index) >= 0;
    }

    /** Index of the longest phrase of that role that ends before {@code index}; -1 if none does. */
    int before(Role role, List<Token> tokens, int index) {
        int end = Math.min(index, tokens.size());
        for (int from = Math.max(0, index - LONGEST); from < end; from++) {
            boolean mayBegin = beginnings.has(tokens.get(from).folded(), role.bit());
            if (mayBegin && behind(role, tokens.subList(0, end), from) == index) {
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
