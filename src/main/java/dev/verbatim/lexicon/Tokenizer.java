package dev.verbatim.lexicon;

import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into tokens in one pass; the same for articles and for the phrases of lexicons, so that they meet.
 * {@link Token} tells what is what. White space is any Unicode space, control and invisible character, and the literal
 * entity {@code &nbsp;} that badly exported text holds.
 */
public final class Tokenizer {

    /** Words whose final vowel French drops before another: grammar, a closed class. */
    private static final Set<String> ELIDED = Set.of(
            "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu");

    /** What English glues behind an apostrophe: grammar, a closed class. */
    private static final Set<String> CLITICS = Set.of("s", "d", "m", "re", "ve", "ll");

    /** Behind a point inside a word, what makes it an address or a name like Character.AI rather than two sentences. */
    private static final Set<String> DOMAINS = Set.of(
            "ai", "be", "biz", "ca", "ch", "ci", "cm", "co", "com", "de", "dz", "eu", "fr", "gov", "in", "info", "int",
            "io", "ma", "net", "ng", "org", "qc", "sn", "tn", "tv", "uk", "us");

    /** Codes of ISO 4217 and marks in letters that the press sets right before a sum: {@code EUR34m}, {@code NKr4bn}. */
    private static final Set<String> MARKS = Set.of(
            "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "DKr", "DZD", "EGP", "EUR", "FCFA", "GBP", "GHS",
            "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "KSh", "MAD", "MXN", "MYR", "NGN", "NKr", "NOK",
            "NZD", "PHP", "PKR", "PLN", "QAR", "RM", "RMB", "RON", "Rmb", "Rs", "SAR", "SEK", "SFr", "SGD", "SKr",
            "THB", "TND", "TRY", "TWD", "USD", "VND", "XAF", "XOF", "ZAR");

    private static final int LONGEST_MARK = 4;

    private static final String NBSP_ENTITY = "&nbsp";
    private static final String AMP_ENTITY = "&amp;";

    private final String text;
    private final int end;
    private final Spellings spellings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Tokenizer(String text, Span range, Spellings spellings) {
        this.text = text;
        this.spellings = spellings;
        this.at = range.begin();
        this.end = range.end();
    }

    /** The tokens of the whole of {@code text}. */
    public static List<Token> tokenize(String text) {
        return tokenize(text, new Span(0, text.length()));
    }

    /**
     * The tokens of a piece of {@code text}, their spans counted from the start of {@code text}.
     *
     * @throws IndexOutOfBoundsException if the range leaves the text
     */
    public static List<Token> tokenize(String text, Span range) {
        return tokenize(text, range, Spellings.none());
    }

    /**
     * The same, with words remembered from what was cut before.
     *
     * @throws IndexOutOfBoundsException if the range leaves the text
     */
    public static List<Token> tokenize(String text, Span range, Spellings spellings) {
        if (range.end() > text.length()) {
            throw new IndexOutOfBoundsException(range + " leaves a text of " + text.length());
        }
        return new Tokenizer(text, range, spellings).run();
    }

    private List<Token> run() {
        while (at < end) {
            int space = spaceAt(at);
            if (space > 0) {
                spaced = true;
                at += space;
            } else {
                next();
                spaced = false;
            }
        }
        return tokens;
    }

    private void next() {
        int c = text.codePointAt(at);
        if (Character.isDigit(c)) {
            number();
        } else if (Character.isLetter(c)) {
            word();
        } else if (isApostrophe(c) && isTail()) {
            clitic();
        } else if (isQuote(c)) {
            quote();
        } else if (text.startsWith(AMP_ENTITY, at) && at + AMP_ENTITY.length() <= end) {
            add(AMP_ENTITY.length(), "&", Token.Kind.SIGN);
        } else {
            sign(c);
        }
    }

