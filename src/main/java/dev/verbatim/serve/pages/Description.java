package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the graph says of one thing, as data: what is said of it and of the parts that its identifier has by fragments, and
 * what refers to it. Of an article, all of its graph. Never more than a bounded number of triples.
 */
final class Description {
    private static final int MOST_ABOUT = 20_000;
    private static final int MOST_WITH = 4000;

    private final Visit visit;
    private final Node thing;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private boolean isCut;

    private Description(Visit visit, Node thing) {
        this.visit = visit;
        this.thing = thing;
    }

    static Description of(Visit visit, Node thing) {
        Description description = new Description(visit, thing);
        description.collect();
        description.graph.getPrefixMapping().setNsPrefix("vb", Vb.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("vbc", Codes.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("schema", Schema.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("nif", Nif.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("prov", Prov.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("skos", Skos.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("rdfs", Rdfs.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("itsrdf", ItsRdf.NAMESPACE);
        description.graph.getPrefixMapping().setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        return description;
    }

    private void collect() {
        if (visit.facts().says(thing, Rdf.type, Schema.NewsArticle)) {
            named(thing.getURI());
        } else if (thing.getURI().equals(document(Vb.NAMESPACE))) {
            named(visit.address().base() + "graph/verbatim");
        } else if (thing.getURI().equals(document(Codes.NAMESPACE))) {
            named(visit.address().base() + "graph/codes");
        } else {
            for (Triple triple : visit.facts().about(thing, MOST_ABOUT)) {
                graph.add(triple);
                if (isPart(triple.getObject())) {
                    visit.facts().about(triple.getObject(), MOST_WITH).forEach(graph::add);
                }
            }
        }
        for (Triple triple : visit.facts().with(thing, MOST_WITH)) {
            graph.add(triple);
            if (isPart(triple.getSubject())) {
                visit.facts().about(triple.getSubject(), MOST_WITH).forEach(graph::add);
            }
        }
        isCut |= visit.facts().with(thing, MOST_WITH + 1).size() > MOST_WITH;
    }

    private static String document(String namespace) {
        return namespace.substring(0, namespace.length() - 1);
    }

    private boolean isPart(Node node) {
        return node.isURI() && node.getURI().startsWith(thing.getURI() + "#");
    }

    private void named(String name) {
        DatasetGraph dataset = visit.lease().dataset();
        Iterator<Quad> quads = dataset.find(Facts.iri(name), Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext() && graph.size() < MOST_ABOUT) {
            graph.add(quads.next().asTriple());
        }
        isCut |= quads.hasNext();
    }

    /** Whether there is more than is told. */
    boolean isCut() {
        return isCut;
    }

    boolean isEmpty() {
        return graph.isEmpty();
    }

    byte[] written(DataFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format.form()).output(out);
        return out.toByteArray();
    }
}
