package dev.verbatim.read;

import dev.verbatim.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes a page's text as a reader sees it: a line a paragraph, heading, list item or table row, a blank line between
 * blocks, {@code " | "} between the cells of a row. White space is collapsed as browsers do, so that no-break spaces
 * stay. Walks the tree without recursion.
 */
final class VisibleText implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "datalist",
            "map",
            "frameset",
            "noframes",
            "title",
            "meta",
            "link");

    /** Blocks without a blank line around them. */
    private static final Set<String> TIGHT =
            Set.of("li", "tr", "dt", "dd", "caption", "thead", "tbody", "tfoot", "button", "option");

    private static final Set<String> INLINE_AFTER_ALL = Set.of("ins", "del");

    private static final Set<String> BOLD = Set.of("b", "strong", "big", "h1", "h2", "h3", "h4", "h5", "h6");

    /** What holds for the text inside an element. */
    private record Frame(
            Line.Markup markup, boolean chrome, boolean link, boolean bold, boolean data, boolean cell, boolean pre) {}

    private final Outline outline;
    private final Furniture furniture;
    private final int prose;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    private int breaks;
    private boolean space;
    private int lineBegin = -1;
    private int lineBreaks;
    private Line.Markup lineMarkup = Line.Markup.NONE;
    private int chars;
    private int linkChars;
    private int boldChars;
    private int chromeChars;
    private int cells;

    VisibleText(Element body, Outline outline, Furniture furniture) {
        this.outline = outline;
        this.furniture = furniture;
        this.prose = outline.prose(body);
        frames.push(new Frame(Line.Markup.NONE, false, false, false, false, false, false));
    }

    String text() {
        return text.toString();
    }

    List<Line> lines() {
        closeLine();
        return lines;
    }

    // ---- the walk

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            write(textNode.getWholeText());
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("q")) {
                write("”");
            }
            frames.pop();
            breakAround(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.hasAttr("style")
                        && element.attr("style")
                                .toLowerCase(Locale.ROOT)
                                .replace(" ", "")
                                .contains("display:none");
    }

    private void open(Element element) {
        String name = element.normalName();
        breakAround(element);
        Frame around = frames.element();
        Line.Markup own = furniture.of(element, outline, prose).orElse(around.markup());
        boolean chrome = around.chrome() || own == Line.Markup.CHROME;
        boolean data = name.equals("table") ? !outline.isLayout(element) : around.data();
        boolean row = name.equals("tr") && data;
        boolean cell = around.cell() || isCell(name) && data;
        frames.push(new Frame(
                row ? Line.Markup.ROW : own == Line.Markup.CHROME || around.cell() ? around.markup() : own,
                chrome,
                around.link() || name.equals("a") && element.hasAttr("href"),
                around.bold() || BOLD.contains(name) || isLargeFont(element),
                data,
                cell,
                around.pre() || name.equals("pre")));
        if (row) {
            cells = 0;
        } else if (isCell(name) && cell && !around.cell() && cells++ > 0) {
            write(" | ");
        } else if (name.equals("br")) {
            breakLine(lineBegin < 0 && breaks > 0 ? 2 : 1);
        } else if (name.equals("q")) {
            write("“");
        }
    }

    private static boolean isLargeFont(Element element) {
        return element.normalName().equals("font") && element.attr("size").compareTo("4") >= 0;
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    private void breakAround(Element element) {
        String name = element.normalName();
        boolean block = (element.isBlock() || name.equals("button")) && !INLINE_AFTER_ALL.contains(name);
        if (!block || isCell(name) && frames.element().data()) {
            return;
        }
        if (frames.element().cell()) {
            space = true;
        } else {
            breakLine(TIGHT.contains(name) ? 1 : 2);
        }
    }

    // ---- the text

    private void write(String raw) {
        Frame frame = frames.element();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' && frame.pre() && !frame.cell()) {
                breakLine(lineBegin < 0 && breaks > 0 ? 2 : 1);
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
            } else {
                put(c, frame);
            }
        }
    }

    private void put(char c, Frame frame) {
        if (lineBegin < 0) {
            lineBreaks = text.isEmpty() ? 0 : breaks;
            text.append("\n".repeat(lineBreaks));
            lineBegin = text.length();
            lineMarkup = frame.markup();
        } else if (space) {
            text.append(' ');
        }
        space = false;
        breaks = 0;
        text.append(c);
        chars++;
        linkChars += frame.link() ? 1 : 0;
        boldChars += frame.bold() ? 1 : 0;
        chromeChars += frame.chrome() ? 1 : 0;
    }

    private void breakLine(int wanted) {
        closeLine();
        space = false;
        breaks = Math.max(breaks, wanted);
    }

    private void closeLine() {
        if (lineBegin < 0) {
            return;
        }
        String line = text.substring(lineBegin);
        Span span = PlainText.trimmed(line, 0, line.length());
        if (span.length() == 0 || line.chars().allMatch(c -> c == '|' || c == ' ')) {
            breaks = lineBreaks;
            text.setLength(lineBegin - lineBreaks);
        } else {
            Line.Markup markup = chromeChars * 2 > chars ? Line.Markup.CHROME : lineMarkup;
            boolean gap = lineBreaks != 1;
            lines.add(new Line(
                    new Span(lineBegin + span.begin(), lineBegin + span.end()),
                    gap,
                    markup,
                    (double) linkChars / chars,
                    boldChars * 10 >= chars * 9));
        }
        lineBegin = -1;
        chars = 0;
        linkChars = 0;
        boldChars = 0;
        chromeChars = 0;
    }
}
