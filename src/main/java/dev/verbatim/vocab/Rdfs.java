package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of RDF Schema. Each constant is named as its term. */
public final class Rdfs {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/2000/01/rdf-schema#";

    public static final Node label = term("label");

    private Rdfs() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
