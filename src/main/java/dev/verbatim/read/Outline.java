package dev.verbatim.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What has to be known of a page's elements before their text is written: how much prose each holds, whether the main
 * heading is in it, and which tables hold data rather than the layout of the page. Found in one pass without
 * recursion.
 */
final class Outline implements NodeVisitor {

    /** Characters from which on a text counts as prose. */
    private static final int PROSE = 80;

    /** Characters that no cell of a data table has. */
    private static final int CELL = 300;

    /** Blocks and line breaks that no cell of a data table has. */
    private static final int CELL_BLOCKS = 3;

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "br", "ul", "ol", "li", "blockquote", "center", "section", "article", "figure");

    private static final Set<String> NEVER_IN_DATA = Set.of("table", "h1", "h2", "h3", "form", "nav", "article");

    private static final class Facts {
        private int prose;
        private boolean heading;
        private boolean layout;
        private int cellText;
        private int cellBlocks;
    }

    private final Map<Element, Facts> facts = new IdentityHashMap<>();
    private final Deque<Element> tables = new ArrayDeque<>();
    private final Deque<Element> cells = new ArrayDeque<>();

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            Facts own = new Facts();
            own.heading = name.equals("h1");
            facts.put(element, own);
            if (!cells.isEmpty()) {
                Facts cell = of(cells.peek());
                cell.cellBlocks += BLOCKS.contains(name) ? 1 : 0;
                if (NEVER_IN_DATA.contains(name) && !tables.isEmpty()) {
                    of(tables.peek()).layout = true; // those around it are already
                }
            }
            if (name.equals("table")) {
                tables.push(element);
            } else if (isCell(name)) {
                cells.push(element);
            }
        }
    }

    private void text(TextNode node) {
        int length = node.getWholeText().strip().length();
        if (!cells.isEmpty()) {
            of(cells.peek()).cellText += length;
        }
        if (length > 0 && node.parent() instanceof Element parent) {
            of(parent).prose += length;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Facts own = of(element);
        boolean inline = !element.isBlock();
        if (!inline && own.prose < PROSE) {
            own.prose = 0;
        }
        if (element.parent() != null) {
            Facts parent = of(element.parent());
            parent.prose += own.prose;
            parent.heading |= own.heading;
        }
        if (element == tables.peek()) {
            tables.pop();
        } else if (element == cells.peek()) {
            cells.pop();
            boolean large = own.cellText > CELL || own.cellBlocks >= CELL_BLOCKS;
            if (large && !tables.isEmpty()) {
                of(tables.peek()).layout = true;
            }
        }
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    private Facts of(Element element) {
        return facts.computeIfAbsent(element, key -> new Facts());
    }

    /** Characters of prose in an element. */
    int prose(Element element) {
        return of(element).prose;
    }

    /** Whether the page's main heading is in an element, or is it. */
    boolean hasHeading(Element element) {
        return of(element).heading;
    }

    /** Whether a table lays out the page rather than holding data. */
    boolean isLayout(Element table) {
        return of(table).layout;
    }
}
