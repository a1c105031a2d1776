package dev.verbatim.annotate;

import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Pairs the quotation marks of one paragraph. A mark that is never closed ends with its paragraph if the next one
 * opens with the same mark, with its sentence if it stands at the head of speech, and counts for nothing otherwise.
 */
final class QuotationMarks {

    /** Marks open at once at most; deeper ones are passed over. */
    private static final int DEPTH = 8;

    private enum Family {
        GUILLEMET,
        DOUBLE,
        SINGLE,
        SINGLE_GUILLEMET
    }

    /**
     * Words between marks.
     *
     * @param span with the marks
     * @param inner without them
     * @param first index of the first token behind the opening mark
     * @param last index behind the last token before the closing one
     */
    record Pair(Span span, Span inner, int first, int last) {}

    private record Open(int index, Family family) {}

    private final List<Token> tokens;
    private final int[] sentenceEnds;
    private final boolean continued;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * @param tokens of one paragraph
     * @param sentenceEnds for each token, index behind the last token of its sentence
     * @param continued whether the next paragraph opens with a mark
     */
    QuotationMarks(List<Token> tokens, int[] sentenceEnds, boolean continued) {
        this.tokens = tokens;
        this.sentenceEnds = sentenceEnds;
        this.continued = continued;
    }

    List<Pair> pairs() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.QUOTE) {
                mark(i);
            }
        }
        while (!open.isEmpty()) {
            leaveOpen(open.removeLast());
        }
        return pairs;
    }

    private void mark(int index) {
        Family family = family(index);
        boolean closes = isOpen(family) && (shape(index) < 0 || shape(index) == 0 && looksClosing(index, family));
        if (closes) {
            close(index, family);
        } else if (shape(index) > 0 || looksOpening(index)) {
            if (open.size() < DEPTH) {
                open.addLast(new Open(index, family));
            }
        }
    }

    private void close(int index, Family family) {
        while (open.getLast().family() != family) {
            leaveOpen(open.removeLast());
        }
        int first = open.removeLast().index() + 1;
        if (first < index) {
            add(first, index, index);
        }
    }

    private void leaveOpen(Open left) {
        int first = left.index() + 1;
        if (left.family() == Family.SINGLE || first >= tokens.size()) {
            return;
        }
        boolean heads = left.index() == 0
                || tokens.get(left.index() - 1).is(":")
                || sentenceEnds[left.index() - 1] == left.index();
        if (continued && pairs.stream().noneMatch(pair -> pair.first() > first)) {
            add(first, tokens.size(), -1);
        } else if (heads) {
            int end = sentenceEnds[first];
            int next = pairs.stream()
                    .mapToInt(Pair::first)
                    .filter(p -> p > first && p <= end)
                    .min()
                    .orElse(end + 1);
            if (next - 1 > first) {
                add(first, Math.min(end, next - 1), -1);
            }
        }
    }

    private void add(int first, int last, int closing) {
        int begin = tokens.get(first - 1).span().begin();
        Span inner = new Span(
                tokens.get(first).span().begin(), tokens.get(last - 1).span().end());
        int end = closing < 0 ? inner.end() : tokens.get(closing).span().end();
        pairs.add(new Pair(new Span(begin, end), inner, first, last));
    }

    private boolean isOpen(Family family) {
        for (Iterator<Open> i = open.descendingIterator(); i.hasNext(); ) {
            if (i.next().family() == family) {
                return true;
            }
        }
        return false;
    }

    private Family family(int index) {
        return switch (tokens.get(index).form()) {
            case "«", "»" -> Family.GUILLEMET;
            case "‹", "›" -> Family.SINGLE_GUILLEMET;
            case "‘", "’", "'", "`" -> Family.SINGLE;
            default -> Family.DOUBLE;
        };
    }

    /** 1 for marks whose shape opens, -1 for those that close, 0 for those that do either. */
    private int shape(int index) {
        return switch (tokens.get(index).form()) {
            case "«", "‹", "“", "‘", "„" -> isReversed(index) ? -1 : 1;
            case "»", "›", "”", "’" -> -1;
            default -> 0;
        };
    }

    /** “ closes what „ opened and « what » did. */
    private boolean isReversed(int index) {
        String opened = open.isEmpty() ? "" : tokens.get(open.getLast().index()).form();
        return switch (tokens.get(index).form()) {
            case "“" -> opened.equals("„");
            case "«" -> opened.equals("»");
            case "‹" -> opened.equals("›");
            default -> false;
        };
    }

    private boolean looksClosing(int index, Family family) {
        boolean before = tokens.get(index).spaced();
        boolean after = index + 1 >= tokens.size() || tokens.get(index + 1).spaced();
        if (family == Family.SINGLE) {
            return !before;
        }
        return !before || after;
    }

    private boolean looksOpening(int index) {
        if (index + 1 >= tokens.size()) {
            return false;
        }
        boolean head = index == 0 || tokens.get(index).spaced() || isOpener(tokens.get(index - 1));
        boolean tight = !tokens.get(index + 1).spaced();
        boolean straight = family(index) == Family.DOUBLE && shape(index) == 0;
        return head && (tight || straight);
    }

    private static boolean isOpener(Token token) {
        return token.kind() == Token.Kind.QUOTE || token.is("(") || token.is("[");
    }
}
