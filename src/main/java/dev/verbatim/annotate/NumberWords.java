package dev.verbatim.annotate;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordFilter;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number words of one language, from {@code lexicon/<language>/numerals.tsv}. */
final class NumberWords {

    static final BigDecimal HALF = new BigDecimal("0.5");

    /** What a word does in a number. */
    enum Kind {
        UNIT("unit"),
        ARTICLE("article"),
        ONE("one"),
        TEEN("teen"),
        TEN("ten"),
        HUNDRED("hundred"),
        THOUSAND("thousand"),
        SCALE("scale"),
        SCALES("scales"),
        COLLECTIVE("collective"),
        COLLECTIVES("collectives"),
        HALF("half"),
        QUARTER("quarter"),
        AND_TEN("andTen"),
        AND_HUNDRED("andHundred"),
        OF("of");

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
            throw new IllegalArgumentException("no kind of number word: '" + code + "'");
        }
    }

    /**
     * A number word.
     *
     * @param kind what it does
     * @param value what it adds or multiplies by
     * @param currencyOnly for abbreviations, whether they are scales only beside a currency
     */
    record Word(Kind kind, BigDecimal value, boolean currencyOnly) {

        boolean isScale() {
            return kind == Kind.SCALE || kind == Kind.SCALES;
        }

        boolean isArticle() {
            return kind == Kind.ARTICLE || kind == Kind.ONE;
        }

        boolean isAnd() {
            return kind == Kind.AND_TEN || kind == Kind.AND_HUNDRED;
        }

        /** Whether it names how many at once: hundred, dozen, million. */
        boolean isUnitOfCount() {
            return isScale()
                    || kind == Kind.COLLECTIVE
                    || kind == Kind.COLLECTIVES
                    || kind == Kind.HUNDRED
                    || kind == Kind.THOUSAND;
        }

        /** Whether digits before it are multiplied by it. */
        boolean mayFollowDigits() {
            return isUnitOfCount() && kind != Kind.HUNDRED;
        }
    }

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Word> abbreviations = new HashMap<>();
    private final Map<String, BigDecimal> shortScales = new HashMap<>();
    private final PhraseMatcher<Boolean> several;
    private final WordFilter known;
    private final char decimalSign;

    NumberWords(Language language) {
        PhraseMatcher.Builder<Boolean> phrases = PhraseMatcher.builder();
        char decimal = '.';
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/numerals.tsv").rows()) {
            String word = row.get("word");
            BigDecimal value = new BigDecimal(row.get("value"));
            switch (row.get("kind")) {
                case "several" -> phrases.add(word, true);
                case "shortScale" -> shortScales.put(Folding.fold(word), value);
                case "decimal" -> decimal = word.charAt(0);
                case "abbreviation" ->
                    abbreviations.put(
                            word,
                            new Word(Kind.SCALE, value, row.get("condition").equals("currency")));
                default -> words.put(Folding.fold(word), new Word(Kind.of(row.get("kind")), value, false));
            }
        }
        this.several = phrases.build();
        this.known = new WordFilter(words.keySet());
        this.decimalSign = decimal;
    }

    /** What the language puts before decimals. */
    char decimalSign() {
        return decimalSign;
    }

    /** Whether a number may begin with a word. */
    boolean mayBeginWith(Token token) {
        return known.mayHold(token.folded()) && words.containsKey(token.folded()) || several.mayBeginWith(token);
    }

    /** What the scale word is worth behind a currency sign, if that differs. */
    Optional<BigDecimal> shortScale(Token token) {
        return Optional.ofNullable(shortScales.get(token.folded()));
    }

    /** The number word at an index that may lie behind the end. */
    @Nullable
    Word at(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return null;
        }
        String folded = tokens.get(index).folded();
        return known.mayHold(folded) ? words.get(folded) : null;
    }

    /** The abbreviated scale ("Md", "bn") at an index that may lie behind the end; upper case counts. */
    @Nullable
    Word abbreviationAt(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return null;
        }
        Word word = abbreviations.get(tokens.get(index).form());
        boolean alone = word != null && word.currencyOnly() && tokens.get(index).spaced();
        return alone && !currencyBehind(tokens, index + 1) ? null : word;
    }

    /** Whether a currency sign or the word that leads to a currency's name stands at {@code index}. */
    private boolean currencyBehind(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return false;
        }
        Word word = at(tokens, index);
        int c = tokens.get(index).form().codePointAt(0);
        return Character.getType(c) == Character.CURRENCY_SYMBOL || word != null && word.kind() == Kind.OF;
    }

    /** "plusieurs", "a few" at {@code index}. */
    Optional<PhraseMatcher.Match<Boolean>> severalAt(List<Token> tokens, int index) {
        return several.longestAt(tokens, index);
    }
}
