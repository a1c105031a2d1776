package dev.verbatim.export;

import java.io.OutputStream;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Turtle and TriG: one block a subject. */
final class BlockSink implements GraphSink {
    private final StreamRDF out;
    private final Map<String, String> prefixes;
    private @Nullable Node graph;

    BlockSink(OutputStream out, boolean tellsGraphs, Map<String, String> prefixes) {
        this.out = StreamRDFWriter.getWriterStream(out, tellsGraphs ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS);
        this.prefixes = prefixes;
    }

    @Override
    public void start() {
        out.start();
        prefixes.forEach(out::prefix);
    }

    @Override
    public void graph(Node name) {
        graph = name;
    }

    @Override
    public void triple(Triple triple) {
        if (graph == null) {
            out.triple(triple);
        } else {
            out.quad(Quad.create(graph, triple));
        }
    }

    @Override
    public void finish() {
        out.finish();
    }
}
