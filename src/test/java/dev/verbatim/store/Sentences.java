package dev.verbatim.store;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/** Small articles to store, and questions about them. */
final class Sentences {
    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    private Sentences() {}

    static String iri(int article) {
        return "https://w3id.org/verbatim/id/article/" + article;
    }

    static ArticleEntry entry(int article) {
        return new ArticleEntry(iri(article), article + ".txt", "read once");
    }

    static List<Quad> quads(int article, String language, String... sentences) {
        return IntStream.range(0, sentences.length)
                .mapToObj(i -> new Quad(
                        NodeFactory.createURI(iri(article)),
                        NodeFactory.createURI(iri(article) + "#char=" + i + ",9"),
                        NodeFactory.createURI(NIF + "anchorOf"),
                        NodeFactory.createLiteralLang(sentences[i], language)))
                .toList();
    }

    static Quad label(String graph, String subject, String literal) {
        return new Quad(
                NodeFactory.createURI(graph),
                NodeFactory.createURI(subject),
                NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                NodeFactoryExtra.parseNode(literal));
    }

    static void add(Generation generation, int article, String language, String... sentences) {
        generation.put(entry(article), quads(article, language, sentences));
    }

    /** The first column of the answer, as in N-Triples, in the order of the answer. */
    static List<String> ask(StoreView view, String query) {
        String prefixes = "PREFIX nif: <" + NIF + "> PREFIX text: <http://jena.apache.org/text#> "
                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> ";
        return org.apache.jena.system.Txn.calculateRead(view.dataset(), () -> {
            try (QueryExec execution =
                    QueryExec.dataset(view.dataset()).query(prefixes + query).build()) {
                RowSet rows = execution.select();
                return rows.stream()
                        .map(row ->
                                NodeFmtLib.strNT(row.get(rows.getResultVars().getFirst())))
                        .toList();
            }
        });
    }

    static List<String> search(StoreView view, String words, String language) {
        return ask(
                view,
                "SELECT ?t { (?s ?score ?t) text:query (nif:anchorOf '" + words + "' 'lang:" + language
                        + "') } ORDER BY ?t");
    }
}
