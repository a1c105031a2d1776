package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of SKOS: codes, other names, matches. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Skos {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/2004/02/skos/core#";

    public static final Node Concept = term("Concept");
    public static final Node ConceptScheme = term("ConceptScheme");

    public static final Node altLabel = term("altLabel");
    public static final Node closeMatch = term("closeMatch");
    public static final Node definition = term("definition");
    public static final Node exactMatch = term("exactMatch");
    public static final Node inScheme = term("inScheme");
    public static final Node notation = term("notation");
    public static final Node scopeNote = term("scopeNote");

    private Skos() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
