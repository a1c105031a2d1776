package dev.verbatim.serve;

import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What the graph says of entities, inside a transaction of the caller.
 *
 * @param dataset the graph
 * @param base what the identifiers of entities begin with; the rest of them identifies an entity here
 */
record EntityFacts(DatasetGraph dataset, String base) {
    private static final int MOST_VALUES = 50;
    private static final int MOST_COUNTED = 100_000;
    private static final List<Node> NAMES =
            List.of(Rdfs.label, Skos.altLabel, Skos.notation, Vb.isoAlpha2, Vb.isoAlpha3);

    /** Whether something is known of the entity. */
    boolean knows(String iri) {
        return dataset.contains(Quad.unionGraph, NodeFactory.createURI(iri), Rdf.type, Node.ANY);
    }

    /** The whole of an identifier as clients have it. */
    String whole(String id) {
        return id.startsWith(base) ? id : base + id;
    }

    /** An identifier as clients have it. */
    String id(String iri) {
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /** Values of a property, in order. */
    List<Node> values(String iri, Node property) {
        List<Node> values = new ArrayList<>();
        Iterator<Quad> found = dataset.find(Quad.unionGraph, NodeFactory.createURI(iri), property, Node.ANY);
        Iter.limit(found, MOST_VALUES).forEachRemaining(quad -> values.add(quad.getObject()));
        Iter.close(found);
        values.sort(NodeCmp::compareRDFTerms);
        return values.stream().distinct().toList();
    }

    /** Everything that people may write for a value: what identifies it, and its names. */
    List<String> spellings(Node value) {
        List<String> spellings = new ArrayList<>();
        if (value.isLiteral()) {
            spellings.add(value.getLiteralLexicalForm());
        } else if (value.isURI()) {
            spellings.add(value.getURI());
            spellings.add(id(value.getURI()));
            NAMES.forEach(name -> values(value.getURI(), name).stream()
                    .filter(Node::isLiteral)
                    .forEach(label -> spellings.add(label.getLiteralLexicalForm())));
        }
        return spellings;
    }

    /** What to call an entity: its English label, else one without a language, else the first; without one, its identifier. */
    String name(String iri) {
        return values(iri, Rdfs.label).stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparingInt(label -> switch (label.getLiteralLanguage()) {
                    case "en" -> 0;
                    case "" -> 1;
                    default -> 2;
                }))
                .map(Node::getLiteralLexicalForm)
                .orElse(id(iri));
    }

    /** The cells that show a property of an entity. */
    List<Map<String, Object>> cells(String iri, ReconcileProperty property, int most) {
        if (property == ReconcileProperty.MENTIONS) {
            Iterator<Quad> found = dataset.find(Quad.unionGraph, Node.ANY, property.node(), NodeFactory.createURI(iri));
            return List.of(Json.object("int", Iter.count(Iter.limit(found, MOST_COUNTED))));
        }
        return values(iri, property.node()).stream().limit(most).map(this::cell).toList();
    }

    private Map<String, Object> cell(Node value) {
        if (value.isLiteral()) {
            boolean isWhole = XSDDatatype.XSDinteger.equals(value.getLiteralDatatype());
            return isWhole && value.getLiteralLexicalForm().matches("-?[0-9]{1,18}")
                    ? Json.object("int", Long.parseLong(value.getLiteralLexicalForm()))
                    : Json.object("str", value.getLiteralLexicalForm());
        }
        String iri = value.toString();
        return iri.startsWith(base) ? Json.object("id", id(iri), "name", name(iri)) : Json.object("str", iri);
    }
}
