package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reader's way through the pages, in a browser: nothing complains, nobody else is asked, everybody can use them. */
@Timeout(900)
class BrowserTest {
    private static final String BASE = "https://w3id.org/verbatim/id/";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Site site;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        site = Site.ofSample(folder.resolve("store"), Profile.FULL, Optional.of(Profile.OPEN));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void nothingComplainsAndNobodyElseIsAsked() {
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        // The page that says what was wrong is sent with the status that says so.
                        .filter(complaint -> !complaint.contains("the server responded with a status of 40"))
                        .toList());
        String home = site.address("").toString();
        assertEquals(
                List.of(),
                browser.requests().stream()
                        .filter(address -> !address.startsWith(home)
                                && !address.startsWith("data:")
                                && !address.startsWith("chrome")
                                && !address.startsWith("about:"))
                        .toList());
    }

    @Test
    void fromTheFirstPageToTheRowsOfAnOwnQuery() {
        browser.size(1280, 1000);
        browser.open(site.address(""));
        browser.follow(browser.the("a[href*='questions/investors-of-a-project']"));
        WebElement project = browser.the("#p-project");
        project.clear();
        project.sendKeys("Stargate", Keys.ENTER);
        WebElement evidence = browser.the("table.answer td.quote a");
        assertTrue(evidence.getText().contains("Stargate"), evidence.getText());
        assertTrue(browser.address().contains("project=Stargate"), browser.address());
        String words = evidence.getText();
        browser.follow(evidence);
        assertLit(words);
        browser.screenshot("walk-evidence");
        browser.follow(browser.the(".verbatim a.mention[href*='actor/']"));
        assertTrue(browser.address().contains("/id/actor/"), browser.address());
        browser.follow(browser.the(".forms a[href*='sparql#query=']"));
        assertTrue(browser.the(".yasqe .CodeMirror").getText().contains("DESCRIBE"));
        ask("""
                PREFIX vb: <https://w3id.org/verbatim/ontology#>
                SELECT ?investor (COUNT(*) AS ?n) { ?i a vb:Investment ; vb:investor ?investor } GROUP BY ?investor
                ORDER BY DESC(?n) LIMIT 5""");
        String row = browser.until(
                "the rows of this query",
                () -> browser.all(".yasr th").stream()
                        .filter(head -> head.getText().equals("investor"))
                        .findFirst()
                        .map(head ->
                                browser.the(".yasr a.iri[href*='id/actor/']").getAttribute("href")));
        assertFalse(row.startsWith("https://w3id.org"), row);
        browser.screenshot("walk-editor");
    }

    /** The words of the address's fragment are set off from the rest, and in view. */
    private static void assertLit(String words) {
        String id = java.net.URLDecoder.decode(
                URI.create(browser.address()).getRawFragment(), java.nio.charset.StandardCharsets.UTF_8);
        String lit = (String) browser.run("""
                const place = document.getElementById(arguments[0]);
                const sentence = place.closest('.sentence');
                const copy = sentence.cloneNode(true);
                copy.querySelectorAll('.note').forEach(note => note.remove());
                const paper = getComputedStyle(document.querySelector('.verbatim')).backgroundColor;
                const box = place.getBoundingClientRect();
                if (getComputedStyle(sentence).backgroundColor === paper || box.bottom < 0 || box.top > innerHeight) return '';
                return copy.textContent;
                """, id);
        assertEquals(words.replaceAll("\\s+", " "), lit.replaceAll("\\s+", " "));
    }

    @Test
    void everyPageIsUsableByAll() {
        List<String> barriers = new ArrayList<>();
        pages().forEach((name, path) -> {
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                for (int width : new int[] {1920, 1280, 360}) {
                    browser.size(width, width == 360 ? 780 : 1000);
                    browser.open(site.address(path));
                    ready(name);
                    browser.screenshot(name + "-" + width + "-" + scheme);
                    long overflow = (Long) browser.run("return document.documentElement.scrollWidth - innerWidth");
                    if (overflow > 0) {
                        barriers.add(name + " is " + overflow + " too wide at " + width);
                    }
                    browser.barriers().stream()
                            .filter(barrier -> !name.equals("editor") || !isOfTheLibrary(barrier))
                            .forEach(barrier -> barriers.add(name + " " + width + " " + scheme + " " + barrier));
                }
            }
        });
        browser.scheme("light");
        assertEquals(List.of(), barriers);
    }

    /** The editor brings its own markup, which is not ours to mend. */
    private static boolean isOfTheLibrary(String barrier) {
        return barrier.contains("yas")
                || barrier.contains("CodeMirror")
                || barrier.contains("#editor")
                || barrier.contains("tab");
    }

    private static void ready(String name) {
        if (name.startsWith("chart")) {
            browser.the(".drawing canvas");
        }
        if (name.equals("editor")) {
            browser.the(".yasqe .CodeMirror");
        }
        if (name.equals("dumps")) {
            dumps();
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "?lang=fr");
        pages.put("questions", "questions?lang=en");
        pages.put("chart-timeline", "questions/timeline?lang=fr");
        pages.put("chart-bars", "questions/totals-by-investor?lang=en");
        pages.put("chart-network", "questions/co-investment?lang=fr");
        pages.put("chart-stance", "questions/who-supports-doubts-denies?lang=fr");
        pages.put("wrong", "questions/corroborated-facts?minimum=two&lang=fr");
        pages.put("search", "search?q=milliards&lang=fr");
        pages.put("actor", "id/actor/softbank?lang=fr");
        pages.put("country", "id/country/FR?lang=fr");
        String article = article();
        pages.put("article", article + "?lang=fr");
        pages.put("investment", investment(article) + "?lang=fr");
        pages.put("dumps", "dumps/?lang=fr");
        pages.put("cite", "cite?lang=fr");
        pages.put("cite-question", "cite?question=totals-by-investor&lang=en");
        pages.put("ontology", "ontology?lang=fr");
        pages.put("codes", "codes?lang=fr");
        pages.put("editor", "sparql?lang=fr");
        pages.put("missing", "id/actor/nobody?lang=fr");
        return pages;
    }

    private static String article() {
        return org.jsoup.Jsoup.parse(site.page("questions/articles").body()).select("td a[href*=id/article/]").stream()
                .filter(link -> link.text().contains("655 milliards"))
                .map(link -> link.attr("href").replace("../", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String investment(String article) {
        return org.jsoup.Jsoup.parse(site.page(article).body())
                .select("a[href*=id/investment/]")
                .first()
                .attr("href")
                .replace("../../", "");
    }

    @Test
    void fromARowToItsCitationAndBack() {
        browser.size(1280, 1000);
        browser.open(site.address("questions/anonymous-claims?lang=fr"));
        String words = browser.the("table.answer td.quote a").getText();
        browser.follow(browser.the("table.answer td a[href*='cite?']"));
        assertTrue(browser.the("blockquote").getText().contains(words), browser.address());
        assertTrue(browser.the("pre code").getText().startsWith("@"));
        WebElement permalink = browser.the("#permalink ~ p a");
        assertTrue(browser.the(".copy").getText().contains(permalink.getText()));
        browser.follow(permalink);
        assertTrue(browser.the("main").getText().contains(words), browser.address());
    }

    @Test
    void fromTheFirstPageToADump() {
        browser.size(1280, 1000);
        browser.open(site.address("?lang=en"));
        browser.follow(browser.the("main a[href*='dumps/']"));
        dumps();
        WebElement turtle = browser.the("a[href$='verbatim.ttl']");
        String text = (String) browser.run(
                "const request = new XMLHttpRequest();"
                        + " request.open('GET', arguments[0], false); request.send(); return request.responseText;",
                turtle.getAttribute("href"));
        assertTrue(text.contains("@prefix vb:") || text.contains("PREFIX vb:"), () -> text.substring(0, 500));
        assertFalse(Pattern.compile("anchorOf\\s+\"").matcher(text).find(), "no text of articles");
    }

    /** The dumps of a generation are written while it is served. */
    private static void dumps() {
        browser.until("the list of dumps", () -> {
            Optional<WebElement> list = browser.all("table.answer").stream().findFirst();
            if (list.isEmpty()) {
                browser.open(URI.create(browser.address()));
            }
            return list;
        });
    }

    @Test
    void rowsAreSortedInPlace() {
        browser.size(1280, 1000);
        browser.open(site.address("questions/articles?lang=fr"));
        WebElement head = browser.the("th.number a");
        String address = browser.address();
        head.sendKeys(Keys.ENTER);
        browser.the("th[aria-sort=descending]");
        assertEquals(address, browser.address());
        List<Integer> counts = browser.all("tbody td.number").stream()
                .map(cell -> Integer.valueOf(cell.getAttribute("data-order")))
                .toList();
        assertEquals(counts.stream().sorted((a, b) -> b - a).toList(), counts);
    }

    @Test
    void theEditorCompletesFromTheGraphsOwnTerms() {
        browser.size(1280, 1000);
        browser.open(site.address("sparql?lang=fr"));
        browser.the(".yasqe .CodeMirror");
        browser.run("""
                const editor = document.querySelector('.CodeMirror').CodeMirror;
                editor.setValue('PREFIX vb: <https://w3id.org/verbatim/ontology#>\\nSELECT * { ?s vb:invest ?o }');
                editor.focus();
                editor.setCursor({ line: 1, ch: 23 });
                """);
        browser.the(".CodeMirror textarea").sendKeys(Keys.chord(Keys.CONTROL, Keys.SPACE));
        assertTrue(browser.the(".CodeMirror-hints").getText().contains("vb:investor"));
    }

    @Test
    void theEditorShowsAGraphAsATable() {
        browser.size(1280, 1000);
        browser.open(site.address("sparql?lang=fr"));
        ask("CONSTRUCT { ?s ?p ?o } { ?s a <https://w3id.org/verbatim/ontology#Investment> ; ?p ?o } LIMIT 30");
        assertTrue(browser.the(".yasr table.dataTable a.iri[href*='id/investment/']")
                .isDisplayed());
        ask("DESCRIBE <" + BASE + "actor/nobody>");
        browser.the(".yasr td.dt-empty, .yasr td.dataTables_empty");
        ask("ASK {}");
        browser.the(".yasr .booleanBootstrapIcon, .yasr .booleanResult, .yasr svg");
    }

    @Test
    void theEditorSaysWhatIsWrongWithALine() {
        browser.size(1280, 1000);
        browser.open(site.address("sparql?lang=fr"));
        browser.the(".yasqe .CodeMirror");
        write("SELECT * { ?s ?p ?o } }");
        WebElement mark = browser.the(".parseErrorIcon");
        browser.hover(mark);
        assertTrue(mark.getAttribute("title").startsWith("Cette ligne"), mark.getAttribute("title"));
        assertTrue(mark.getAttribute("title").contains("LIMIT"), mark.getAttribute("title"));
        assertTrue(mark.getText().isEmpty(), mark.getText());
    }

    @Test
    void theEditorsColumnsAreDrawnWider() {
        browser.size(1280, 1000);
        browser.open(site.address("sparql?lang=fr"));
        ask("SELECT * { ?s ?p ?o } LIMIT 20");
        browser.the(".yasr a.iri");
        long before = width(".yasr th:nth-child(2)");
        WebElement grip = browser.until(
                "the edge of a column",
                () -> browser.all(".grip-handle .grip-resizable").stream()
                        .skip(1)
                        .findFirst());
        browser.drag(grip, 60);
        browser.until(
                "a wider column",
                () -> Optional.of(width(".yasr th:nth-child(2)")).filter(width -> width > before + 20));
    }

    private static long width(String selector) {
        return (Long) browser.run("return Math.round(document.querySelector(arguments[0]).offsetWidth)", selector);
    }

    private static void ask(String query) {
        browser.the(".yasqe .CodeMirror");
        write(query);
        browser.the("button.yasqe_queryButton").click();
    }

    private static void write(String query) {
        browser.run("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", query);
    }
}
