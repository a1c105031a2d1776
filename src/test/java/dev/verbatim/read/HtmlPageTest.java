package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.model.Article;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as content systems make them; beside each page stands what is expected of it. */
class HtmlPageTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "read", "pages");
    private static final Furniture FURNITURE = new Furniture();
    private static final Articles ARTICLES = Articles.withLexicons();

    @TestFactory
    Stream<DynamicTest> pagesAreReadAsTheirReadersSeeThem() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            return pages.stream()
                    .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> {
                        Path expected = Path.of(page.toString().replace(".html", ".expected"));
                        assertEquals(Files.readString(expected), told(Files.readString(page, StandardCharsets.UTF_8)));
                    }));
        }
    }

    private static String told(String source) {
        Article article = article(source);
        Metadata metadata = article.metadata();
        StringBuilder told = new StringBuilder();
        told.append("title: ").append(metadata.title().orElse("-"));
        told.append("\npublished: ")
                .append(metadata.published().map(PartialDate::toString).orElse("-"));
        told.append("\npublisher: ").append(metadata.publisher().orElse("-"));
        told.append("\nauthor: ").append(metadata.author().orElse("-"));
        told.append("\nurl: ").append(metadata.url().orElse("-")).append('\n');
        for (Region region : article.regions()) {
            told.append(region.kind())
                    .append(' ')
                    .append(region.span().in(article.text()).replace('\u00A0', ' '))
                    .append('\n');
        }
        return told.toString();
    }

    private static Article article(String source) {
        return ARTICLES.article("a.html", "0".repeat(64), HtmlPage.page(source, FURNITURE));
    }

    @Test
    void badJsonLdIsToldAndPassedOver() {
        Page page =
                HtmlPage.page("<script type='application/ld+json'>{\"@type\": </script><h1>Un titre</h1>", FURNITURE);
        assertEquals(1, page.doubts().size());
        assertEquals(Optional.of("Un titre"), page.metadata().title());
    }

    @Test
    void jsonLdOfAnythingButArticlesIsNoneOfOurBusiness() {
        String script =
                "<script type='application/ld+json'>{\"@type\": \"Product\", \"headline\": \"Un aspirateur\"}</script>";
        assertEquals(
                Optional.empty(),
                HtmlPage.page(script + "<p>Texte", FURNITURE).metadata().title());
    }

    @ParameterizedTest
    @CsvSource({
        "'<p>a</p><p>b</p>', 'a⏎⏎b'",
        "'a<br>b', 'a⏎b'",
        "'a<br><br><br>b', 'a⏎⏎b'",
        "'<ul><li>a<li>b</ul>', 'a⏎b'",
        "'<p>  a  <b> b </b> c\n d </p>', 'a b c d'",
        "'a<b>b</b>c', 'abc'",
        "'<div>a<div>b</div>c</div>', 'a⏎⏎b⏎⏎c'",
        "'&lt;p&gt; &amp;amp; &eacute;&#8217;&#x1F4B8;', '<p> &amp; é’💸'",
        "'a<script>x</script><style>y</style><template>z</template><noscript>w</noscript>b', 'ab'",
        "'<table><tr><td>a<td>b<tr><td><td>c</table>', 'a | b⏎| c'",
        "'<table><tr><td> <td> </table>x', 'x'",
        "'<table><tr><td>a<table><tr><td>b</table></table>', 'a⏎⏎b'",
        "'<p hidden>a</p><p style=\"color:red; Display : none\">b</p>c', 'c'",
        "'<title>a</title>b', 'b'",
        "'<ins>a</ins><del>b</del>', 'ab'",
        "'<pre>a\nb</pre>', 'a⏎b'"
    })
    void textIsWrittenAsItIsSeen(String source, String expected) {
        assertEquals(
                expected.replace('⏎', '\n'), HtmlPage.page(source, FURNITURE).text());
    }

    @ParameterizedTest
    @CsvSource({
        "'https://a.example/b?c=d', true",
        "'http://a.example', true",
        "'HTTPS://A.example/', true",
        "'/b', false",
        "'//a.example/b', false",
        "'javascript:alert(1)', false",
        "'ftp://a.example', false",
        "'https://user:word@a.example/', false",
        "'https://a.example/b c', false",
        "'https://a.example/<x>', false",
        "'https:///b', false",
        "'', false"
    })
    void onlyAddressesOfTheWebAreAddresses(String value, boolean expected) {
        assertEquals(expected, HtmlPage.address(value).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "'Un titre de cinq mots | Le Quotidien', 'Un titre de cinq mots'",
        "'Un titre de cinq mots - Le Quotidien', 'Un titre de cinq mots'",
        "'Un titre de cinq mots — Le Quotidien', 'Un titre de cinq mots'",
        "'Puces : l’Europe – et pas elle seule – court après les géants de Taïwan', 'Puces : l’Europe – et pas elle seule – court après les géants de Taïwan'",
        "'Le Quotidien', 'Le Quotidien'"
    })
    void theOutletIsNoPartOfTheTitle(String source, String expected) {
        assertEquals(
                Optional.of(expected),
                HtmlPage.page("<title>" + source + "</title>", FURNITURE).tabTitle());
    }
}
