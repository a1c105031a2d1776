package dev.verbatim.segment;

import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where among tokens one sentence ends and the next begins: an end mark with the closing marks behind it, and
 * behind these something that can begin a sentence.
 */
final class Boundaries {

    /** UTF-16 units from the start of a region within which a bracket can close its dateline. */
    private static final int DATELINE = 160;

    private final List<Token> tokens;
    private final boolean caseless;
    private final Abbreviations abbreviations;
    private final Set<String> functionWords;

    /** Straight quotation marks seen so far: odd inside a quotation. */
    private int straightQuotes;

    private int begin;

    Boundaries(List<Token> tokens, boolean caseless, Abbreviations abbreviations, Set<String> functionWords) {
        this.tokens = tokens;
        this.caseless = caseless;
        this.abbreviations = abbreviations;
        this.functionWords = functionWords;
    }

    /** Where the sentence that begins with token {@code from} ends, exclusive; call it from left to right. */
    int next(int from) {
        begin = from;
        int i = from;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (isMark(token) && i > begin) {
                int marksEnd = marksEnd(i);
                int end = closersEnd(marksEnd);
                if (end < tokens.size() && endsSentence(i, marksEnd, end)) {
                    return end;
                }
                i = end;
            } else {
                countQuote(token);
                i = isDottedWord(token) ? closersEnd(i + 1) : i + 1;
                if (i < tokens.size() && (isDottedWord(token) && opensBehindWord(i) || isGluedToDateline(i))) {
                    return i;
                }
            }
        }
        return tokens.size();
    }

    // ---- marks and what closes behind them

    private int marksEnd(int from) {
        int i = from;
        while (i < tokens.size() && isMark(tokens.get(i))) {
            i++;
        }
        return i;
    }

    /** Behind all quotation marks and brackets that close, and further end marks among them. */
    private int closersEnd(int from) {
        int i = from;
        while (i < tokens.size() && (isMark(tokens.get(i)) && !tokens.get(i).spaced() || isCloser(i))) {
            countQuote(tokens.get(i));
            i++;
        }
        return i;
    }

    private boolean isCloser(int i) {
        Token token = tokens.get(i);
        return switch (token.form()) {
            case ")", "]", "»", "›", "”" -> true;
            case "’", "'" -> token.kind() == Token.Kind.QUOTE && !token.spaced();
            case "“" -> !token.spaced() && isSpacedBehind(i);
            case "\"" -> isSpacedBehind(i) && !token.spaced() || straightQuotes % 2 == 1;
            default -> false;
        };
    }

    private boolean isSpacedBehind(int i) {
        return i + 1 >= tokens.size()
                || tokens.get(i + 1).spaced()
                || tokens.get(i + 1).kind() == Token.Kind.SIGN;
    }

    private void countQuote(Token token) {
        if (token.form().equals("\"")) {
            straightQuotes++;
        }
    }

    // ---- the decision

    private boolean endsSentence(int mark, int marksEnd, int next) {
        Token before = tokens.get(mark - 1);
        boolean point = marksEnd == mark + 1 && tokens.get(mark).is(".");
        boolean closed = next > marksEnd;
        if (point && isEnumerator(mark - 1) || !canBegin(next, mark, closed)) {
            return false;
        }
        if (isEllipsis(mark, marksEnd)) {
            return closed || isFunctionWord(next) || !functionWords.contains(before.folded());
        }
        if (!tokens.get(mark).spaced() && before.kind() == Token.Kind.WORD && !closed) {
            Optional<Abbreviations.Kind> kind = marksEnd > mark + 1
                    ? Optional.empty()
                    : abbreviations.kind(before, tokens.get(mark).form(), caseless);
            boolean initial = point && isLetter(before) && (before.capitalized() || kind.isEmpty());
            if (initial && kind.filter(Abbreviations.Kind.NAME::equals).isEmpty()) {
                return !caseless && endsBehindLetter(mark - 1, next);
            }
            if (kind.isPresent()) {
                return endsBehindAbbreviation(kind.get(), next);
            }
        }
        return true;
    }

    private boolean endsBehindAbbreviation(Abbreviations.Kind kind, int next) {
        return switch (kind) {
            case NAME -> false;
            case INNER -> isCapital(next) && isFunctionWord(next);
            case NUMBER, LAST -> isCapital(next);
        };
    }

    /** A letter with a point is an initial, unless a sentence plainly begins behind it. */
    private boolean endsBehindLetter(int letter, int next) {
        return letter > begin
                && !isMark(tokens.get(letter - 1))
                && isFunctionWord(next)
                && next + 1 < tokens.size()
                && !isCapital(next + 1);
    }

    private static boolean isLetter(Token token) {
        return token.form().codePointCount(0, token.form().length()) == 1;
    }

    /** Number, roman number or letter that counts the items of a list. */
    private boolean isEnumerator(int i) {
        Token token = tokens.get(i);
        return i == begin
                && (token.kind() == Token.Kind.NUMBER
                        || token.form().chars().allMatch(c -> "IVXLC".indexOf(c) >= 0)
                        || isLetter(token));
    }

    // ---- words that hold their points: U.S., a.m.

    private boolean isDottedWord(Token token) {
        return token.kind() == Token.Kind.WORD && token.form().endsWith(".") && !caseless;
    }

    private boolean opensBehindWord(int next) {
        return tokens.get(next).spaced() && isCapital(next) && isFunctionWord(next);
    }

    /** Scraped text: {@code (éditrice …)selon}. */
    private boolean isGluedToDateline(int next) {
        if (begin > 0) {
            return false;
        }
        Token word = tokens.get(next);
        if (!tokens.get(next - 1).is(")")
                || word.spaced()
                || word.kind() != Token.Kind.WORD
                || word.form().length() < 2
                || word.span().begin() - tokens.getFirst().span().begin() > DATELINE) {
            return false;
        }
        for (int i = next - 2; i >= begin && !tokens.get(i).is("("); i--) {
            if (tokens.get(i).spaced()) {
                return true;
            }
        }
        return false;
    }

    // ---- what can begin a sentence

    private boolean canBegin(int i, int mark, boolean closed) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case WORD -> wordCanBegin(i, mark, closed);
            case NUMBER -> token.spaced();
            case QUOTE -> isOpening(i) && (tokens.get(mark).is(".") || i + 1 < tokens.size() && isCapital(i + 1));
            case SIGN -> signCanBegin(i);
        };
    }

    private boolean wordCanBegin(int i, int mark, boolean closed) {
        Token token = tokens.get(i);
        if (!token.spaced()) {
            return isGlued(i, mark, closed);
        }
        if (caseless) {
            return !isEllipsis(mark, marksEnd(mark)) && !(closed && isInverted(i));
        }
        return isCapital(i);
    }

    /** Scraped text in which the space behind the mark is lost: {@code fin.Début}. */
    private boolean isGlued(int i, int mark, boolean closed) {
        Token before = tokens.get(mark - 1);
        boolean address = i + 1 < tokens.size() && tokens.get(i + 1).is("@")
                || mark >= 2 && tokens.get(mark - 2).is("@");
        boolean lower = closed
                || before.kind() != Token.Kind.WORD
                || before.form().length() > 1
                        && Character.isLowerCase(
                                before.form().charAt(before.form().length() - 1));
        Token token = tokens.get(i);
        return lower && !address && token.capitalized() && !token.allCaps();
    }

    /** Whether a verb with its subject behind it follows, as in {@code a-t-il dit}. */
    private boolean isInverted(int i) {
        for (int j = i + 1; j < Math.min(i + 4, tokens.size()); j++) {
            if (tokens.get(j).is("-") && !tokens.get(j).spaced()) {
                return true;
            }
        }
        return false;
    }

    private boolean signCanBegin(int i) {
        Token token = tokens.get(i);
        int c = token.form().codePointAt(0);
        if (c == '(' || c == '[') {
            return i + 1 < tokens.size() && !isMark(tokens.get(i + 1)) && !startsLower(i + 1);
        }
        return token.spaced()
                && (c == '@'
                        || c == '#'
                        || c == '•'
                        || c == '¿'
                        || c == '¡'
                        || Character.getType(c) == Character.CURRENCY_SYMBOL
                        || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    private boolean isOpening(int i) {
        return switch (tokens.get(i).form()) {
            case "«", "‹", "“", "‘", "„", "‟" -> true;
            case "\"", "'", "’", "`", "＂" -> tokens.get(i).spaced() || i + 1 < tokens.size() && isCapital(i + 1);
            default -> false;
        };
    }

    private boolean startsLower(int i) {
        Token token = tokens.get(i);
        return token.kind() == Token.Kind.WORD && !isCapital(i);
    }

    /** Whether a word has a capital, be it inside ({@code iPhone}), or is of a script without case. */
    private boolean isCapital(int i) {
        Token token = tokens.get(i);
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        return token.form().codePoints().anyMatch(Character::isUpperCase)
                || !Character.isLowerCase(token.form().codePointAt(0));
    }

    private boolean isFunctionWord(int i) {
        return functionWords.contains(tokens.get(i).folded());
    }

    private boolean isEllipsis(int from, int to) {
        return tokens.get(from).is("…")
                || to - from > 1
                        && tokens.get(from).is(".")
                        && tokens.get(from + 1).is(".");
    }

    private static boolean isMark(Token token) {
        if (token.kind() != Token.Kind.SIGN || token.form().length() != 1) {
            return false;
        }
        return switch (token.form().charAt(0)) {
            case '.', '!', '?', '…', '‼', '⁉', '⁈', '⁇' -> true;
            default -> false;
        };
    }
}
