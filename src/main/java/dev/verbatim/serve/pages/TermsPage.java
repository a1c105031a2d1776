package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Vb;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** All terms of the ontology, or all codes, on one page: their identifiers differ by fragments alone. */
public final class TermsPage {
    private TermsPage() {}

    static Page of(Visit visit, Map<String, Object> values) {
        boolean isCodes = visit.path().equals(Address.CODES);
        String namespace = isCodes ? Codes.NAMESPACE : Vb.NAMESPACE;
        Node graph = Facts.iri(visit.address().base() + "graph/" + (isCodes ? "codes" : "verbatim"));
        TreeSet<Node> terms = new TreeSet<>(Facts.ORDER);
        Iterator<Quad> quads = visit.lease().dataset().find(graph, Node.ANY, Node.ANY, Node.ANY);
        quads.forEachRemaining(quad -> {
            Node subject = quad.getSubject();
            if (subject.isURI() && subject.getURI().startsWith(namespace)) {
                terms.add(subject);
            }
        });
        List<Term> shown =
                terms.stream().map(term -> term(visit, term, namespace)).toList();
        values.put("terms", shown);
        return Page.of("terms", visit.texts().of(isCodes ? "codes.title" : "ontology.title"), values);
    }

    private static Term term(Visit visit, Node term, String namespace) {
        return new Term(
                term.getURI().substring(namespace.length()),
                visit.names().of(term),
                visit.names().kind(term).map(kind -> visit.names().of(kind)).orElse(""),
                ThingPage.definition(visit, term));
    }

    /**
     * A term.
     *
     * @param id its fragment
     * @param label in the reader's language
     * @param kind what sort of term it is
     * @param definition in the reader's language
     */
    public record Term(String id, String label, String kind, String definition) {}
}
