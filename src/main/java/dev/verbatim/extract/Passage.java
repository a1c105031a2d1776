package dev.verbatim.extract;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Money;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.SpanCursor;
import dev.verbatim.model.TimeExpression;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A sentence with all that was recognised in it, by index of its tokens.
 *
 * @param sentence which
 * @param names mentions of entities
 * @param acts verb groups
 * @param sums sums of money
 * @param counts other quantities
 * @param times dates, periods, lengths
 */
record Passage(
        Sentence sentence,
        List<Part<Mention>> names,
        List<Part<Verb>> acts,
        List<Part<Money>> sums,
        List<Part<Quantity>> counts,
        List<Part<TimeExpression>> times) {

    private static final int LONGEST_ACT = 12;

    /**
     * Something recognised.
     *
     * @param from index of its first token
     * @param to index behind its last token
     * @param what it is
     * @param <T> its type
     */
    record Part<T>(int from, int to, T what) {}

    /** One passage a sentence, in order. */
    static List<Passage> of(AnnotatedArticle article) {
        List<Sentence> sentences = article.source().sentences();
        SpanCursor<Mention> names = new SpanCursor<>(article.mentions(), Mention::span);
        SpanCursor<Verb> acts = new SpanCursor<>(article.verbs(), Verb::span);
        SpanCursor<Money> sums = new SpanCursor<>(article.money(), Money::span);
        SpanCursor<Quantity> counts = new SpanCursor<>(article.quantities(), Quantity::span);
        SpanCursor<TimeExpression> times = new SpanCursor<>(article.times(), TimeExpression::span);
        List<Passage> passages = new ArrayList<>();
        for (Sentence sentence : sentences) {
            passages.add(new Passage(
                    sentence,
                    parts(sentence, names, Mention::span),
                    parts(sentence, acts, Verb::span),
                    parts(sentence, sums, Money::span),
                    parts(sentence, counts, Quantity::span),
                    parts(sentence, times, TimeExpression::span)));
        }
        return passages;
    }

    private static <T> List<Part<T>> parts(Sentence sentence, SpanCursor<T> cursor, Function<T, Span> span) {
        List<T> inside = cursor.within(sentence.span());
        List<Part<T>> parts = new ArrayList<>(inside.size());
        int from = 0;
        for (T one : inside) {
            Span where = span.apply(one);
            if (where.length() > 0) {
                from = sentence.tokenAt(where.begin(), from);
                parts.add(new Part<>(from, sentence.tokenAt(where.end() - 1, from) + 1, one));
            }
        }
        return parts;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    /** The token at an index, which may lie outside; never a match for any word then. */
    boolean isSign(int index, String sign) {
        return index >= 0 && index < tokens().size() && tokens().get(index).is(sign);
    }

    /**
     * Index behind what stands in brackets right there; the index itself if nothing does.
     *
     * @param most tokens at most up to the closing bracket
     */
    int behindBrackets(int index, int most) {
        for (int i = index + 1; isSign(index, "(") && i <= index + most; i++) {
            if (isSign(i, ")")) {
                return i + 1;
            }
        }
        return index;
    }

    /** Whether a conjugated verb begins between two indexes. */
    boolean hasFiniteBetween(int from, int to) {
        return between(acts, from, to).stream().anyMatch(act -> act.what().finite());
    }

    /** Whether the token at {@code index} belongs to a verb group. */
    boolean isInAct(int index) {
        return between(acts, index - LONGEST_ACT, index + 1).stream().anyMatch(act -> act.to() > index);
    }

    /** Whether the token at {@code index} belongs to a conjugated verb group. */
    boolean isInFinite(int index) {
        return between(acts, index - LONGEST_ACT, index + 1).stream()
                .anyMatch(act -> act.to() > index && act.what().finite());
    }

    /** The parts that begin between two indexes. */
    static <T> List<Part<T>> between(List<Part<T>> parts, int from, int to) {
        int begin = firstFrom(parts, from);
        int end = Math.max(begin, firstFrom(parts, to));
        return parts.subList(begin, end);
    }

    /** Place in the list of the first part that begins at {@code from} or behind. */
    private static <T> int firstFrom(List<Part<T>> parts, int from) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Entity entity(Part<Mention> name) {
        return name.what().entity();
    }
}
