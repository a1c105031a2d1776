package dev.verbatim.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;

/** Graph and text index of a generation that is not published yet, inside one transaction over both. */
final class Draft {
    /** Quads that are held in memory while a graph is emptied: one cannot delete while one reads. */
    private static final int DELETED_AT_ONCE = 10_000;

    private final Path folder;
    private final DatasetGraph graph;
    private final TextIndexLucene index;
    private final DatasetGraph dataset;

    private Draft(Path folder) throws IOException {
        this.folder = folder;
        graph = GraphFiles.openForWriting(Files.createDirectories(Layout.graph(folder)));
        index = SearchIndex.openForWriting(Files.createDirectories(Layout.index(folder)));
        dataset = TextDatasetFactory.create(graph, index, false);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        EmptyInputExecution.setUp(dataset);
        dataset.begin(TxnType.WRITE);
    }

    static Draft empty(Path folder) throws IOException {
        Files.createDirectory(folder);
        return new Draft(folder);
    }

    static Draft copy(Path generation, Path folder) throws IOException {
        Folders.copy(Layout.graph(generation), Layout.graph(folder));
        Folders.copy(Layout.index(generation), Layout.index(folder));
        return new Draft(folder);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    Marks marks() {
        return new Marks(dataset.getDefaultGraph());
    }

    /** Quads that are given one by one. */
    interface Source {
        void giveTo(Consumer<Quad> consumer) throws IOException;
    }

    void replace(Node name, Source quads, String digest) throws IOException {
        empty(name);
        AtomicLong size = new AtomicLong();
        quads.giveTo(quad -> {
            if (!dataset.contains(quad)) {
                dataset.add(quad);
                size.incrementAndGet();
            }
        });
        marks().describe(name, digest, size.get());
    }

    void drop(Node name) {
        empty(name);
        marks().forget(name);
    }

    /** Quad by quad: the text index does not notice that a graph is removed as a whole. */
    private void empty(Node name) {
        List<Quad> some;
        do {
            some = Iter.toList(Iter.limit(dataset.findNG(name, Node.ANY, Node.ANY, Node.ANY), DELETED_AT_ONCE));
            some.forEach(dataset::delete);
        } while (some.size() == DELETED_AT_ONCE);
    }

    /** Commits, closes, and writes the manifest. */
    Manifest finish(int number, Marks.Summary summary, String software, Optional<String> sha256) throws IOException {
        long expected = textsToFind();
        long documents = SearchIndex.documents(index);
        if (documents != expected) {
            discard();
            throw new StoreException(
                    "the text index holds " + documents + " texts, the graph " + expected, "build the store anew");
        }
        Manifest manifest = new Manifest(
                number,
                summary.digest(),
                summary.sources(),
                summary.articles(),
                summary.quads(),
                documents,
                software,
                sha256);
        marks().generation(manifest.generation());
        SearchIndex.mark(index, manifest.generation());
        dataset.commit();
        dataset.end();
        index.close();
        GraphFiles.close(graph);
        manifest.write(Layout.manifest(folder));
        Files.createFile(Layout.readers(folder));
        return manifest;
    }

    /** Closes without committing. */
    void discard() {
        dataset.abort();
        dataset.end();
        index.close();
        GraphFiles.close(graph);
    }

    private long textsToFind() {
        long texts = 0;
        for (Node property : SearchIndex.FIELDS.keySet()) {
            texts += Iter.count(Iter.filter(
                    dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY),
                    quad -> quad.getObject().isLiteral()));
        }
        return texts;
    }
}
