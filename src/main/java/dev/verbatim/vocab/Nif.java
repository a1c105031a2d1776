package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the NLP Interchange Format: texts and their parts. Each constant is named as its term. */
@SuppressWarnings("MemberName") // Currency is a class, currency a property: the terms are told apart by case alone
public final class Nif {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    public static final Node Context = term("Context");
    public static final Node Phrase = term("Phrase");
    public static final Node RFC5147String = term("RFC5147String");
    public static final Node Sentence = term("Sentence");
    public static final Node Title = term("Title");

    public static final Node anchorOf = term("anchorOf");
    public static final Node beginIndex = term("beginIndex");
    public static final Node endIndex = term("endIndex");
    public static final Node isString = term("isString");
    public static final Node referenceContext = term("referenceContext");
    public static final Node sentence = term("sentence");

    private Nif() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
