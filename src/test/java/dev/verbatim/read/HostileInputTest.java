package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Article;
import dev.verbatim.model.Region;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that nobody writes on purpose, or somebody does: it is read in linear time or refused, and never throws. */
class HostileInputTest {

    private static final Furniture FURNITURE = new Furniture();
    private static final Articles ARTICLES = Articles.withLexicons();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("100 000 divs in each other", "<div>".repeat(100_000) + "fin");
        for (String tag :
                new String[] {"b", "a href=x", "table><tr><td", "ul><li", "p", "font size=5", "form", "span"}) {
            pages.put("10 000 times <" + tag + ">", ("<" + tag + ">").repeat(10_000) + "fin");
        }
        pages.put("cells", "<table><tr>" + "<td>x".repeat(40_000));
        pages.put("rows", "<table>" + "<tr><td>x<td>y".repeat(100_000));
        pages.put("line breaks", "x<br>".repeat(30_000));
        pages.put("entities", "&eacute;&#x1F4B8;&bogus;&#0;&#xD800;".repeat(50_000));
        pages.put("an open comment", "x<!--" + "-".repeat(200_000));
        pages.put("a long attribute", "<p class='" + "a-b_cD ".repeat(30_000) + "'>x");
        pages.put("an open attribute", "<p class=\"" + "x".repeat(200_000));
        pages.put("deep JSON-LD", "<script type=application/ld+json>" + "[".repeat(200_000) + "</script>x");
        pages.put("wide JSON-LD", "<script type=application/ld+json>[" + "{},".repeat(30_000) + "{}]</script>x");
        pages.put("many scripts", "<script type=application/ld+json>{</script>".repeat(5_000) + "x");
        pages.put("many headings", "<h1>Titre de la page</h1>".repeat(10_000));
        pages.put("many tokens", "<p>" + "Le mot, le mot. ".repeat(40_000));
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertTimeout(LIMIT, () -> keeps(HtmlPage.page(page.getValue(), FURNITURE)))));
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one line", "mot ".repeat(200_000));
        texts.put("short lines", "mot\n".repeat(30_000));
        texts.put("headings", "Un titre\n\n".repeat(20_000));
        texts.put("cut headlines", "Un titre coupé…\n".repeat(20_000));
        texts.put("cues", "Lire aussi : abonnez-vous\n".repeat(10_000));
        texts.put("languages", "FrançaisEnglishDeutsch".repeat(10_000));
        texts.put("dates", "le 3 mai 2025 ".repeat(100_000));
        texts.put("capitals", "Par Jean ".repeat(100_000));
        texts.put("bars", "|".repeat(200_000));
        texts.put("quotes", "« ".repeat(30_000));
        texts.put("points", ". ".repeat(30_000));
        texts.put("digits", "1".repeat(200_000));
        texts.put("wrapped lines", "le groupe annonce un plan de mille milliards pour les centres de\n".repeat(50_000));
        return texts.entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(), () -> assertTimeout(LIMIT, () -> keeps(PlainText.page(text.getValue())))));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static final String[] SOUP = {
        "<p>",
        "</p>",
        "<div class=pub>",
        "</div>",
        "<br>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<h1>",
        "</h1>",
        "<li>",
        "<a href=x>",
        "</a>",
        "<nav>",
        "</nav>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<b",
        ">",
        "&nbsp;",
        "&amp",
        "\u0000",
        "<pre>",
        "</pre>",
        "<q>",
        "</q>",
        "<select>",
        "<frameset>",
        "<svg>",
        "<math>",
        "<template>",
        "</body>",
        "<title>",
        "Le groupe a annoncé vendredi un plan. ",
        "Publicité",
        "3 mai 2025",
        "Par Jean Dupont",
        "\uD83D",
        "💸",
        " ",
        "\n"
    };

    @ParameterizedTest
    @MethodSource("seeds")
    void anySoupOfTagsIsRead(int seed) {
        Random random = new Random(seed);
        StringBuilder soup = new StringBuilder();
        for (int i = random.nextInt(120); i >= 0; i--) {
            soup.append(SOUP[random.nextInt(SOUP.length)]);
        }
        Page page = HtmlPage.page(soup.toString(), FURNITURE);
        keeps(page);
        assertEquals(page, HtmlPage.page(soup.toString(), FURNITURE), "the same source gives the same text");
        keeps(PlainText.page(soup.toString()));
    }

    /** Regions in order, without white space at their ends, and none lost. */
    private static void keeps(Page page) {
        Article article = ARTICLES.article("a", "0".repeat(64), page);
        int last = 0;
        for (Region region : article.regions()) {
            String text = region.span().in(article.text());
            assertTrue(region.span().begin() >= last);
            assertTrue(!text.isBlank() && text.equals(text.strip()), () -> "[" + text + "]");
            last = region.span().end();
        }
        assertEquals(page.text(), article.text());
    }
}
