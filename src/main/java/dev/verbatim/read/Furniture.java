package dev.verbatim.read;

import dev.verbatim.lexicon.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells from an element's name, role, class and id what its text is for. The names pages use stand in {@code
 * lexicon/markup.tsv}.
 */
final class Furniture {

    private static final Set<String> CHROME_ELEMENTS =
            Set.of("nav", "footer", "aside", "form", "button", "dialog", "menu");

    private static final Set<String> CHROME_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "dialog",
            "alertdialog",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "form",
            "button");

    /** What holds the article itself is never furniture by its class, whose words tell what else is in it. */
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

    private final Set<String> chrome = new HashSet<>();
    private final Set<String> byline = new HashSet<>();

    Furniture() {
        for (Table.Row row : Table.resource("lexicon/markup.tsv").rows()) {
            (row.get("role").equals("byline") ? byline : chrome).add(row.get("name"));
        }
    }

    /** What an element's text is; empty if the element does not say. */
    Optional<Line.Markup> of(Element element, Outline outline, int prose) {
        String name = element.normalName();
        if (FRAMES.contains(name)) {
            return Optional.empty();
        }
        boolean much = outline.hasHeading(element) || prose > 0 && outline.prose(element) * 2 > prose;
        if (!much
                && (CHROME_ELEMENTS.contains(name)
                        || CHROME_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                        || name.equals("header") && !isInArticle(element)
                        || element.isBlock() && isNamed(element, chrome))) {
            return Optional.of(Line.Markup.CHROME);
        }
        return switch (name) {
            case "h1" -> Optional.of(Line.Markup.TITLE);
            case "h2", "h3", "h4", "h5", "h6", "legend", "dt" -> Optional.of(Line.Markup.HEADING);
            case "li", "dd" -> Optional.of(Line.Markup.ITEM);
            case "address", "time" -> Optional.of(Line.Markup.BYLINE);
            default ->
                outline.prose(element) == 0 && isNamed(element, byline)
                        ? Optional.of(Line.Markup.BYLINE)
                        : Optional.empty();
        };
    }

    private static boolean isInArticle(Element element) {
        for (Element parent = element.parent(); parent != null; parent = parent.parent()) {
            if (parent.normalName().equals("article") || parent.normalName().equals("main")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Element element, Set<String> names) {
        return holds(element.className(), names) || holds(element.id(), names);
    }

    /** Whether a class or id has one of the names among its words: {@code article__share-bar} has "share". */
    private static boolean holds(String value, Set<String> names) {
        if (value.isEmpty()) {
            return false;
        }
        String last = "";
        for (String word : words(value).split(" ", -1)) {
            if (names.contains(word) || !last.isEmpty() && names.contains(last + "-" + word)) {
                return true;
            }
            last = word;
        }
        return false;
    }

    /** Camel case, hyphens and underscores to single spaces, all in lower case. */
    private static String words(String value) {
        StringBuilder words = new StringBuilder();
        char last = ' ';
        for (int i = 0; i < value.length() && i < 500; i++) {
            char c = value.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(last);
            if ((!letter || hump) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (letter) {
                words.append(c);
            }
            last = c;
        }
        return words.toString().strip().toLowerCase(Locale.ROOT);
    }
}
