package dev.verbatim.pipeline;

import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Counts what a store holds. */
final class Census {

    /** What is counted, by the name it is shown under, in the order it is shown in. */
    private static final Map<String, Node> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("articles", Schema.NewsArticle);
        CLASSES.put("amounts", Vb.AmountStatement);
        CLASSES.put("investment statements", Vb.InvestmentStatement);
        CLASSES.put("investments", Vb.Investment);
        CLASSES.put("quantities", Vb.QuantityStatement);
        CLASSES.put("roles", Vb.RoleStatement);
        CLASSES.put("project members", Vb.MembershipStatement);
        CLASSES.put("claims", Vb.Claim);
    }

    private Census() {}

    /** How many of each kind the union of the graphs holds, and how many actors and countries sentences mention. */
    static Map<String, Long> of(DatasetGraph dataset) {
        Map<String, Long> counts = new LinkedHashMap<>();
        CLASSES.forEach((name, type) -> counts.put(name, instances(dataset, type)));
        return counts;
    }

    private static long instances(DatasetGraph dataset, Node type) {
        return Iter.count(dataset.find(Quad.unionGraph, Node.ANY, Rdf.type, type));
    }
}
