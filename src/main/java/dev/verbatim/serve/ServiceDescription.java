package dev.verbatim.serve;

import dev.verbatim.store.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/** What the endpoint says of itself: {@code serve/service-description.ttl}, read with the endpoint as its base. */
final class ServiceDescription {
    private static final String TEMPLATE = "/serve/service-description.ttl";

    private ServiceDescription() {}

    static Graph of(String endpoint, Manifest manifest) {
        try (InputStream template = ServiceDescription.class.getResourceAsStream(TEMPLATE)) {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(template).lang(Lang.TURTLE).base(endpoint).parse(graph);
            Node data = NodeFactory.createURI(endpoint + "#graph");
            graph.add(data, VOID.triples.asNode(), NodeFactoryExtra.intToNode(manifest.quads()));
            graph.add(data, DCTerms.hasVersion.asNode(), NodeFactory.createLiteralString(manifest.generation()));
            String root = endpoint.substring(0, endpoint.lastIndexOf('/') + 1);
            graph.add(data, RDFS.seeAlso.asNode(), NodeFactory.createURI(root + "dumps/#dataset"));
            graph.add(data, RDFS.isDefinedBy.asNode(), NodeFactory.createURI(root + ".well-known/void"));
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE, e);
        }
    }
}
