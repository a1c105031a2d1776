package dev.verbatim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/**
 * A generation as a profile shows it: a store of its own, with a text index of its own, which hold nothing else. No query can
 * ask for what is not there.
 */
final class Excerpt {
    private final StoreView whole;
    private final Disclosure disclosure;
    private final Layout layout;

    private Excerpt(StoreView whole, Disclosure disclosure, Layout layout) {
        this.whole = whole;
        this.disclosure = disclosure;
        this.layout = layout;
    }

    /**
     * Opens the excerpt of a generation; makes it first, unless {@code cache} has it.
     *
     * @param cache folder where excerpts are kept; made if it is not there
     * @throws StoreException if it cannot be written
     */
    static StoreView open(StoreView whole, Disclosure disclosure, Path cache) {
        Path folder = cache.resolve(disclosure.name());
        Layout layout = new Layout(folder);
        try {
            Files.createDirectories(cache);
            layout.create();
            if (!layout.published().equals(Optional.of(whole.manifest().generation()))) {
                try (FileChannel lock = layout.lockForWriting()) {
                    new Excerpt(whole, disclosure, layout).write(lock);
                }
            }
            return Store.at(folder).read();
        } catch (IOException e) {
            throw new StoreException(
                    folder + " cannot be written (" + e.getMessage() + ")", "name a folder for it with --cache", e);
        }
    }

    private void write(FileChannel lock) throws IOException {
        if (!lock.isOpen()) {
            throw new IllegalStateException("excerpts are written under a lock");
        }
        layout.tidy(layout.published().orElse(""));
        Draft draft = Draft.empty(layout.building());
        boolean isOurs = true;
        try {
            Manifest manifest = whole.manifest();
            long quads = Txn.calculateRead(whole.dataset(), () -> fill(draft));
            isOurs = false;
            Manifest written = draft.finish(
                    manifest.number(),
                    new Marks.Summary(manifest.digest(), manifest.sources(), manifest.articles(), quads),
                    manifest.software(),
                    manifest.sha256());
            Files.setLastModifiedTime(Layout.manifest(layout.building()), FileTime.from(whole.published()));
            StoreView.check(layout.building(), written);
            layout.publish(written.generation());
        } finally {
            if (isOurs) {
                draft.discard();
            }
            Folders.delete(layout.building());
        }
    }

    private long fill(Draft draft) {
        DatasetGraph dataset = whole.dataset();
        AtomicLong quads = new AtomicLong();
        List<Node> graphs = Iter.toList(dataset.listGraphNodes());
        for (Node graph : graphs) {
            Digest digest = new Digest();
            shown(graph, quad -> digest.add(quad.asTriple()));
            try {
                draft.replace(
                        graph,
                        consumer -> shown(graph, quad -> {
                            quads.incrementAndGet();
                            consumer.accept(quad);
                        }),
                        digest.hex());
            } catch (IOException e) {
                throw new StoreException(
                        layout.folder() + " cannot be written (" + e.getMessage() + ")", "check the free space", e);
            }
        }
        return quads.get();
    }

    private void shown(Node graph, Consumer<Quad> consumer) {
        DatasetGraph dataset = whole.dataset();
        for (Iterator<Quad> all = dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY); all.hasNext(); ) {
            Quad quad = all.next();
            if (disclosure.shows(dataset, quad)) {
                consumer.accept(quad);
            }
        }
    }
}