    private void sign(int c) {
        if (isHyphen(c)) {
            add(1, "-", Token.Kind.SIGN);
        } else {
            spelled(Math.min(at + Character.charCount(c), end), Token.Kind.SIGN);
        }
    }

    // ---- numbers

    private void number() {
        int to = digitsEnd(at);
        StringBuilder form = new StringBuilder(text.substring(at, to));
        int group = to - at;
        boolean grouping = group <= 3;
        while (to < end) {
            int width = separatorAt(to);
            if (width == 0) {
                break;
            }
            int next = to + width;
            int nextEnd = digitsEnd(next);
            char separator = text.charAt(to);
            boolean space = isSpaceSeparator(to);
            if (nextEnd == next || (space || isApostrophe(separator)) && !(grouping && nextEnd - next == 3)) {
                break;
            }
            form.append(space ? ' ' : isApostrophe(separator) ? '\'' : separator)
                    .append(text, next, nextEnd);
            grouping &= nextEnd - next == 3;
            to = nextEnd;
        }
        add(to - at, form.toString(), Token.Kind.NUMBER);
    }

    private int digitsEnd(int from) {
        int to = from;
        while (to < end && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Length of what may stand between two groups of digits, 0 if nothing such stands at {@code index}. */
    private int separatorAt(int index) {
        char c = text.charAt(index);
        if (c == '.' || c == ',' || c == ' ' || isApostrophe(c)) {
            return 1;
        }
        return c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '&' ? spaceAt(index) : 0;
    }

    private boolean isSpaceSeparator(int index) {
        char c = text.charAt(index);
        return c != '.' && c != ',' && !isApostrophe(c);
    }

    // ---- words

    private void word() {
        if (isAddress()) {
            int to = at;
            while (to < end && spaceAt(to) == 0) {
                to++;
            }
            add(to - at, text.substring(at, to), Token.Kind.WORD);
            return;
        }
        int mark = markEnd();
        if (mark > 0) {
            add(mark - at, text.substring(at, mark), Token.Kind.WORD);
            return;
        }
        int to = abbreviationEnd();
        if (to < 0) {
            to = wordEnd(at);
        }
        if (to + 1 < end && isApostrophe(text.charAt(to))) {
            if (isLetter(to + 1)) {
                to = apostrophe(to);
            } else if (isQuote(text.charAt(to + 1)) && isElided(at, to)) {
                to++;
            }
        } else if (to + 1 == end && isApostrophe(text.charAt(to)) && isElided(at, to)) {
            to++;
        }
        spelled(to, Token.Kind.WORD);
    }

    /** The end of a currency's mark that a number is glued to; -1 if none stands here. */
    private int markEnd() {
        if (!Character.isUpperCase(text.charAt(at))) {
            return -1;
        }
        int to = at + 1;
        while (to < end && to - at <= LONGEST_MARK && Character.isLetter(text.charAt(to))) {
            to++;
        }
        boolean number = to < end && Character.isDigit(text.charAt(to));
        return number && to - at >= 2 && MARKS.contains(text.substring(at, to)) ? to : -1;
    }

    private boolean isAddress() {
        char first = text.charAt(at);
        return first == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at))
                || first == 'w' && text.startsWith("www.", at);
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < end) {
            int c = text.codePointAt(to);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                to += Character.charCount(c);
            } else if (c == '.' && isDomainBehind(to + 1)) {
                to++;
            } else {
                break;
            }
        }
        return Math.min(to, end);
    }

    /** The end of letters with a point behind each, as in {@code U.S.}; -1 unless there are two at least. */
    private int abbreviationEnd() {
        int to = at;
        int letters = 0;
        while (to + 1 < end && text.charAt(to + 1) == '.' && isLetter(to) && !Character.isSurrogate(text.charAt(to))) {
            to += 2;
            letters++;
        }
        return letters >= 2 && !(to < end && isLetter(to)) ? to : -1;
    }

    private boolean isDomainBehind(int from) {
        int to = from;
        while (to < end && to - from < 5 && isLetter(to)) {
            to++;
        }
        return to > from
                && !(to < end && isLetter(to))
                && DOMAINS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Where the word ends whose letters end at an apostrophe with a letter behind. */
    private int apostrophe(int to) {
        String head = text.substring(at, to).toLowerCase(Locale.ROOT);
        int tailEnd = wordEnd(to + 1);
        String tail = text.substring(to + 1, tailEnd).toLowerCase(Locale.ROOT);
        boolean name = to - at == 1
                && (head.equals("n") || head.equals("m") || head.equals("o"))
                && Character.isUpperCase(text.charAt(at))
                && Character.isUpperCase(text.charAt(to + 1))
                && !isUpper(to + 1, tailEnd);
        if (head.equals("n") && tail.equals("t") && isGlued()) {
            return tailEnd;
        }
        if (ELIDED.contains(head) && !name) {
            return to + 1;
        }
        if (CLITICS.contains(tail)) {
            return to;
        }
        if (tail.equals("t") && head.length() > 1 && head.endsWith("n")) {
            return to - 1;
        }
        return name || !ELIDED.contains(tail) || tail.length() > 2 ? tailEnd : to;
    }

    private boolean isElided(int from, int to) {
        return ELIDED.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Whether a word ends where the next token begins. */
    private boolean isGlued() {
        return !spaced
                && !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).kind() == Token.Kind.WORD
                && tokens.get(tokens.size() - 1).span().end() == at;
    }

    private boolean isUpper(int from, int to) {
        return to - from > 1 && text.substring(from, to).chars().allMatch(Character::isUpperCase);
    }

    /** Whether the apostrophe at {@link #at} glues what follows to the word before. */
    private boolean isTail() {
        return at + 1 < end
                && isLetter(at + 1)
                && isGlued()
                && CLITICS.contains(text.substring(at + 1, wordEnd(at + 1)).toLowerCase(Locale.ROOT));
    }

    private void clitic() {
        int to = wordEnd(at + 1);
        spelled(to, Token.Kind.WORD);
    }

    // ---- quotation marks

    private void quote() {
        char c = text.charAt(at);
        boolean doubled = (c == '\'' || c == '`') && at + 1 < end && text.charAt(at + 1) == c;
        add(doubled ? 2 : 1, doubled ? "\"" : String.valueOf(c), Token.Kind.QUOTE);
    }

    private static boolean isQuote(int c) {
        return switch (c) {
            case '"', '«', '»', '“', '”', '„', '‟', '‹', '›', '‘', '’', '\'', '`', '＂' -> true;
            default -> false;
        };
    }

    // ---- characters

    private void add(int length, String form, Token.Kind kind) {
        String folded = Folding.fold(form);
        tokens.add(new Token(new Span(at, at + length), form, folded.isEmpty() ? form : folded, kind, spaced));
        at += length;
    }

    private void spelled(int to, Token.Kind kind) {
        Spellings.Spelling spelling = spellings.of(text, at, to);
        tokens.add(new Token(new Span(at, to), spelling.form(), spelling.folded(), kind, spaced));
        at = to;
    }

    private boolean isLetter(int index) {
        return Character.isLetter(text.codePointAt(index));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == '\u00AD';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    /** Number of chars of the white space at {@code index}, 0 if there is none. */
    private int spaceAt(int index) {
        char c = text.charAt(index);
        if (c == '&') {
            if (!text.startsWith(NBSP_ENTITY, index) || index + NBSP_ENTITY.length() > end) {
                return 0;
            }
            int to = index + NBSP_ENTITY.length();
            return to < end && text.charAt(to) == ';' ? NBSP_ENTITY.length() + 1 : NBSP_ENTITY.length();
        }
        boolean printed = c > ' ' && c < '\u007F';
        return !printed && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) ? 1 : 0;
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060'
                || c == '\uFEFF';
    }
}
