package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would like to be markup are shown as texts, wherever they come from. */
class HostileTextTest {
    private static final String ARTICLE = "https://w3id.org/verbatim/id/article/1";
    private static final String EVIL = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> \u202Eabc ${1+1}";
    private static final String TRIG = """
            @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix vb: <https://w3id.org/verbatim/ontology#> .
            <ARTICLE> {
              <ARTICLE> a schema:NewsArticle, nif:Context ; schema:headline "EVIL"@fr ; nif:isString "EVIL" ;
                schema:datePublished "EVIL" ; vb:file "EVIL" ; schema:url "javascript:alert(1)" ;
                schema:publisher <https://w3id.org/verbatim/id/publisher/p> .
              <https://w3id.org/verbatim/id/publisher/p> rdfs:label "EVIL" ; a schema:Organization .
              <ARTICLE#char=0,12> a nif:Sentence ; nif:referenceContext <ARTICLE> ; nif:beginIndex 0 ; nif:endIndex 12 ;
                nif:anchorOf "EVIL"@fr ; schema:mentions <https://w3id.org/verbatim/id/actor/x> .
              <https://w3id.org/verbatim/id/actor/x> rdfs:label "EVIL" ; a schema:Organization, vb:Actor .
              <ARTICLE#claim=0,8> a vb:Claim, vb:Statement ; prov:wasDerivedFrom <ARTICLE#char=0,12> ;
                vb:spanBegin 0 ; vb:spanEnd 8 ; vb:speaker <https://w3id.org/verbatim/id/actor/x> ;
                vb:confidence "EVIL" ; vb:office "EVIL" .
            }
            """;

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void start() {
        String escaped = EVIL.replace("\\", "\\\\").replace("\"", "\\\"");
        site = Site.of(
                folder.resolve("store"),
                ARTICLE,
                TRIG.replace("ARTICLE", ARTICLE).replace("EVIL", escaped));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id/article/1",
                "id/actor/x",
                "id/publisher/p",
                "questions/articles",
                "questions/evidence?thing=actor/x",
                "search?q=script",
                "search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27",
                "questions/%3Cscript%3E",
                "questions/timeline?from=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "questions/timeline?%3Cscript%3E=1",
                "questions/timeline?sort=%3Cscript%3E",
                "id/actor/%3Cscript%3E",
                "resource?iri=%3Cscript%3E",
                "?lang=%22%3E%3Cscript%3E",
            })
    void nothingBecomesMarkup(String path) {
        HttpResponse<String> answer = site.page(path);
        assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertEquals(
                List.of(),
                page.select("script").stream()
                        .map(script -> script.attr("src"))
                        .filter(src -> !src.contains("assets/"))
                        .toList(),
                path);
        assertEquals(
                0, page.select("img, [onerror], [style], a[href^=javascript]").size(), path);
    }

    @Test
    void whatTheGraphSaysIsShownToTheLetter() {
        Document page = Jsoup.parse(site.page("id/article/1").body());
        assertEquals(EVIL, page.select("h1").first().wholeText());
        page.select(".note").remove();
        assertTrue(page.select(".verbatim").text().contains("<script>alert(1)</script>"));
    }
}
