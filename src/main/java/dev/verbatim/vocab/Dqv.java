package dev.verbatim.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the Data Quality Vocabulary of the W3C: how good something is. Each constant is named as its term. */
@SuppressWarnings("MemberName") // named as the vocabulary names them
public final class Dqv {

    /** What the terms begin with. */
    public static final String NAMESPACE = "http://www.w3.org/ns/dqv#";

    public static final Node Dimension = term("Dimension");
    public static final Node Metric = term("Metric");
    public static final Node QualityMeasurement = term("QualityMeasurement");

    public static final Node computedOn = term("computedOn");
    public static final Node expectedDataType = term("expectedDataType");
    public static final Node inDimension = term("inDimension");
    public static final Node isMeasurementOf = term("isMeasurementOf");
    public static final Node value = term("value");

    private Dqv() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NAMESPACE + name);
    }
}
