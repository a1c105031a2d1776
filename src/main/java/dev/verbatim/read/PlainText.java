package dev.verbatim.read;

import dev.verbatim.model.Metadata;
import dev.verbatim.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of plain text. Lines broken at a fixed width are put together again as the paragraphs they were. */
final class PlainText {

    /** Characters that no line of a file with broken lines has. */
    private static final int WIDEST = 120;

    private PlainText() {}

    static Page page(String text) {
        List<Line> lines = apart(text, lines(text));
        return new Page(
                text, isWrapped(text, lines) ? joined(text, lines) : lines, Metadata.NONE, Optional.empty(), List.of());
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            Span span = trimmed(text, at, end);
            if (span.length() == 0) {
                gap = true;
            } else {
                lines.add(Line.plain(span, gap));
                gap = false;
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /** Cuts off the date that collections of web text put before the first line: {@code date 2025-01 Le groupe…}. */
    private static List<Line> apart(String text, List<Line> lines) {
        int end = lines.isEmpty() ? 0 : dateEnd(text, lines.getFirst().span());
        if (end == 0) {
            return lines;
        }
        List<Line> cut = new ArrayList<>(lines);
        Span first = lines.getFirst().span();
        cut.set(0, Line.plain(new Span(first.begin(), end), true));
        cut.add(1, Line.plain(trimmed(text, end, first.end()), true));
        return cut;
    }

    /** Behind the ISO date that a line begins with, at most one word before it; 0 if it does not, or nothing follows. */
    private static int dateEnd(String text, Span line) {
        int at = line.begin();
        while (at < line.end() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        while (at > line.begin() && at < line.end() && isBlank(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < line.end() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        boolean date = end - at >= "2025-01".length()
                && Dates.iso(text.substring(at, end)).isPresent();
        return date && end < line.end() && isBlank(text.charAt(end)) ? end : 0;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B';
    }

    static Span trimmed(String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT && !Character.isSurrogate(c);
    }

    /** Whether lines end in the midst of sentences, at a width that none exceeds. */
    private static boolean isWrapped(String text, List<Line> lines) {
        int breaks = 0;
        int within = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).span().length() > WIDEST || lines.get(i - 1).span().length() > WIDEST) {
                return false;
            }
            if (!lines.get(i).gap()) {
                breaks++;
                within += goesOn(text, lines.get(i - 1), lines.get(i)) ? 1 : 0;
            }
        }
        return breaks >= 4 && within * 2 > breaks;
    }

    private static boolean goesOn(String text, Line before, Line line) {
        char last = text.charAt(before.span().end() - 1);
        int first = text.codePointAt(line.span().begin());
        return before.span().length() > WIDEST / 3
                && (Character.isLowerCase(first) && ".!?:;".indexOf(last) < 0 || last == ',' || last == '-');
    }

    private static List<Line> joined(String text, List<Line> lines) {
        int widest = lines.stream().mapToInt(line -> line.span().length()).max().orElse(0);
        List<Line> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0 && !line.gap() && isFull(text, lines.get(i - 1), line, widest)) {
                Line open = joined.removeLast();
                joined.add(Line.plain(open.span().union(line.span()), open.gap()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** Whether the first word of the next line would not have fitted. */
    private static boolean isFull(String text, Line before, Line line, int widest) {
        int word = line.span().begin();
        while (word < line.span().end() && !isBlank(text.charAt(word))) {
            word++;
        }
        return before.span().length() + 1 + word - line.span().begin() > widest * 9 / 10;
    }
}
