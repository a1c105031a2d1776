package dev.verbatim.read;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.model.Language;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What stands before an article's first paragraph: its title, its bylines, its dateline.
 *
 * @param title index of the block that is the title, if one is
 * @param bylines indexes of the blocks that say who wrote it and when
 * @param published the day they say
 * @param author who wrote it
 * @param publisher the agency or outlet that a dateline or a mark of copyright names
 */
record FrontMatter(
        Optional<Integer> title,
        BitSet bylines,
        Optional<PartialDate> published,
        Optional<String> author,
        Optional<String> publisher) {

    /** Blocks looked at before the first paragraph. */
    private static final int FRONT = 40;

    /** Blocks looked at behind the last paragraph. */
    private static final int BACK = 4;

    /** Finds it with the words of bylines. */
    record Finder(String text, List<Block> blocks, BitSet boilerplate, Bylines bylines, Language language) {

        FrontMatter find(Optional<String> known) {
            int prose = firstProse();
            Optional<Integer> title =
                    known.flatMap(name -> like(name, Math.max(prose, FRONT))).or(() -> likeliest(prose));
            BitSet found = bylines(title, prose);
            Optional<PartialDate> published = found.stream()
                    .boxed()
                    .flatMap(i -> bylines.published(blocks.get(i), language).stream())
                    .findFirst()
                    .or(() -> new Dateline(text, blocks, boilerplate, bylines, language).published(prose));
            Optional<String> author = found.stream()
                    .boxed()
                    .flatMap(i -> bylines.author(text, blocks.get(i)).stream())
                    .findFirst();
            return new FrontMatter(
                    title,
                    found,
                    published,
                    author,
                    new Dateline(text, blocks, boilerplate, bylines, language).publisher(prose));
        }

        private int firstProse() {
            int i = 0;
            while (i < blocks.size()
                    && (boilerplate.get(i)
                            || !blocks.get(i).isProse()
                            || bylines.isByline(blocks.get(i), language)
                            || isHeadline(i))) {
                i++;
            }
            return i;
        }

        /** A long first line is still a title if it is one phrase without a point and a blank line follows. */
        private boolean isHeadline(int i) {
            Block block = blocks.get(i);
            boolean first = boilerplate.nextClearBit(0) == i || block.line().markup() == Line.Markup.TITLE;
            boolean alone = i + 1 < blocks.size() && blocks.get(i + 1).line().gap();
            return alone && isTitle(i) && (first || !block.endsSentence() && i < FRONT / 4);
        }

        /** Few outlets end titles with a point: only a byline behind it tells such a one from a short paragraph. */
        private boolean isTitle(int i) {
            Block block = blocks.get(i);
            int next = boilerplate.nextClearBit(i + 1);
            boolean byline = next < blocks.size() && bylines.isByline(blocks.get(next), language);
            return !bylines.isCaption(block)
                    && isTitleLike(block, byline && boilerplate.nextClearBit(0) == i && block.words() <= 20);
        }

        private static boolean isTitleLike(Block block, boolean withPoint) {
            return block.words() >= 3
                    && block.words() <= 45
                    && block.length() <= 300
                    && (withPoint || !block.lastMark().equals("."))
                    && !block.lastMark().equals(":")
                    && !block.isItem()
                    && block.count("|") == 0
                    && !hasInnerPoint(block);
        }

        private static boolean hasInnerPoint(Block block) {
            List<Token> tokens = block.tokens();
            for (int i = 2; i + 1 < tokens.size(); i++) {
                boolean word = tokens.get(i - 1).kind() != Token.Kind.WORD
                        || tokens.get(i - 1).form().length() > 4;
                if (tokens.get(i).is(".") && word && tokens.get(i + 1).spaced()) {
                    return true;
                }
            }
            return false;
        }

        /** The block that is the title the page's head names, or most of it. */
        private Optional<Integer> like(String name, int to) {
            String wanted = Folding.slug(name);
            Optional<Integer> best = Optional.empty();
            for (int i = 0; i < Math.min(to, blocks.size()); i++) {
                String here = Folding.slug(blocks.get(i).line().span().in(text));
                boolean like = here.equals(wanted)
                        || here.length() > 20 && (wanted.startsWith(here) || here.startsWith(wanted));
                boolean heading = blocks.get(i).line().markup() == Line.Markup.TITLE;
                if (like && !boilerplate.get(i) && (best.isEmpty() || heading)) {
                    best = Optional.of(i);
                    if (heading) {
                        return best;
                    }
                }
            }
            return best;
        }

        private Optional<Integer> likeliest(int prose) {
            Optional<Integer> best = Optional.empty();
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < Math.min(prose, FRONT); i++) {
                Block block = blocks.get(i);
                if (boilerplate.get(i) || !isTitle(i) || bylines.isByline(block, language) || isTrail(i)) {
                    continue;
                }
                double score = score(i);
                if (score > highest) {
                    highest = score;
                    best = Optional.of(i);
                }
            }
            return best;
        }

        /** A trail of rubrics ends with the title, which then stands by itself. */
        private boolean isTrail(int i) {
            String here = blocks.get(i).key();
            for (int j = i + 1; j < Math.min(i + 4, blocks.size()); j++) {
                String there = blocks.get(j).key();
                if (blocks.get(j).words() >= 4 && here.length() > there.length() && here.endsWith(there)) {
                    return true;
                }
            }
            return false;
        }

        private double score(int i) {
            Block block = blocks.get(i);
            int next = boilerplate.nextClearBit(i + 1);
            boolean byline = next < blocks.size() && bylines.isByline(blocks.get(next), language);
            boolean main = block.line().markup() == Line.Markup.TITLE;
            return -0.3 * i
                    + (byline ? 2 : 0)
                    + (block.line().emphasis() ? 1 : 0)
                    + (main ? 3 : 0)
                    + (block.words() >= 5 ? 1.5 : 0)
                    - (block.line().links() > 0.5 ? 2 : 0);
        }

        private BitSet bylines(Optional<Integer> title, int prose) {
            BitSet found = new BitSet();
            for (int i = 0; i < blocks.size(); i++) {
                boolean behindLead =
                        i <= prose + 2 && i < FRONT && !blocks.get(i).isProse();
                boolean near = i < Math.min(prose, FRONT) || behindLead || i >= blocks.size() - BACK;
                boolean name = title.isPresent() && title.get() < i && i < prose && bylines.isName(blocks.get(i));
                boolean told = blocks.get(i).line().markup() == Line.Markup.BYLINE
                        && blocks.get(i).words() <= 25;
                if (!boilerplate.get(i)
                        && !title.equals(Optional.of(i))
                        && (near && bylines.isByline(blocks.get(i), language) || told || name)) {
                    found.set(i);
                }
            }
            return found;
        }
    }
}
