package dev.verbatim.correct;

import dev.verbatim.validate.Validation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** A small article, a small vocabulary, and corrections of them written as Turtle. */
final class Scene {
    static final String BASE = "https://w3id.org/verbatim/id/";
    static final Node ARTICLE = NodeFactory.createURI(BASE + "article/0123456789abcdef");

    /** What stands above each file of corrections. */
    static final String HEAD = """
            @base <https://w3id.org/verbatim/id/> .
            @prefix actor: <https://w3id.org/verbatim/id/actor/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
            @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix vb: <https://w3id.org/verbatim/ontology#> .
            @prefix vbc: <https://w3id.org/verbatim/codes#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    private static final String VOCABULARY = HEAD + """
            <graph/actors> {
              actor:orange a schema:Organization ; rdfs:label "Orange" ; skos:exactMatch <http://www.wikidata.org/entity/Q1431486> .
              actor:cnil a schema:GovernmentOrganization ; rdfs:label "CNIL" .
              <currency/EUR> rdfs:label "euro" . <currency/USD> rdfs:label "dollar" .
              vbc:status-committed skos:inScheme vbc:status . vbc:status-denied skos:inScheme vbc:status .
              vbc:stance-oppose skos:inScheme vbc:stance .
            }
            """;

    private static final String ARTICLE_GRAPH = HEAD + """
            <article/0123456789abcdef> {
              <article/0123456789abcdef#char=0,50> a nif:Sentence ; schema:mentions actor:x-organization-septenta , actor:orange .
              <article/0123456789abcdef#char=51,90> a nif:Sentence ; schema:mentions actor:orange .
              <article/0123456789abcdef#char=0,8> nif:sentence <article/0123456789abcdef#char=0,50> ; itsrdf:taIdentRef actor:x-organization-septenta .
              <article/0123456789abcdef#char=60,66> nif:sentence <article/0123456789abcdef#char=51,90> ; itsrdf:taIdentRef actor:orange .
              actor:x-organization-septenta a vb:Actor , prov:Agent , schema:Organization ; rdfs:label "Septenta"@fr .
              actor:orange a vb:Actor , prov:Agent , schema:Organization ; skos:altLabel "Orange"@fr .
              <article/0123456789abcdef#investment=20,30> a vb:Statement , vb:InvestmentStatement ;
                prov:wasDerivedFrom <article/0123456789abcdef#char=0,50> ; prov:wasGeneratedBy <build/1> ;
                vb:value 85000000.0 ; vb:investor actor:orange ; vb:recipient actor:x-organization-septenta .
              <article/0123456789abcdef#investment=70,80> a vb:Statement , vb:InvestmentStatement ;
                prov:wasDerivedFrom <article/0123456789abcdef#char=51,90> ; vb:partOf <article/0123456789abcdef#investment=20,30> ;
                vb:value 12.5 ; vb:investor actor:orange .
              <article/0123456789abcdef#claim=33,40> a vb:Statement , vb:Claim ;
                prov:wasDerivedFrom <article/0123456789abcdef#char=0,50> ; vb:speaker actor:x-organization-septenta .
            }
            """;

    private static final Validation VALIDATION = Validation.load();

    private Scene() {}

    static Known known() {
        return new Known(quads(VOCABULARY).stream());
    }

    static Map<Node, List<String>> shapes(Graph graph) {
        return VALIDATION.file(graph);
    }

    static List<Quad> article() {
        return quads(ARTICLE_GRAPH);
    }

    static List<Quad> vocabulary() {
        return quads(VOCABULARY);
    }

    private static List<Quad> quads(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
        return Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
    }

    /** The corrections of one file; the head is put above. */
    static Corrections read(String turtle) {
        return read("test.ttl", HEAD + turtle);
    }

    static Corrections read(String file, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
        return Corrections.read(files, known(), BASE, BASE, Scene::shapes);
    }

    static Plan plan(String turtle) {
        return new Plan(read(turtle), known(), BASE);
    }

    static Corrected apply(String turtle) {
        return plan(turtle).apply(ARTICLE, article(), quads -> List.of());
    }

    /** A correction of a kind and its properties, signed. */
    static String signed(String name, String kind, String properties) {
        return "<correction/test#" + name + "> a vb:" + kind + " ; schema:author \"Nadia\" ;"
                + " schema:dateCreated \"2026-03-14\"^^xsd:date ; vb:reason \"parce que\"@fr ; " + properties + " .\n";
    }

    /** What a correction took away (-) and put in (+), without what all identifiers begin with, provenance left out. */
    static List<String> changes(Corrected corrected) {
        NavigableSet<String> before = lines(article());
        NavigableSet<String> after = lines(corrected.quads());
        List<String> changes = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changes.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    static NavigableSet<String> lines(List<Quad> quads) {
        NavigableSet<String> lines = new TreeSet<>();
        for (Quad quad : quads) {
            if (!quad.getSubject().getURI().contains("/correction/")) {
                lines.add(name(quad.getSubject()) + " " + quad.getPredicate().getLocalName() + " "
                        + name(quad.getObject()));
            }
        }
        return lines;
    }

    private static String name(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.getURI()
                        .replaceAll("^.*(/id/article/[0-9a-f]+|/id/)", "")
                        .replaceAll("^.*/ontology#", "");
    }
}
