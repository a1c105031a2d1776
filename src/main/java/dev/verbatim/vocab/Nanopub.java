package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of nanopublications: one statement with its provenance. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Nanopub {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.nanopub.org/nschema#";

    public static final Node Nanopublication = term("Nanopublication");

    public static final Node hasAssertion = term("hasAssertion");
    public static final Node hasProvenance = term("hasProvenance");
    public static final Node hasPublicationInfo = term("hasPublicationInfo");

    private Nanopub() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
