package dev.verbatim.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The files of {@code ontology/} as graphs, one a file. */
final class VocabularyGraphs {
    /** By name of the graph and of the file. */
    private static final List<String> FILES =
            List.of("actors", "codes", "countries", "currencies", "projects", "verbatim");

    private final Iris iris;

    VocabularyGraphs(Iris iris) {
        this.iris = iris;
    }

    /** @throws IllegalArgumentException if a file is not Turtle */
    Map<Node, List<Quad>> read() {
        Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
        for (String file : FILES) {
            Node graph = iris.graph(file);
            graphs.put(graph, read("ontology/" + file + ".ttl", graph));
        }
        return graphs;
    }

    private List<Quad> read(String file, Node graph) {
        Quads quads = new Quads(graph);
        try (InputStream in = VocabularyGraphs.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no vocabulary " + file + " on the class path");
            }
            RDFParser.source(in).lang(Lang.TURTLE).base(Iris.DEFAULT_BASE).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    quads.add(rebased(triple.getSubject()), triple.getPredicate(), rebased(triple.getObject()));
                }
            });
        } catch (RiotException e) {
            throw new IllegalArgumentException("vocabulary " + file + " is not Turtle: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read vocabulary " + file, e);
        }
        return quads.list();
    }

    /** What the vocabularies identify stands under the base that this graph uses. */
    private Node rebased(Node node) {
        return node.isURI() && node.getURI().startsWith(Iris.DEFAULT_BASE)
                ? NodeFactory.createURI(iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()))
                : node;
    }
}
