package dev.verbatim.validate;

import dev.verbatim.vocab.Skos;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Checks what is to be published: the shapes of {@code ontology/shapes.ttl} and every offset, graph by graph; what binds
 * graphs together, by query over all of them. Safe to use from many threads.
 */
public final class Validation {
    private final Shapes shapes;
    private final List<Triple> codes;
    private final List<Constraint> constraints;

    private Validation(Shapes shapes, List<Triple> codes, List<Constraint> constraints) {
        this.shapes = shapes;
        this.codes = codes;
        this.constraints = constraints;
    }

    /**
     * The shapes, code lists and constraints that come with Verbatim.
     *
     * @throws IllegalArgumentException if one of them is missing or malformed
     */
    public static Validation load() {
        List<Triple> codes = Resources.graph("ontology/codes.ttl")
                .find(Node.ANY, Skos.inScheme, Node.ANY)
                .toList();
        return new Validation(Shapes.parse(Resources.graph("ontology/shapes.ttl")), codes, Constraint.load());
    }

    /**
     * Checks one graph by itself: an article's, or that of the investments.
     *
     * @param quads all of one graph
     */
    public Outcome graph(Collection<Quad> quads) {
        if (quads.isEmpty()) {
            return new Outcome.Sound(List.of());
        }
        Node name = quads.iterator().next().getGraph();
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        Offsets offsets = new Offsets(name, graph);
        offsets.compare();
        List<Violation> violations = new ArrayList<>(offsets.violations());
        List<Violation> doubts = new ArrayList<>(offsets.doubts());
        codes.forEach(graph::add);
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            (entry.severity().level().equals(SHACL.Violation) ? violations : doubts)
                    .add(new Violation(name.toString(), entry.focusNode().toString(), message(entry)));
        }
        return Outcome.of(violations, doubts);
    }

    /**
     * Checks a file that somebody wrote, by the shapes alone.
     *
     * @return what is wrong, by node, each fault once, in order
     */
    public Map<Node, List<String>> file(Graph graph) {
        Map<Node, SortedSet<String>> faults = new HashMap<>();
        ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .filter(entry -> entry.severity().level().equals(SHACL.Violation))
                .forEach(entry -> faults.computeIfAbsent(entry.focusNode(), node -> new TreeSet<>())
                        .add(message(entry)));
        return faults.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, fault -> List.copyOf(fault.getValue())));
    }

    private static String message(ReportEntry entry) {
        return entry.value() == null || entry.value().equals(entry.focusNode())
                ? entry.message()
                : entry.message() + " (found " + entry.value() + ")";
    }

    /**
     * Checks what no graph can tell alone: that what one graph speaks of stands in another. Takes some milliseconds an
     * article, since it asks for every statement.
     *
     * @param dataset all graphs, inside a transaction of the caller
     */
    public Outcome corpus(DatasetGraph dataset) {
        return Outcome.of(
                constraints.stream()
                        .flatMap(c -> c.violations(dataset).stream())
                        .toList(),
                List.of());
    }
}
