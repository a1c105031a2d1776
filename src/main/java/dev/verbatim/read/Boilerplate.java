package dev.verbatim.read;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which blocks of a file are not the article: adverts, offers, teasers, share lines, notes. A block is judged by
 * its own cues and form, then by what stands around it.
 */
final class Boilerplate {

    /** Share of links from which on a line is a list of links, not a sentence with some. */
    private static final double LINKS = 0.8;

    /** Part of the text, in hundredths, behind which its end begins. */
    private static final int END = 75;

    /** Words of a line from which on it does not come twice by chance. */
    private static final int REPEATED = 4;

    /** Words of a note on an author at most. */
    private static final int AUTHOR_NOTE = 60;

    private final Cues cues;
    private final LanguageNames languageNames;

    Boilerplate(Cues cues, LanguageNames languageNames) {
        this.cues = cues;
        this.languageNames = languageNames;
    }

    /** The blocks that are boilerplate, by index. */
    BitSet in(List<Block> blocks) {
        return new Pass(blocks).run();
    }

    private final class Pass {
        private final List<Block> blocks;
        private final BitSet marked = new BitSet();
        private final int firstProse;
        private final int size;

        Pass(List<Block> blocks) {
            this.blocks = blocks;
            int prose = 0;
            while (prose < blocks.size() && !blocks.get(prose).isProse()) {
                prose++;
            }
            firstProse = prose;
            size = blocks.isEmpty() ? 0 : blocks.getLast().line().span().end();
        }

        BitSet run() {
            Teasers.mark(blocks, marked);
            for (int i = 0; i < blocks.size(); i++) {
                if (!marked.get(i)) {
                    judge(i);
                }
            }
            runs();
            repeated();
            trailer();
            return marked;
        }

        private void judge(int i) {
            Block block = blocks.get(i);
            Cues.Verdict verdict = cues.of(block.tokens(), i < firstProse);
            int weight = verdict.weight() + Form.weight(block, isAtEnd(i)) + neighbours(i);
            if (block.line().markup() == Line.Markup.CHROME
                    || isLinks(block)
                    || languageNames.areMostOf(block)
                    || weight >= required(block)) {
                marked.set(i);
                boolean told = block.line().markup() == Line.Markup.CHROME;
                spread(i, verdict.weight() >= 100 && !told ? verdict.scope() : Cues.Scope.LINE);
            }
        }

        private boolean isLinks(Block block) {
            Line.Markup markup = block.line().markup();
            return block.line().links() > LINKS
                    && block.words() <= 25
                    && markup != Line.Markup.TITLE
                    && markup != Line.Markup.BYLINE;
        }

        /** What cues have to weigh: the longer a line, the more of them stand in it by chance. */
        private int required(Block block) {
            int words = block.words();
            int plain = words <= 4
                    ? 100
                    : words <= 8 ? 110 : words <= 15 ? 140 : words <= 40 ? 180 : words <= 80 ? 220 : 280;
            return Form.isQuoting(block) ? plain + 60 : plain;
        }

        /** Boilerplate stands together, above all at the end. */
        private int neighbours(int i) {
            boolean before = i > 0 && marked.get(i - 1);
            return (isAtEnd(i) ? 20 : 0) + (before ? isAtEnd(i) ? 40 : 10 : 0);
        }

        private boolean isAtEnd(int i) {
            return (long) blocks.get(i).line().span().begin() * 100 > (long) size * END;
        }

        private void spread(int i, Cues.Scope scope) {
            int next = i + 1;
            switch (scope) {
                case LINE -> {
                    // takes nothing with it
                }
                case RUN -> markRun(next);
                case SECTION -> {
                    int end = markRun(next);
                    if (end == next && next < blocks.size()) {
                        marked.set(next);
                        markRun(next + 1);
                    }
                }
                case ENTRIES -> markEntries(next);
                case LIST -> {
                    if (i < firstProse) {
                        markEntries(next);
                    } else {
                        markList(next);
                    }
                }
                case REST -> {
                    if (isAtEnd(i)) {
                        marked.set(i, blocks.size());
                    } else {
                        markList(next);
                    }
                }
            }
        }

        private int markRun(int from) {
            int i = from;
            while (i < blocks.size() && !blocks.get(i).line().gap()) {
                marked.set(i++);
            }
            return i;
        }

        private void markEntries(int from) {
            int i = from;
            while (i < blocks.size() && !blocks.get(i).line().gap() && isEntry(i)) {
                marked.set(i++);
            }
        }

        /** Marks entries up to the next paragraph or heading over one. */
        private void markList(int from) {
            int i = from;
            while (i < blocks.size() && isEntry(i)) {
                marked.set(i++);
            }
        }

        private boolean isEntry(int i) {
            Block block = blocks.get(i);
            if (block.isProse() && !block.line().gap() && block.words() <= 20 && !block.hasSeveralSentences()) {
                return true;
            }
            boolean heads = i + 1 < blocks.size()
                    && blocks.get(i + 1).isProse()
                    && block.line().gap()
                    && (blocks.get(i + 1).line().gap() || block.line().markup() == Line.Markup.HEADING);
            return !block.isProse() && (block.isItem() || !heads);
        }

        /** Short lines among lines that are boilerplate, without a blank line between, are part of it. */
        private void runs() {
            int begin = 0;
            for (int i = 1; i <= blocks.size(); i++) {
                if (i < blocks.size() && !blocks.get(i).line().gap()) {
                    continue;
                }
                int count = marked.get(begin, i).cardinality();
                boolean rest = blocks.subList(begin, i).stream().noneMatch(block -> block.isProse() || block.isItem());
                if (rest && count * 2 > i - begin) {
                    marked.set(begin, i);
                }
                begin = i;
            }
        }

        /** What stands there once says as much as what stands there thrice: captions, pull quotes, teasers. */
        private void repeated() {
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                Integer before = block.words() >= REPEATED ? seen.putIfAbsent(block.key(), i) : null;
                if (before != null && (!marked.get(before) || i > firstProse && !block.isProse())) {
                    marked.set(i);
                }
            }
        }

        /** Behind the last paragraph: short lines that say nothing of the matter, and notes on the authors. */
        private void trailer() {
            int last = blocks.size() - 1;
            while (last > firstProse && (marked.get(last) || Form.isLone(blocks.get(last)) || isAuthorNote(last))) {
                last--;
            }
            if (firstProse < blocks.size()) {
                marked.set(last + 1, blocks.size());
            }
        }

        private boolean isAuthorNote(int i) {
            return isAtEnd(i)
                    && blocks.get(i).words() <= AUTHOR_NOTE
                    && cues.isAuthorNote(blocks.get(i).tokens());
        }
    }
}
