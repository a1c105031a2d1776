package dev.verbatim.annotate;

import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A reproduced post or block quotation: the author behind a dash with an account in brackets
 * ({@code — Name (@account) date}), or lines that begin with {@code >}.
 *
 * @param span with the author's line
 * @param inner the words alone
 */
record Post(Span span, Span inner) {

    /** Words of an author's name at most. */
    private static final int NAME = 8;

    /** Lines of a post that stands in paragraphs of its own, at most. */
    private static final int LINES = 12;

    static List<Post> in(List<List<Sentence>> paragraphs) {
        List<Post> posts = new ArrayList<>();
        List<List<Token>> lines = paragraphs.stream().map(Post::tokens).toList();
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<Token> line = lines.get(i);
            int dash = signature(line);
            if (dash < 0) {
                continue;
            }
            int first = from(line);
            int last = trimmed(line, first, dash);
            Span whole = span(line, 0, line.size());
            if (last > first) {
                posts.add(new Post(span(line, first, line.size()), span(line, first, last)));
                addQuoted(lines, free, i, posts);
            } else if (i > free) {
                Span content = contentBefore(lines, free, i);
                posts.add(new Post(content.union(whole), content));
                addQuoted(lines, free, i, posts, content);
            }
            free = i + 1;
        }
        addQuoted(lines, free, lines.size(), posts);
        return posts;
    }

    private static List<Token> tokens(List<Sentence> paragraph) {
        if (paragraph.size() == 1) {
            return paragraph.getFirst().tokens();
        }
        List<Token> tokens = new ArrayList<>();
        paragraph.forEach(sentence -> tokens.addAll(sentence.tokens()));
        return tokens;
    }

    private static void addQuoted(List<List<Token>> lines, int from, int to, List<Post> posts) {
        for (int i = from; i < to; i++) {
            List<Token> line = lines.get(i);
            int first = from(line);
            if (first > 0 && first < line.size()) {
                Span inner = span(line, first, line.size());
                posts.add(new Post(inner, inner));
            }
        }
    }

    private static void addQuoted(List<List<Token>> lines, int from, int to, List<Post> posts, Span taken) {
        int last = to;
        while (last > from
                && span(lines.get(last - 1), 0, lines.get(last - 1).size()).end() > taken.begin()) {
            last--;
        }
        addQuoted(lines, from, last, posts);
    }

    /** The paragraph before, or all directly before that are marked as quoted. */
    private static Span contentBefore(List<List<Token>> lines, int free, int index) {
        int top = index - 1;
        while (top > free && index - top < LINES && from(lines.get(top)) > 0 && from(lines.get(top - 1)) > 0) {
            top--;
        }
        List<Token> head = lines.get(top);
        Span first = span(head, Math.min(from(head), head.size() - 1), head.size());
        List<Token> tail = lines.get(index - 1);
        return first.union(span(tail, tail.size() - 1, tail.size()));
    }

    /** Index of the first token behind the marks {@code >} at the head of a line. */
    private static int from(List<Token> line) {
        int first = 0;
        while (first < line.size() && line.get(first).is(">")) {
            first++;
        }
        return first;
    }

    private static int trimmed(List<Token> line, int first, int end) {
        int last = end;
        while (last > first && line.get(last - 1).is(">")) {
            last--;
        }
        return last;
    }

    /** Index of the dash before the author's name and account, -1 if there is none. */
    private static int signature(List<Token> line) {
        for (int i = line.size() - 2; i > 0; i--) {
            if (line.get(i).is("@") && line.get(i - 1).is("(")) {
                for (int d = i - 2; d >= 0 && d >= i - 2 - NAME; d--) {
                    if (isDash(line.get(d))) {
                        return d;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean isDash(Token token) {
        return token.is("—") || token.is("–") || token.is("-") && token.spaced();
    }

    private static Span span(List<Token> tokens, int from, int to) {
        return new Span(
                tokens.get(from).span().begin(), tokens.get(to - 1).span().end());
    }
}
