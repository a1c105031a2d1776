package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.vocab.Vb;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionOnPageTest {
    private static final String ARTICLE = "https://w3id.org/verbatim/id/article/0123456789abcdef";

    private static final String QUADS = """
            @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix schema: <https://schema.org/> .
            @prefix vb: <https://w3id.org/verbatim/ontology#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <ARTICLE> {
              <ARTICLE> a schema:NewsArticle , nif:Context ; vb:file "1.txt" ; schema:inLanguage "fr" ;
                nif:isString "Oui, dit-il." ; nif:beginIndex 0 ; nif:endIndex 12 .
              <ARTICLE#char=0,12> a nif:Sentence ; nif:referenceContext <ARTICLE> ; nif:beginIndex 0 ; nif:endIndex 12 ;
                nif:anchorOf "Oui, dit-il."@fr .
              <ARTICLE#claim=5,8> a vb:Statement , vb:Claim ; prov:wasDerivedFrom <ARTICLE#char=0,12> ;
                vb:spanBegin 5 ; vb:spanEnd 8 ; vb:confidence 0.9 ; vb:correctedBy <https://w3id.org/verbatim/id/correction/n#1> .
              <https://w3id.org/verbatim/id/correction/n#1> a vb:Correction , vb:Amendment ; schema:author "Nadia <b>" ;
                schema:dateCreated "2026-03-14"^^xsd:date ; vb:reason "because"@en , "parce que"@fr ;
                vb:corrects <ARTICLE#claim=5,8> ; prov:used <https://w3id.org/verbatim/id/correction/n> .
              <https://w3id.org/verbatim/id/correction/n#2> a vb:Correction , vb:Merge ; schema:author "Nadia <b>" ;
                schema:dateCreated "2026-03-15"^^xsd:date ; prov:used <https://w3id.org/verbatim/id/correction/n> .
              <https://w3id.org/verbatim/id/correction/n> a prov:Entity .
              <https://w3id.org/verbatim/id/actor/orange> a schema:Organization ; rdfs:label "Orange" ;
                vb:correctedBy <https://w3id.org/verbatim/id/correction/n#2> .
            }
            """.replace("ARTICLE", ARTICLE);

    @TempDir
    private Path folder;

    @Test
    void anEntitySaysWhoCorrectedItAndTheCorrectionHasAPage() {
        try (Site site = Site.of(folder, ARTICLE, QUADS)) {
            String actor = site.page("/id/actor/orange").body();
            assertTrue(actor.contains("corrigé par Nadia &lt;b&gt; le 15 mars 2026<"), actor);
            assertTrue(actor.contains("correction/n#2"), actor);
            String file = site.page("/id/correction/n").body();
            assertTrue(file.contains("<h1>n</h1>"), file);
            assertTrue(file.contains("id=\"1\"") && file.contains("id=\"2\""), file);
            assertTrue(file.contains("le 14 mars 2026\u00a0: parce que"), file);
            Graph graph = site.graph("/id/correction/n", "text/turtle", Lang.TURTLE);
            assertTrue(
                    graph.contains(
                            NodeFactory.createURI("https://w3id.org/verbatim/id/correction/n#1"), Vb.reason, Node.ANY),
                    "the file tells of its corrections");
        }
    }

    @Test
    void aStatementSaysWhoCorrectedItWhenAndWhyInTheLanguageOfTheReader() {
        try (Site site = Site.of(folder, ARTICLE, QUADS)) {
            String page = site.page("/id/article/0123456789abcdef").body();
            assertTrue(page.contains("corrigé par Nadia &lt;b&gt; le 14 mars 2026\u00a0: parce que"), page);
        }
    }
}
