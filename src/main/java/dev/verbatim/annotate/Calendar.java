package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordMarks;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of time of one language, from {@code lexicon/<language>/calendar.tsv}. */
final class Calendar {

    private static final int LONGEST = 5;
    private static final int SHORT = 3;

    /** What a word of time does; the lexicon's header explains each. */
    enum Kind {
        MONTH("month"),
        WEEKDAY("weekday"),
        UNIT("unit"),
        RELATIVE("relative"),
        RELATIVE_BEHIND("relativeBehind"),
        PART("part"),
        ORDINAL("ordinal"),
        DIVISION("division"),
        CODE("code"),
        LAST("last"),
        NEXT("next"),
        BY("by"),
        OVER("over"),
        FROM("from"),
        AT("at"),
        WITHIN("within"),
        AHEAD("ahead"),
        AGO("ago"),
        AGO_BEHIND("agoBehind"),
        OF("of"),
        ARTICLE("article"),
        AGE("age"),
        TO("to"),
        BETWEEN("between"),
        PERIOD("period"),
        FISCAL("fiscal"),
        DECADE("decade"),
        HALF_MORE("halfMore");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        long bit() {
            return 1L << ordinal();
        }

        static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of a word of time: '" + code + "'");
        }
    }

    /** What a date may begin with. */
    private static final long OPENING = Kind.PART.bit()
            | Kind.RELATIVE.bit()
            | Kind.CODE.bit()
            | Kind.ORDINAL.bit()
            | Kind.WEEKDAY.bit()
            | Kind.MONTH.bit()
            | Kind.FISCAL.bit()
            | Kind.DECADE.bit();

    /** What a date or a length of time may begin with. */
    private static final long BEGINNING = OPENING | Kind.PERIOD.bit() | Kind.LAST.bit() | Kind.NEXT.bit();

    /**
     * A word of time found.
     *
     * @param to index behind its last token
     * @param value what it means; {@code -} for mere function words
     */
    record Word(int to, String value) {}

    /**
     * A word of time of the lexicon.
     *
     * @param capital whether it must begin with a capital
     * @param accent whether it is so short that its accents must be there
     */
    private record Entry(Kind kind, String value, String phrase, boolean capital, boolean accent) {

        static Entry of(Kind kind, String value, String phrase) {
            boolean capital = Character.isUpperCase(phrase.codePointAt(0));
            boolean accent = phrase.length() <= SHORT && !Folding.fold(phrase).equals(phrase) && !capital;
            return new Entry(kind, value, phrase, capital, accent);
        }

        /** Whether the text may mean this phrase. */
        boolean fits(Token token) {
            return (!capital || token.capitalized())
                    && (!accent
                            || token.allCaps()
                            || token.form().toLowerCase(Locale.ROOT).equals(phrase));
        }
    }

    private final PhraseMatcher<Entry> phrases;

    /** Which kinds have a phrase that begins with a word. */
    private final WordMarks beginnings;

    Calendar(Language language) {
        PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder();
        WordMarks.Builder words = WordMarks.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/calendar.tsv").rows()) {
            String phrase = row.get("phrase");
            Kind kind = Kind.of(row.get("kind"));
            words.addBeginning(phrase, kind.bit());
            builder.add(phrase, Entry.of(kind, row.get("value"), phrase));
        }
        this.phrases = builder.build();
        this.beginnings = words.build();
    }

    /** False if neither date nor length of time begins with the token, unless it is a number; true promises nothing. */
    boolean mayBeginWith(Token token) {
        return beginnings.has(token.folded(), BEGINNING);
    }

    /** False if no date begins with the token, unless it is a number; true promises nothing. */
    boolean mayOpen(Token token) {
        return beginnings.has(token.folded(), OPENING);
    }

    private boolean mayBegin(Kind kind, Token token) {
        return beginnings.has(token.folded(), kind.bit());
    }

    /** The word of that kind that begins at an index, which may lie outside the sentence. */
    Optional<Word> at(Kind kind, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size() || !mayBegin(kind, tokens.get(index))) {
            return Optional.empty();
        }
        Optional<PhraseMatcher.Match<Entry>> match = phrases.longestAt(tokens, index);
        if (match.isPresent()) {
            for (Entry entry : match.get().values()) {
                if (entry.kind() == kind && entry.fits(tokens.get(index))) {
                    return Optional.of(new Word(match.get().to(), entry.value()));
                }
            }
        }
        return Optional.empty();
    }

    /** Index of the longest word of that kind that ends before {@code index}; -1 if none does. */
    int before(Kind kind, List<Token> tokens, int index) {
        for (int from = Math.max(0, index - LONGEST); from < index; from++) {
            boolean ends = mayBegin(kind, tokens.get(from))
                    && at(kind, tokens.subList(0, index), from)
                            .filter(word -> word.to() == index)
                            .isPresent();
            if (ends) {
                return from;
            }
        }
        return -1;
    }
}
