package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordFilter;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

        static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of a word of time: '" + code + "'");
        }
    }

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
    private final Map<Kind, WordFilter> beginnings = new EnumMap<>(Kind.class);

    Calendar(Language language) {
        PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder();
        Map<Kind, List<String>> byKind = new EnumMap<>(Kind.class);
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/calendar.tsv").rows()) {
            String phrase = row.get("phrase");
            byKind.computeIfAbsent(Kind.of(row.get("kind")), k -> new ArrayList<>())
                    .add(phrase);
            builder.add(phrase, Entry.of(Kind.of(row.get("kind")), row.get("value"), phrase));
        }
        this.phrases = builder.build();
        byKind.forEach((kind, words) -> beginnings.put(kind, WordFilter.ofBeginnings(words)));
    }

    /** False if no word of time begins with the token; true promises nothing. */
    boolean mayBeginWith(Token token) {
        return phrases.mayBeginWith(token);
    }

    /** The word of that kind that begins at an index, which may lie outside the sentence. */
    Optional<Word> at(Kind kind, List<Token> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return Optional.empty();
        }
        WordFilter beginning = beginnings.get(kind);
        if (beginning == null || !beginning.mayHold(tokens.get(index).folded())) {
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
        List<Token> before = tokens.subList(0, index);
        for (int from = Math.max(0, index - LONGEST); from < index; from++) {
            if (at(kind, before, from).filter(word -> word.to() == index).isPresent()) {
                return from;
            }
        }
        return -1;
    }
}
