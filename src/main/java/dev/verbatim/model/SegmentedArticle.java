package dev.verbatim.model;

import java.util.List;

/**
 * An article cut into sentences and tokens; boilerplate has none.
 *
 * @param article what was cut
 * @param sentences in order of their spans, not overlapping
 */
public record SegmentedArticle(Article article, List<Sentence> sentences) {

    /** Copies the list. */
    public SegmentedArticle {
        sentences = List.copyOf(sentences);
    }

    /** The sentence that holds {@code offset}, or the last that begins before it; the first if none does. */
    public Sentence sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).span().begin() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }
}
