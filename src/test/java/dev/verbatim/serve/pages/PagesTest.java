package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.vocab.Schema;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the sample, over HTTP, under a base of identifiers that is not the usual one. */
class PagesTest {
    private static final String BASE = "http://example.org/graph/";

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.ofSample(folder.resolve("store"), BASE);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document read(String path) {
        HttpResponse<String> answer = site.page(path);
        assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
        return Jsoup.parse(answer.body(), site.address(path).toString());
    }

    /** Paths of one thing of each kind. */
    static List<String> kinds() {
        Document article = read(articlePath());
        List<String> kinds = new ArrayList<>(List.of(articlePath()));
        for (String kind : List.of("actor", "country", "project", "rule", "investment", "publisher")) {
            kinds.add(article.select("a[href*=id/" + kind + "/]").stream()
                    .map(link -> path(link.absUrl("href")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the article leads to no " + kind)));
        }
        kinds.addAll(List.of("ontology", "codes", "id/currency/EUR"));
        return kinds;
    }

    private static String articlePath() {
        Document answer = read("questions/articles");
        Element link = answer.select("td a[href*=id/article/]").stream()
                .filter(a -> a.text().contains("655 milliards"))
                .findFirst()
                .orElseThrow();
        return path(link.absUrl("href"));
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath().substring(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfThingHasItsPageAndItsData(String path) {
        Document page = read(path);
        assertFalse(page.select("h1").text().isBlank());
        Node thing = NodeFactory.createURI(page.select(".iri code").text());
        Map<String, Lang> forms = Map.of(
                "text/turtle", Lang.TURTLE,
                "application/n-triples", Lang.NTRIPLES,
                "application/ld+json", Lang.JSONLD11,
                "application/rdf+xml", Lang.RDFXML);
        forms.forEach((type, lang) -> {
            Graph graph = site.graph(path, type, lang);
            assertTrue(graph.contains(thing, Node.ANY, Node.ANY), path + " " + type);
        });
        Graph turtle = site.graph(path + "?format=ttl", "text/html", Lang.TURTLE);
        assertTrue(turtle.isIsomorphicWith(site.graph(path, "text/turtle", Lang.TURTLE)));
    }

    @Test
    void anAnswerNamesItsOtherForms() {
        HttpResponse<String> page = site.get("id/country/FR", "Accept", "text/turtle");
        assertEquals(
                "Accept, Accept-Language", page.headers().firstValue("Vary").orElse(""));
        List<String> links = page.headers().allValues("Link");
        assertTrue(links.contains("<" + BASE + "country/FR>; rel=\"describes\""), links.toString());
        assertTrue(links.stream()
                .anyMatch(link -> link.contains("format=jsonld") && link.contains("application/ld+json")));
        assertEquals("false", page.headers().firstValue("Verbatim-Truncated").orElse(""));
    }

    @Test
    void anIdentifierLeadsToItsPage() {
        HttpResponse<String> answer = site.page("resource?iri=" + Visit.encoded(BASE + "country/FR"));
        assertEquals(303, answer.statusCode());
        assertEquals("./id/country/FR", answer.headers().firstValue("Location").orElse(""));
        String code = "https://w3id.org/verbatim/codes#status-announced";
        assertEquals(
                "./codes#status-announced",
                site.page("resource?iri=" + Visit.encoded(code))
                        .headers()
                        .firstValue("Location")
                        .orElse(""));
        assertEquals(400, site.page("resource?iri=javascript:alert(1)").statusCode());
    }

    @Test
    void theFirstPageTellsWhatThereIsAndLeadsOn() {
        Document page = read("");
        assertEquals("fr", page.select("html").attr("lang"));
        assertTrue(page.select(".facts").text().contains("13 articles"), page.text());
        assertTrue(page.text().contains("Agence Médiane"));
        assertEquals(
                QueryCatalog.bundled().questions().size(),
                page.select(".themes li a").size());
        assertFalse(page.select(".card.investment").isEmpty());
    }

    @Test
    void theLanguageIsTheReadersAndStays() {
        Document english =
                Jsoup.parse(site.get("?lang=en", "Accept-Language", "fr").body());
        assertEquals("en", english.select("html").attr("lang"));
        assertEquals("./questions?lang=en", english.select("nav a").first().attr("href"));
        assertEquals("en", english.select("form.search input[name=lang]").attr("value"));
        assertEquals("./questions", read("").select("nav a").first().attr("href"));
        assertEquals(
                "Accept-Language", site.page("").headers().firstValue("Vary").orElse(""));
    }

    @Test
    void everyQuestionIsAnsweredWithItsExamples() {
        Set<String> failed = new TreeSet<>();
        for (Element link : read("questions").select(".questions dt a")) {
            String path = path(link.absUrl("href"));
            HttpResponse<String> answer = site.page(path);
            if (answer.statusCode() != 200) {
                failed.add(path + " " + answer.statusCode());
            }
        }
        assertEquals(Set.of(), failed);
    }

    @Test
    void sumsAreReadAndRowsLeadToTheirEvidence() {
        Document answer = read("questions/totals-by-investor");
        assertTrue(answer.text().replace('\u00A0', ' ').contains("Md €"), answer.text());
        for (Element row : answer.select("table.answer tbody tr")) {
            assertFalse(row.select("td.quote a[href*=#char]").isEmpty(), row.html());
        }
        Document timeline = read("questions/timeline");
        for (Element row : timeline.select("table.answer tbody tr")) {
            assertFalse(row.select("td.quote a[href*=#]").isEmpty(), row.html());
        }
    }

    @Test
    void rowsAreSortedByTheServer() {
        Document descending = read("questions/articles?sort=-statements");
        List<Integer> counts = descending.select("tbody tr td:last-child").stream()
                .map(cell -> Integer.valueOf(cell.attr("data-order")))
                .toList();
        assertEquals(counts.stream().sorted((a, b) -> b - a).toList(), counts);
        assertEquals("descending", descending.select("th[aria-sort=descending]").attr("aria-sort"));
    }

    @Test
    void aNameOfAThingIsAsGoodAsItsIdentifier() {
        String byName = read("questions/totals-by-investor?investor=Nordlys+Compute")
                .select("tbody")
                .html();
        String byPath = read("questions/totals-by-investor?investor=actor/nordlys-compute")
                .select("tbody")
                .html();
        assertFalse(byName.isEmpty());
        assertTrue(byPath.isEmpty() || byPath.equals(byName));
    }

    @ParameterizedTest
    @CsvSource({
        "questions/corroborated-facts?minimum=two, 400, minimum",
        "questions/timeline?nothing=1, 400, nothing",
        "questions/timeline?sort=nothing, 400, sort",
        "questions/timeline?offset=x, 400, offset",
        "questions/nowhere, 404, nowhere",
        "questions/document-actors, 404, document-actors",
        "id/actor/nobody-at-all, 404, nobody-at-all",
        "id/country/FR?format=pdf, 400, pdf",
        "nowhere, 404, adresse",
        "nowhere/at/all.html, 404, adresse",
    })
    void aRequestThatCannotBeAnsweredSaysWhy(String path, int status, String named) {
        HttpResponse<String> page = site.page(path);
        assertEquals(status, page.statusCode(), page.body());
        assertTrue(Jsoup.parse(page.body()).select("main").text().contains(named), page.body());
        if (!path.startsWith("questions/") || status == 404) {
            HttpResponse<String> machine = site.get(path, "Accept", "text/turtle");
            assertEquals(
                    "application/problem+json",
                    machine.headers().firstValue("Content-Type").orElse(""));
            assertTrue(machine.body().contains("\"status\""), machine.body());
        }
    }

    @Test
    void aWrongParameterIsNamedWithItsTypeAndAnExample() {
        Document page = Jsoup.parse(
                site.page("questions/corroborated-facts?minimum=two").body());
        assertEquals(
                "Valeur attendue pour minimum : un nombre entier, et non « two » ; par exemple 2.",
                page.select("[role=alert]").text());
        assertEquals("true", page.select("#p-minimum").attr("aria-invalid"));
    }

    @Test
    void sentencesAndNamesAreFound() {
        Document found = read("search?q=milliards");
        assertFalse(found.select(".told blockquote a[href*=#char]").isEmpty());
        assertTrue(read("search?q=OpenAI").select(".names").text().contains("OpenAI"));
        assertTrue(read("search?q=%3F%3F%3F").text().contains("Aucune"));
        assertTrue(read("search").select("main").text().contains("guillemets"));
    }

    @Test
    void everyMentionAndStatementOfAnArticleIsMarkedAtItsWords() {
        String path = articlePath();
        Document page = read(path);
        Graph graph = site.graph(path, "text/turtle", Lang.TURTLE);
        Node anchorOf =
                NodeFactory.createURI("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf");
        int checked = 0;
        for (Element marked : page.select(".verbatim [id]")) {
            Node part = NodeFactory.createURI(BASE + path.substring("id/".length()) + "#" + marked.id());
            String shown = marked.clone().select(".note").remove().isEmpty() ? marked.wholeText() : without(marked);
            var words = graph.find(part, anchorOf, Node.ANY);
            if (words.hasNext()) {
                assertEquals(words.next().getObject().getLiteralLexicalForm(), shown);
                checked++;
            } else {
                assertTrue(graph.contains(part, Node.ANY, Node.ANY), marked.id());
            }
        }
        assertTrue(checked > 20, "only " + checked);
        assertEquals(
                page.select(".said .card").size(),
                page.select(".verbatim mark[id]").size());
        assertTrue(graph.contains(Node.ANY, Schema.headline, Node.ANY));
    }

    @Test
    void whatIsNoPartOfAnArticleIsGrey() {
        long grey = read("questions/articles").select("td a[href*=id/article/]").stream()
                .map(link -> read(path(link.absUrl("href"))))
                .filter(page -> !page.select(".verbatim p.boilerplate").isEmpty())
                .count();
        assertTrue(grey > 0, "no article of the sample has any boilerplate");
    }

    private static String without(Element marked) {
        Element copy = marked.clone();
        copy.select(".note").remove();
        return copy.wholeText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "questions", "questions/timeline", "search?q=OpenAI", "id/country/FR"})
    void everyLinkIsRelativeAndLeadsSomewhere(String start) {
        Deque<String> open = new ArrayDeque<>();
        for (Element link : read(start).select("a[href], link[href], script[src], form[action]")) {
            String href = link.hasAttr("href")
                    ? link.attr("href")
                    : link.hasAttr("src") ? link.attr("src") : link.attr("action");
            if (link.hasClass("out")) {
                assertTrue(href.startsWith("http"), href);
            } else {
                assertFalse(href.startsWith("/") || href.contains(":"), href);
                open.add(
                        link.hasAttr("href")
                                ? link.absUrl("href")
                                : link.hasAttr("src") ? link.absUrl("src") : link.absUrl("action"));
            }
        }
        Set<String> broken = new TreeSet<>();
        for (String address : new TreeSet<>(open)) {
            String path = address.substring(site.address("").toString().length());
            if (path.startsWith("api/") || path.startsWith("sparql")) {
                continue;
            }
            int status = site.page(path.replaceFirst("#.*", "")).statusCode();
            if (status != 200) {
                broken.add(path + " " + status);
            }
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void noPageLoadsAnythingFromElsewhere() {
        String policy =
                site.page("").headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe-inline") || policy.contains("http"), policy);
    }

    @Test
    void filesAreSentOnce() {
        HttpResponse<String> style = site.get("assets/style.css", "Accept", "text/css");
        assertEquals(200, style.statusCode());
        String tag = style.headers().firstValue("ETag").orElse("");
        assertEquals(304, site.get("assets/style.css", "If-None-Match", tag).statusCode());
        assertEquals(404, site.get("assets/../serve/style.css", "Accept", "*/*").statusCode());
        assertEquals(404, site.get("assets/nothing.js", "Accept", "*/*").statusCode());
    }
}
