package dev.verbatim.validate;

/**
 * A place in the graph that must not be as it is.
 *
 * @param graph name of the graph: an article's IRI, or that of the investments
 * @param node what is wrong
 * @param message which rule it breaks, in one line
 */
public record Violation(String graph, String node, String message) implements Comparable<Violation> {

    @Override
    public int compareTo(Violation other) {
        int byGraph = graph.compareTo(other.graph);
        int byNode = byGraph != 0 ? byGraph : node.compareTo(other.node);
        return byNode != 0 ? byNode : message.compareTo(other.message);
    }

    /** One line: node, then message. */
    @Override
    public String toString() {
        return node + ": " + message;
    }
}
