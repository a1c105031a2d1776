package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of RDF. Each constant is named as its term. */
public final class Rdf {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static final Node reifies = term("reifies");
    public static final Node type = term("type");

    private Rdf() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
