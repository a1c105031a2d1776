package dev.verbatim.read;

import dev.verbatim.model.Region;
import java.util.BitSet;
import java.util.List;

/** What each block of an article is, once boilerplate and front matter are known. */
final class RegionKinds {

    /** Words of a heading in plain text at most. */
    private static final int HEADING = 16;

    /** Words of a heading with a colon behind it at most: longer ones are sentences that a list ends. */
    private static final int LABEL = 6;

    /** Words of a heading right under the title at most. */
    private static final int STANDFIRST = 9;

    private final List<Block> blocks;
    private final BitSet boilerplate;
    private final FrontMatter front;
    private final BitSet rows;

    RegionKinds(List<Block> blocks, BitSet boilerplate, FrontMatter front) {
        this.blocks = blocks;
        this.boilerplate = boilerplate;
        this.front = front;
        this.rows = rows(blocks);
    }

    Region.Kind of(int i) {
        if (boilerplate.get(i)) {
            return Region.Kind.BOILERPLATE;
        }
        if (front.title().filter(title -> title == i).isPresent()) {
            return Region.Kind.TITLE;
        }
        if (front.bylines().get(i)) {
            return Region.Kind.BYLINE;
        }
        Block block = blocks.get(i);
        return switch (block.line().markup()) {
            case ROW -> Region.Kind.ROW;
            case HEADING, TITLE -> Region.Kind.HEADING;
            case ITEM, BYLINE, CHROME -> Region.Kind.BODY;
            case NONE -> rows.get(i) ? Region.Kind.ROW : isHeading(i) ? Region.Kind.HEADING : Region.Kind.BODY;
        };
    }

    /** Lines of plain text with bars between cells, two at least one below the other. */
    private static BitSet rows(List<Block> blocks) {
        BitSet rows = new BitSet();
        for (int i = 1; i < blocks.size(); i++) {
            boolean both = isRow(blocks.get(i))
                    && isRow(blocks.get(i - 1))
                    && (!blocks.get(i).line().gap()
                            || blocks.get(i).count("|") == blocks.get(i - 1).count("|"));
            if (both) {
                rows.set(i - 1, i + 1);
            }
        }
        return rows;
    }

    private static boolean isRow(Block block) {
        return block.count("|") > 0 || block.line().markup() == Line.Markup.ROW;
    }

    /** A long line under the title says what the article says, point or none. */
    private boolean isStandfirst(int i) {
        return blocks.get(i).words() > STANDFIRST
                && front.title().filter(title -> title == i - 1).isPresent();
    }

    private boolean isHeading(int i) {
        Block block = blocks.get(i);
        int next = i + 1;
        boolean heads = next < blocks.size()
                && !boilerplate.get(next)
                && !front.bylines().get(next)
                && !isStandfirst(i)
                && (blocks.get(next).isProse()
                        || blocks.get(next).isItem()
                        || rows.get(next)
                        || blocks.get(next).line().gap());
        boolean apart = block.line().gap() || i == 0 || boilerplate.get(i - 1);
        String last = block.lastMark();
        return heads
                && apart
                && block.words() <= HEADING
                && block.words() > 0
                && !last.equals(".")
                && !last.equals(",")
                && !last.equals(";")
                && !last.equals("…")
                && !(last.equals(":") && block.words() > LABEL)
                && !block.isItem()
                && !block.hasSeveralSentences()
                && !Form.isQuoting(block);
    }
}
