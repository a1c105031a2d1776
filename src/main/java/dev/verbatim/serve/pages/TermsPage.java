package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

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
        values.put("diagram", isCodes ? "" : OntologyDiagram.PATH + "?lang=" + visit.language());
        return Page.of("terms", visit.texts().of(isCodes ? "codes.title" : "ontology.title"), values);
    }

    private static Term term(Visit visit, Node term, String namespace) {
        return new Term(
                term.getURI().substring(namespace.length()),
                visit.names().of(term),
                visit.names().kind(term).map(kind -> visit.names().of(kind)).orElse(""),
                ThingPage.definition(visit, term),
                relations(visit, term));
    }

    private static List<Relation> relations(Visit visit, Node term) {
        List<Relation> relations = new ArrayList<>();
        relation(relations, visit, term, "terms.parent", RDFS.subClassOf.asNode());
        relation(relations, visit, term, "terms.parent", RDFS.subPropertyOf.asNode());
        relation(relations, visit, term, "terms.domain", RDFS.domain.asNode());
        relation(relations, visit, term, "terms.range", RDFS.range.asNode());
        relation(relations, visit, term, "terms.close", Skos.closeMatch);
        return relations;
    }

    private static void relation(List<Relation> relations, Visit visit, Node term, String key, Node property) {
        List<Ref> things = visit.facts().values(term, property).stream()
                .sorted(Facts.ORDER)
                .map(visit::ref)
                .toList();
        if (!things.isEmpty()) {
            relations.add(new Relation(visit.texts().of(key), things));
        }
    }

    /**
     * What a term has to do with others.
     *
     * @param name what it is to them
     * @param things the others
     */
    public record Relation(String name, List<Ref> things) {
        /** Copies the list. */
        public Relation {
            things = List.copyOf(things);
        }
    }

    /**
     * A term.
     *
     * @param id its fragment
     * @param label in the reader's language
     * @param kind what sort of term it is
     * @param definition in the reader's language
     * @param relations to other terms
     */
    public record Term(String id, String label, String kind, String definition, List<Relation> relations) {
        /** Copies the list. */
        public Term {
            relations = List.copyOf(relations);
        }
    }
}
