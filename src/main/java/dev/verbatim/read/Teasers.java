package dev.verbatim.read;

import java.util.BitSet;
import java.util.List;

/**
 * Finds lists of teasers by their form: a headline cut short with an ellipsis, a paragraph under it, and the same
 * again.
 */
final class Teasers {

    /** Characters of a headline that was cut short, at most. */
    private static final int HEADLINE = 90;

    /** Pairs of headline and paragraph that make a list. */
    private static final int PAIRS = 2;

    private Teasers() {}

    static void mark(List<Block> blocks, BitSet marked) {
        int i = 0;
        while (i < blocks.size()) {
            int end = i;
            int pairs = 0;
            while (end < blocks.size() && isCut(blocks.get(end))) {
                pairs++;
                end += end + 1 < blocks.size() && !isCut(blocks.get(end + 1)) ? 2 : 1;
            }
            if (pairs >= PAIRS) {
                marked.set(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isCut(Block block) {
        boolean ellipsis = block.lastMark().equals("…") || block.lastMark().equals(".") && block.count(".") >= 3;
        return ellipsis && block.length() <= HEADLINE && block.words() >= 3 && !block.hasSeveralSentences();
    }
}
