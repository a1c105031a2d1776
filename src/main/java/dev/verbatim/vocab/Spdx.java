package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of SPDX: digests of files. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Spdx {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://spdx.org/rdf/terms#";

    public static final Node Checksum = term("Checksum");

    public static final Node algorithm = term("algorithm");
    public static final Node checksum = term("checksum");
    public static final Node checksumAlgorithm_sha256 = term("checksumAlgorithm_sha256");
    public static final Node checksumValue = term("checksumValue");

    private Spdx() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
