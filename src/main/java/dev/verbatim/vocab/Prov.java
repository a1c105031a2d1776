package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of PROV-O: where something comes from. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Prov {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/ns/prov#";

    public static final Node Activity = term("Activity");
    public static final Node Agent = term("Agent");
    public static final Node Entity = term("Entity");
    public static final Node Plan = term("Plan");
    public static final Node SoftwareAgent = term("SoftwareAgent");

    public static final Node alternateOf = term("alternateOf");
    public static final Node used = term("used");
    public static final Node wasAssociatedWith = term("wasAssociatedWith");
    public static final Node wasAttributedTo = term("wasAttributedTo");
    public static final Node wasDerivedFrom = term("wasDerivedFrom");
    public static final Node wasGeneratedBy = term("wasGeneratedBy");
    public static final Node wasInfluencedBy = term("wasInfluencedBy");
    public static final Node wasInvalidatedBy = term("wasInvalidatedBy");
    public static final Node wasRevisionOf = term("wasRevisionOf");

    private Prov() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
