package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Internationalization Tag Set: what a mention means. Each constant is named as its term. */
public final class ItsRdf {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/2005/11/its/rdf#";

    public static final Node taIdentRef = term("taIdentRef");

    private ItsRdf() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
