package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.rdf.Iris;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the graph, a question and a statement are cited; and the ontology at its address. */
class CitePageTest {
    private static final Pattern PERMALINK = Pattern.compile("href=\"(http://[^\"]*version=[^\"]*)\"");

    @TempDir
    private static Path folder;

    private static Site site;

    @BeforeAll
    static void serve() {
        site = Site.ofSample(folder.resolve("store"), Iris.DEFAULT_BASE);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String permalink(String page) {
        Matcher found = PERMALINK.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1).replace("&amp;", "&");
    }

    private static String path(String address) {
        return address.substring(site.address("").toString().length());
    }

    @Test
    void theGraphIsCitedByTextBibtexAndALinkWithTheVersion() {
        String page = site.page("cite?lang=en").body();
        assertTrue(page.contains("@misc{verbatim-graph-"), page);
        assertTrue(page.contains("Verbatim graph, version "), page);
        String permalink = permalink(page);
        assertTrue(permalink.matches(".*\\?version=[0-9a-f]{16}"), permalink);
        assertEquals(200, site.page(path(permalink)).statusCode());
    }

    @Test
    void aRowOfAnAnswerLeadsToTheCitationOfItsStatement() {
        String answer = site.page("questions/capacities?lang=en").body();
        Matcher cite =
                Pattern.compile("href=\"\\.\\./(cite\\?[^\"]*iri=[^\"]*)\"").matcher(answer);
        assertTrue(cite.find(), answer);
        HttpResponse<String> page = site.page(cite.group(1).replace("&amp;", "&"));
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("<blockquote"), page.body());
        assertTrue(
                Pattern.compile("title = \\{\\{[^=}]* \\d+\u2013\\d+, ")
                        .matcher(page.body())
                        .find(),
                page.body());
        String permalink = permalink(page.body());
        assertTrue(permalink.contains("/id/article/") && permalink.contains("#"), permalink);
        assertEquals(200, site.page(path(permalink).replaceFirst("#.*", "")).statusCode());
    }

    @Test
    void aQuestionIsCitedWithItsParameters() {
        String page = site.page("cite?question=sentence-search&words=milliards&lang=en")
                .body();
        String permalink = permalink(page);
        assertTrue(permalink.contains("questions/sentence-search?words=milliards&version="), permalink);
        assertEquals(200, site.page(path(permalink)).statusCode());
        assertEquals(404, site.page("cite?question=none").statusCode());
    }

    @Test
    void aLinkThatCitesOtherDataSaysSo() {
        String old = site.page("?lang=en&version=0123456789abcdef").body();
        assertTrue(old.contains("The data have changed since: this link cites version 0123456789abcdef"), old);
        assertFalse(site.page(path(permalink(site.page("cite?lang=en").body())))
                .body()
                .contains("role=\"note\""));
    }

    @Test
    void whatIsNotThereIsNotCited() {
        assertEquals(
                404,
                site.page("cite?iri=https%3A%2F%2Fw3id.org%2Fverbatim%2Fid%2Factor%2Fnobody")
                        .statusCode());
        assertEquals(400, site.page("cite?iri=%3Cscript%3E").statusCode());
        assertEquals(400, site.page("cite?query=nope").statusCode());
    }

    @Test
    void theOntologyIsServedAtItsAddressAsAPageAndAsData() {
        String page = site.page("ontology?lang=en").body();
        assertTrue(page.contains("ontology.svg?lang=en"), page);
        assertTrue(page.contains("id=\"InvestmentStatement\""), page);
        HttpResponse<String> drawing = site.get("ontology.svg?lang=fr", "Accept", "image/*");
        assertEquals(
                "image/svg+xml", drawing.headers().firstValue("Content-Type").orElse(""));
        assertTrue(drawing.body().contains("vb:InvestmentStatement")
                && drawing.body().contains("énoncé"));
        org.apache.jena.graph.Graph served = site.graph("ontology", "text/turtle", Lang.TURTLE);
        org.apache.jena.graph.Graph written = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        org.apache.jena.riot.RDFParser.source(Path.of("ontology", "verbatim.ttl"))
                .parse(written);
        written.find().forEachRemaining(triple -> assertTrue(served.contains(triple), triple::toString));
        assertTrue(site.graph("ontology", "application/ld+json", Lang.JSONLD11).size() >= written.size());
    }
}
