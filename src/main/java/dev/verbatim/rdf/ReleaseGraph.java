package dev.verbatim.rdf;

import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What a graph says of itself: its version, which is the beginning of its checksum. */
final class ReleaseGraph {
    private static final int DIGITS = 16;

    private ReleaseGraph() {}

    static List<Quad> quads(Iris iris, Node graph, String sha256) {
        Quads quads = new Quads(graph);
        String version = sha256.substring(0, DIGITS);
        Node release = iris.release(version);
        quads.add(release, Rdf.type, Vb.Release);
        quads.add(release, Rdf.type, Prov.Entity);
        quads.add(release, Rdfs.label, Values.string("Verbatim " + version));
        quads.add(release, Schema.version, Values.string(version));
        quads.add(release, Schema.sha256, Values.string(sha256));
        return quads.list();
    }
}
