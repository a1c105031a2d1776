package dev.verbatim.serve.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A text with marks at places that are counted in code points. Marks may hold each other; where one begins inside another
 * and ends behind it, it is cut in two.
 */
final class MarkedText {
    private static final int DEEPEST = 40;

    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::begin)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparingInt(Mark::rank)
            .thenComparing(Mark::id);

    private final String text;
    /** Where each code point begins in the text, and where the last one ends. */
    private final int[] offsets;

    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> boilerplate = new ArrayList<>();

    MarkedText(String text) {
        this.text = text;
        offsets = new int[text.codePointCount(0, text.length()) + 1];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += offset < text.length() ? Character.charCount(text.codePointAt(offset)) : 0;
        }
    }

    void sentence(int begin, int end, String id) {
        add(new Mark(begin, end, 0, "sentence", id, "", ""));
    }

    void statement(int begin, int end, String id) {
        add(new Mark(begin, end, 1, "statement", id, "", id.replaceFirst("=.*", "")));
    }

    void mention(int begin, int end, String id, Ref thing) {
        add(new Mark(begin, end, 2, "mention", id, thing.href(), thing.label()));
    }

    void boilerplate(int begin, int end) {
        if (isInside(begin, end)) {
            boilerplate.add(new Mark(begin, end, 0, "boilerplate", "", "", ""));
        }
    }

    private void add(Mark mark) {
        if (isInside(mark.begin, mark.end)) {
            marks.add(mark);
        }
    }

    private boolean isInside(int begin, int end) {
        return begin >= 0 && begin < end && end < offsets.length;
    }

    /** The text, a piece for each paragraph. */
    List<Piece.Paragraph> pieces() {
        List<Piece.Paragraph> paragraphs = new ArrayList<>();
        List<Mark> ordered = marks.stream().sorted(ORDER).toList();
        int next = 0;
        for (int[] range : paragraphs(ordered)) {
            List<Mark> inside = new ArrayList<>();
            while (next < ordered.size() && ordered.get(next).begin < range[1]) {
                inside.add(ordered.get(next++));
            }
            List<Piece> pieces = pieces(range[0], range[1], inside, 0, false);
            paragraphs.add(new Piece.Paragraph(kind(range), pieces));
        }
        return paragraphs;
    }

    private String kind(int[] range) {
        return boilerplate.stream().anyMatch(mark -> mark.begin <= range[0] && range[1] <= mark.end)
                ? "boilerplate"
                : "body";
    }

    /** Paragraphs end with a line, unless a mark goes on. */
    private List<int[]> paragraphs(List<Mark> ordered) {
        List<int[]> ranges = new ArrayList<>();
        int begin = 0;
        int last = offsets.length - 1;
        int marked = 0;
        int next = 0;
        for (int i = 0; i < last; i++) {
            while (next < ordered.size() && ordered.get(next).begin <= i) {
                marked = Math.max(marked, ordered.get(next++).end);
            }
            if (text.charAt(offsets[i]) == '\n' && marked <= i) {
                addRange(ranges, begin, i);
                begin = i + 1;
            }
        }
        addRange(ranges, begin, last);
        return ranges;
    }

    private void addRange(List<int[]> ranges, int begin, int end) {
        if (begin < end && !text.substring(offsets[begin], offsets[end]).isBlank()) {
            ranges.add(new int[] {begin, end});
        }
    }

    private List<Piece> pieces(int begin, int end, List<Mark> inside, int depth, boolean isLink) {
        List<Piece> pieces = new ArrayList<>();
        PriorityQueue<Mark> open = new PriorityQueue<>(ORDER);
        open.addAll(inside);
        int position = begin;
        while (!open.isEmpty()) {
            Mark mark = open.remove();
            if (depth >= DEEPEST) {
                continue;
            }
            plain(pieces, position, mark.begin);
            List<Mark> within = new ArrayList<>();
            while (!open.isEmpty() && open.peek().begin < mark.end) {
                Mark other = open.remove();
                if (other.end > mark.end) {
                    within.add(other.cut(other.begin, mark.end, other.kind, other.id));
                    open.add(other.cut(mark.end, other.end, "rest", ""));
                } else {
                    within.add(other);
                }
            }
            boolean leads = !mark.href.isEmpty() && !isLink;
            pieces.add(new Piece(
                    mark.kind,
                    "",
                    mark.id,
                    leads ? mark.href : "",
                    mark.note,
                    pieces(mark.begin, mark.end, within, depth + 1, isLink || leads)));
            position = mark.end;
        }
        plain(pieces, position, end);
        return pieces;
    }

    private void plain(List<Piece> pieces, int begin, int end) {
        if (begin < end) {
            pieces.add(Piece.plain(text.substring(offsets[begin], offsets[end])));
        }
    }

    /** A mark, its places in code points; of marks at the same place, the one of lower rank holds the others. */
    private record Mark(int begin, int end, int rank, String kind, String id, String href, String note) {
        private Mark cut(int from, int to, String otherKind, String otherId) {
            return new Mark(from, to, rank, otherKind, otherId, href, note);
        }
    }
}
