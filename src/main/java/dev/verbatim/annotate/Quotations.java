package dev.verbatim.annotate;

import dev.verbatim.model.Quotation;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds words between quotation marks and reproduced posts, and tells speech from quoted terms, titles and names. */
final class Quotations {

    /** Quoted words without a verb of their own are a term or a name up to this many. */
    private static final int TERM = 3;

    /**
     * The quotations of an article in order, outer ones before those inside.
     *
     * @param article what may hold some
     * @param verbs its verb groups in order
     */
    List<Quotation> annotate(SegmentedArticle article, List<Verb> verbs) {
        List<List<Sentence>> paragraphs = paragraphs(article);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean continued = i + 1 < paragraphs.size() && opens(paragraphs.get(i + 1));
            read(paragraphs.get(i), continued, verbs, drafts);
        }
        for (Post post : Post.in(paragraphs)) {
            drafts.add(new Draft(post.span(), post.inner(), true));
        }
        return nest(drafts);
    }

    private record Draft(Span span, Span inner, boolean speech) {}

    private static List<List<Sentence>> paragraphs(SegmentedArticle article) {
        List<List<Sentence>> paragraphs = new ArrayList<>();
        int last = -1;
        for (Sentence sentence : article.sentences()) {
            if (sentence.paragraph() != last) {
                paragraphs.add(new ArrayList<>());
                last = sentence.paragraph();
            }
            paragraphs.getLast().add(sentence);
        }
        return paragraphs;
    }

    private static boolean opens(List<Sentence> paragraph) {
        Token first = paragraph.getFirst().tokens().getFirst();
        return first.kind() == Token.Kind.QUOTE && !first.is("'") && !first.is("’");
    }

    private static void read(List<Sentence> paragraph, boolean continued, List<Verb> verbs, List<Draft> drafts) {
        List<Token> tokens = new ArrayList<>();
        paragraph.forEach(sentence -> tokens.addAll(sentence.tokens()));
        int[] ends = new int[tokens.size()];
        int from = 0;
        for (Sentence sentence : paragraph) {
            int to = from + sentence.tokens().size();
            Arrays.fill(ends, from, to, to);
            from = to;
        }
        for (QuotationMarks.Pair pair : new QuotationMarks(tokens, ends, continued).pairs()) {
            drafts.add(new Draft(pair.span(), pair.inner(), isSpeech(tokens, ends, pair, verbs)));
        }
    }

    private static boolean isSpeech(List<Token> tokens, int[] ends, QuotationMarks.Pair pair, List<Verb> verbs) {
        if (holdsFiniteVerb(pair.inner(), verbs)) {
            return true;
        }
        List<Token> inner = tokens.subList(pair.first(), pair.last());
        long words = inner.stream()
                .filter(t -> t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.NUMBER)
                .count();
        Token last = inner.getLast();
        boolean sentence = last.is(".") || last.is("!") || last.is("?") || last.is("…") || last.is(",");
        int mark = pair.first() - 1;
        boolean head = mark == 0
                || ends[mark - 1] == mark
                || tokens.get(mark - 1).is(":")
                || tokens.get(mark - 1).is(",")
                || tokens.get(mark - 1).kind() == Token.Kind.QUOTE;
        boolean title = !head && inner.getFirst().capitalized() && !sentence;
        return sentence && head || words > TERM && !title;
    }

    private static boolean holdsFiniteVerb(Span inner, List<Verb> verbs) {
        int low = 0;
        int high = verbs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (verbs.get(middle).span().begin() < inner.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < verbs.size() && verbs.get(i).span().end() <= inner.end(); i++) {
            if (verbs.get(i).finite()) {
                return true;
            }
        }
        return false;
    }

    /** Sorts and counts for each how many others hold it. */
    private static List<Quotation> nest(List<Draft> drafts) {
        drafts.sort(Comparator.comparingInt((Draft d) -> d.span().begin())
                .thenComparingInt(d -> -d.span().end()));
        List<Quotation> quotations = new ArrayList<>();
        List<Span> around = new ArrayList<>();
        for (Draft draft : drafts) {
            while (!around.isEmpty() && !around.getLast().contains(draft.span())) {
                around.removeLast();
            }
            if (!around.isEmpty() && around.getLast().equals(draft.span())) {
                continue;
            }
            quotations.add(new Quotation(draft.span(), draft.inner(), around.size(), draft.speech()));
            around.add(draft.span());
        }
        return List.copyOf(quotations);
    }
}
