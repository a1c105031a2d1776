package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionOnPageTest {
    private static final String ARTICLE = "https://w3id.org/verbatim/id/article/0123456789abcdef";

    private static final String QUADS = """
            @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
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
              <https://w3id.org/verbatim/id/correction/n#1> a vb:Amendment ; schema:author "Nadia <b>" ;
                schema:dateCreated "2026-03-14"^^xsd:date ; vb:reason "because"@en , "parce que"@fr .
            }
            """.replace("ARTICLE", ARTICLE);

    @TempDir
    private Path folder;

    @Test
    void aStatementSaysWhoCorrectedItWhenAndWhyInTheLanguageOfTheReader() {
        try (Site site = Site.of(folder, ARTICLE, QUADS)) {
            String page = site.page("/id/article/0123456789abcdef").body();
            assertTrue(page.contains("corrigé par Nadia &lt;b&gt; le 14 mars 2026\u00a0: parce que"), page);
        }
    }
}
