package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.Profile;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that shows no text of an article: no query, page, answer or search gives any. */
class ServedProfileTest {
    @TempDir
    private static Path folder;

    private static Site site;
    private static final List<String> HIDDEN = new ArrayList<>();
    private static String article;

    @BeforeAll
    static void serve() {
        site = Site.ofSample(folder.resolve("store"), Profile.OPEN, Optional.empty());
        try (StoreView whole = Store.at(folder.resolve("store")).read()) {
            DatasetGraph dataset = whole.dataset();
            Txn.executeRead(dataset, () -> {
                dataset.find(Node.ANY, Node.ANY, Rdf.type, Nif.Sentence)
                        .forEachRemaining(quad -> dataset.find(Node.ANY, quad.getSubject(), Nif.anchorOf, Node.ANY)
                                .forEachRemaining(
                                        text -> HIDDEN.add(text.getObject().getLiteralLexicalForm())));
                dataset.find(Node.ANY, Node.ANY, Schema.headline, Node.ANY)
                        .forEachRemaining(text -> HIDDEN.add(text.getObject().getLiteralLexicalForm()));
                article = dataset.find(Node.ANY, Node.ANY, Schema.headline, Node.ANY)
                        .next()
                        .getSubject()
                        .getURI();
            });
        }
        HIDDEN.removeIf(text -> text.split(" ", -1).length < 6);
        assertTrue(HIDDEN.size() > 100);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?o { ?s ?p ?o FILTER(isLiteral(?o) && STRLEN(STR(?o)) > 40) }",
                "SELECT ?o { GRAPH ?g { ?s ?p ?o } FILTER(isLiteral(?o) && STRLEN(STR(?o)) > 40) }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s <https://schema.org/headline> ?o } }",
                "SELECT * FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
                "PREFIX text: <http://jena.apache.org/text#> "
                        + "SELECT * { (?s ?score ?literal ?g ?prop) text:query ('*:*' 10000) }",
                "PREFIX text: <http://jena.apache.org/text#> "
                        + "SELECT * { (?s ?score ?literal) text:query (<https://schema.org/headline> 'milliards') }",
                "PREFIX text: <http://jena.apache.org/text#> "
                        + "SELECT * { (?s ?score ?literal) text:query ('text:milliards') }",
                "PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> "
                        + "CONSTRUCT { ?s ?p ?o } { ?s nif:anchorOf|nif:isString ?o ; ?p ?o }",
            })
    void noQueryGivesAText(String query) {
        HttpResponse<String> answer =
                site.get("sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "Accept", "*/*");
        assertNothingIsShown(answer.body(), query);
    }

    @Test
    void noSearchTellsEvenThatAWordIsThere() {
        String query = "PREFIX text: <http://jena.apache.org/text#> ASK { (?s ?score) text:query "
                + "(<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf> 'milliards' 'lang:fr') }";
        HttpResponse<String> answer = site.get(
                "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
                "Accept",
                "application/sparql-results+json");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("false"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "questions",
                "search?q=milliards",
                "questions/sentence-search?words=milliards",
                "questions/articles",
                "questions/anonymous-claims",
                "questions/considered-or-rumoured",
                "api/sentence-search.csv?words=milliards",
                "api/articles.csv",
                "api/anonymous-claims.csv",
                "api/considered-or-rumoured.json",
                "api/timeline.csv",
                "api/openapi.json",
                "sparql/.well-known/sparql-examples",
                "cite",
                "health",
            })
    void noPageAndNoAnswerGivesAText(String path) {
        HttpResponse<String> answer = site.get(path, "Accept", path.startsWith("api") ? "*/*" : "text/html");
        assertTrue(answer.statusCode() < 500, path + " " + answer.body());
        assertNothingIsShown(answer.body(), path);
    }

    @Test
    void thePageOfAnArticleLeadsToItsPublisherInstead() {
        String path = "id/" + article.substring("https://w3id.org/verbatim/id/".length());
        HttpResponse<String> page = site.page(path);
        assertEquals(200, page.statusCode());
        assertNothingIsShown(page.body(), path);
        for (String format : List.of("ttl", "nt", "jsonld", "rdf")) {
            assertNothingIsShown(site.page(path + "?format=" + format).body(), format);
        }
        assertFalse(page.body().contains("<mark"), "no words to mark");
    }

    @Test
    void namesAreFound() {
        HttpResponse<String> answer = site.get("api/find-by-name.csv?name=SoftBank", "Accept", "text/csv");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().lines().count() > 1, answer.body());
    }

    private static void assertNothingIsShown(String body, String asked) {
        for (String text : HIDDEN) {
            assertFalse(body.contains(text), () -> asked + " gives: " + text);
        }
    }
}
