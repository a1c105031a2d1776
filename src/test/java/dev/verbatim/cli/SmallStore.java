package dev.verbatim.cli;

import dev.verbatim.store.ArticleEntry;
import dev.verbatim.store.Generation;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** A store of two articles, written without reading any. */
final class SmallStore {
    private static final String QUADS = "src/test/resources/cli/two-articles.trig";

    private SmallStore() {}

    /** Publishes the two articles in {@code folder}. */
    static void publish(Path folder) {
        publish(folder, UnaryOperator.identity());
    }

    /** Publishes what becomes of the two articles, written as TriG, once {@code edit} has changed the text. */
    static void publish(Path folder, UnaryOperator<String> edit) {
        DatasetGraph dataset = dataset(edit);
        try (Generation generation = Store.at(folder).fresh("test")) {
            for (Node graph : list(dataset.listGraphNodes())) {
                List<Quad> quads = list(dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY));
                if (graph.getURI().contains("/article/")) {
                    generation.put(new ArticleEntry(graph.getURI(), graph.getURI(), "1"), quads);
                } else {
                    generation.replace(graph.getURI(), quads.stream());
                }
            }
            generation.publish();
        }
    }

    /** The quads that {@link #publish(Path, UnaryOperator)} publishes. */
    static DatasetGraph dataset(UnaryOperator<String> edit) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try {
            RDFParser.fromString(edit.apply(Files.readString(Path.of(QUADS))), Lang.TRIG)
                    .parse(dataset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dataset;
    }

    private static <T> List<T> list(java.util.Iterator<T> iterator) {
        List<T> list = new java.util.ArrayList<>();
        iterator.forEachRemaining(list::add);
        return list;
    }
}
