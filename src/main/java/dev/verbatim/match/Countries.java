package dev.verbatim.match;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** By what other data sets may name the countries of a graph: their links, names and codes. */
final class Countries {
    private static final List<Node> NAMES = List.of(Rdfs.label, Skos.altLabel, Vb.isoAlpha2, Vb.isoAlpha3);

    private final Map<String, Set<String>> names = new TreeMap<>();

    private Countries() {}

    /** The countries of {@code dataset}, inside a transaction of the caller. */
    static Countries of(DatasetGraph dataset) {
        Countries countries = new Countries();
        for (Iterator<Quad> all = dataset.find(Quad.unionGraph, Node.ANY, Rdf.type, Schema.Country); all.hasNext(); ) {
            Node country = all.next().getSubject();
            Set<String> known = new TreeSet<>();
            known.add(country.getURI());
            dataset.find(Quad.unionGraph, country, Skos.exactMatch, Node.ANY)
                    .forEachRemaining(quad -> known.add(quad.getObject().getURI()));
            for (Node property : NAMES) {
                dataset.find(Quad.unionGraph, country, property, Node.ANY)
                        .forEachRemaining(
                                quad -> known.add(Folding.fold(quad.getObject().getLiteralLexicalForm())));
            }
            countries.names.put(country.getURI(), known);
        }
        return countries;
    }

    /** All names of the country {@code iri}; its identifier alone if it is not known. */
    Set<String> names(String iri) {
        return names.getOrDefault(iri, Set.of(iri));
    }
}
