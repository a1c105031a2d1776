package dev.verbatim.query;

import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** The graph of {@code query/sample.trig} in a store. */
public final class SampleGraph {
    private SampleGraph() {}

    static StoreView load(Path folder) {
        return store(folder).read();
    }

    /** A store in {@code folder}, with more quads beside those of the sample. */
    public static Store store(Path folder, Quad... more) {
        DatasetGraph sample = DatasetGraphFactory.create();
        RDFDataMgr.read(sample, "query/sample.trig");
        List.of(more).forEach(sample::add);
        Store store = Store.at(folder.resolve("store"));
        try (Generation generation = store.fresh("test")) {
            for (Node graph : Iter.toList(sample.listGraphNodes())) {
                List<Quad> quads = Iter.toList(sample.find(graph, Node.ANY, Node.ANY, Node.ANY));
                if (graph.getURI().contains("/article/")) {
                    generation.put(new ArticleEntry(graph.getURI(), "file", "once"), quads);
                } else {
                    generation.replace(graph.getURI(), quads.stream());
                }
            }
            generation.publish();
        }
        return store;
    }
}
