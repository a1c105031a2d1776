package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of OWL. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Owl {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/2002/07/owl#";

    public static final Node sameAs = term("sameAs");

    private Owl() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
