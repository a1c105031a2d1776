package dev.verbatim.export;

import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Turtle and TriG for reading: a block for each subject, in it a line for each property, classes and names first. */
final class TurtleSink implements GraphSink {
    /** Triples that are held until they are written; a subject with more of them has several blocks. */
    private static final int MOST_IN_A_BLOCK = 10_000;

    private static final Comparator<Said> ORDER = Comparator.comparingInt(said -> rank(said.triple));

    private final Turtle out;
    private final boolean isAnnotated;
    private final Function<Node, List<Triple>> notes;
    private final List<Said> block = new ArrayList<>();
    private @Nullable Node graph;
    private int indent;

    private record Said(Triple triple, List<Node> statements) {}

    /**
     * Writes to {@code out}.
     *
     * @param isAnnotated whether statements are told
     * @param notes what else is told of a statement where it annotates a triple; must stand in the graph as well
     */
    TurtleSink(Turtle out, boolean isAnnotated, Function<Node, List<Triple>> notes) {
        this.out = out;
        this.isAnnotated = isAnnotated;
        this.notes = notes;
    }

    @Override
    public void start() throws IOException {
        out.head(isAnnotated);
    }

    @Override
    public void graph(Node name) throws IOException {
        endGraph();
        out.write(out.term(name) + " {\n");
        graph = name;
        indent = 2;
    }

    @Override
    public void triple(Triple triple, List<Node> statements) throws IOException {
        if (!block.isEmpty()
                && (block.size() == MOST_IN_A_BLOCK
                        || !block.getFirst().triple.getSubject().equals(triple.getSubject()))) {
            endBlock();
        }
        block.add(new Said(triple, statements));
    }

    @Override
    public void finish() throws IOException {
        endGraph();
        out.flush();
    }

    private void endGraph() throws IOException {
        endBlock();
        if (graph != null) {
            out.write("}\n\n");
        }
    }

    private void endBlock() throws IOException {
        if (block.isEmpty()) {
            return;
        }
        block.sort(ORDER);
        String margin = " ".repeat(indent);
        out.write(margin + out.term(block.getFirst().triple.getSubject()));
        Node property = null;
        for (Said said : block) {
            if (said.triple.getPredicate().equals(property)) {
                out.write(" , ");
            } else {
                out.write((property == null ? "\n" : " ;\n") + margin + "    "
                        + out.property(said.triple.getPredicate()) + " ");
                property = said.triple.getPredicate();
            }
            out.write(out.term(said.triple.getObject()));
            for (Node statement : said.statements) {
                annotate(statement);
            }
        }
        out.write(" .\n\n");
        block.clear();
    }

    private void annotate(Node statement) throws IOException {
        out.write(" ~ " + out.term(statement));
        String separator = " {| ";
        for (Triple note : notes.apply(statement)) {
            out.write(separator + out.property(note.getPredicate()) + " " + out.term(note.getObject()));
            separator = " ; ";
        }
        out.write(separator.equals(" ; ") ? " |}" : "");
    }

    private static int rank(Triple triple) {
        Node property = triple.getPredicate();
        return property.equals(Rdf.type) ? 0 : property.equals(Rdfs.label) ? 1 : 2;
    }
}
