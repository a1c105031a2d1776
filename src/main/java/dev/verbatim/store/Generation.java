package dev.verbatim.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A generation being built. It belongs to the thread that began it; other threads prepare quads, this one stores them.
 *
 * <p>As long as nothing changes nothing is written: the published generation is copied by the first change.
 */
public final class Generation implements AutoCloseable {
    private static final Pattern IRI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]*+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*+");

    private final Layout layout;
    private final FileChannel lock;
    private final String software;
    private final Optional<Manifest> published;
    private final Thread owner = Thread.currentThread();

    /** What is built upon, until the first change; null for an empty beginning and after that change. */
    private @Nullable StoreView base;

    /** What is built, from the first change on. */
    private @Nullable Draft draft;

    private boolean open = true;

    private Generation(Layout layout, FileChannel lock, String software, Optional<Manifest> published) {
        this.layout = layout;
        this.lock = lock;
        this.software = software;
        this.published = published;
    }

    static Generation update(Layout layout, FileChannel lock, String software, StoreView base) throws IOException {
        layout.tidy(base.manifest().generation());
        Generation generation = new Generation(layout, lock, software, Optional.of(base.manifest()));
        base.dataset().begin(TxnType.READ);
        generation.base = base;
        return generation;
    }

    static Generation fresh(Layout layout, FileChannel lock, String software) throws IOException {
        Optional<String> name = layout.published();
        layout.tidy(name.orElse(""));
        Optional<Manifest> published = name.map(layout::generation)
                .map(Layout::manifest)
                .filter(Manifest::isReadable)
                .map(Manifest::read);
        Generation generation = new Generation(layout, lock, software, published);
        generation.draft = Draft.empty(layout.building());
        return generation;
    }

    /** What is remembered of the article {@code iri}, if it is there. */
    public Optional<ArticleEntry> article(String iri) {
        return marks().article(NodeFactory.createURI(iri));
    }

    /** Shows every article, in no particular order. {@code action} must not change the generation. */
    public void forEachArticle(Consumer<ArticleEntry> action) {
        marks().articles().forEachRemaining(action);
    }

    /**
     * Puts an article in, in place of what stood in its graph.
     *
     * @param quads all in the graph {@code entry.iri()}, each once, without blank nodes
     * @return whether this changed anything
     * @throws IllegalArgumentException for a quad of another graph or with a blank node
     */
    public boolean put(ArticleEntry entry, Collection<Quad> quads) {
        Node name = NodeFactory.createURI(entry.iri());
        Digest digest = new Digest();
        quads.forEach(quad -> digest.add(checked(quad, name).asTriple()));
        boolean sameQuads = marks().digest(name).equals(Optional.of(digest.hex()));
        if (sameQuads && article(entry.iri()).equals(Optional.of(entry))) {
            return false;
        }
        Draft changed = draft();
        if (!sameQuads) {
            try {
                changed.replace(name, quads::forEach, digest.hex());
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        changed.marks().describe(entry);
        return true;
    }

    /**
     * Takes an article, or another named graph, out.
     *
     * @return whether it was there
     */
    public boolean drop(String iri) {
        Node name = NodeFactory.createURI(iri);
        if (marks().digest(name).isEmpty()) {
            return false;
        }
        draft().drop(name);
        return true;
    }

    /**
     * Puts a graph that is no article's in place of what stood there; an empty one is dropped. The stream is read to its
     * end before anything changes, so that it may read from {@link #dataset()}.
     *
     * @param quads all in the graph {@code iri}, each once, without blank nodes
     * @return whether this changed anything
     * @throws IllegalArgumentException for a quad of another graph or with a blank node
     */
    public boolean replace(String iri, Stream<Quad> quads) {
        Node name = NodeFactory.createURI(iri);
        try (Spool spool = new Spool(layout.spool())) {
            quads.forEachOrdered(quad -> spool.add(checked(quad, name)));
            if (spool.isEmpty()) {
                return drop(iri);
            }
            if (marks().digest(name).equals(Optional.of(spool.digest()))) {
                return false;
            }
            Draft changed = draft();
            changed.replace(name, spool::readBack, spool.digest());
            return true;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** What the generation holds so far, inside its transaction; ask anew after each change. */
    public DatasetGraph dataset() {
        owned();
        if (draft != null) {
            return draft.dataset();
        }
        return view().dataset();
    }

    /** Whether there is something to publish. */
    public boolean isChanged() {
        return draft != null;
    }

    /** As {@link #publish(String)}, without a checksum. */
    public Manifest publish() {
        return publish(Optional.empty());
    }

    /**
     * Checks what was built and makes it the published generation, unless it holds just what the published one does.
     *
     * @param sha256 of the content, 64 hexadecimal digits; the manifest tells it
     * @return what is published now
     * @throws StoreException if graph and text index do not fit each other: then the former generation stays published
     */
    public Manifest publish(String sha256) {
        return publish(Optional.of(sha256));
    }

    private Manifest publish(Optional<String> sha256) {
        owned();
        Draft finished = draft;
        if (finished == null) {
            return view().manifest();
        }
        try {
            Marks.Summary summary = finished.marks().summary();
            if (published.isPresent()
                    && published.get().isOf(summary)
                    && (sha256.isEmpty() || published.get().sha256().equals(sha256))) {
                return published.get();
            }
            Manifest manifest =
                    finished.finish(published.map(Manifest::number).orElse(0) + 1, summary, software, sha256);
            draft = null;
            StoreView.check(layout.building(), manifest);
            layout.publish(manifest.generation());
            return manifest;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            close();
        }
    }

    /** Leaves what was not published, and lets others build. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            try {
                release();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void release() throws IOException {
        if (base != null) {
            base.dataset().end();
            base.close();
            base = null;
        }
        if (draft != null) {
            draft.discard();
            draft = null;
        }
        Folders.delete(layout.building());
    }

    private Marks marks() {
        return new Marks(dataset().getDefaultGraph());
    }

    private Draft draft() {
        owned();
        if (draft == null) {
            try {
                StoreView copied = view();
                copied.dataset().end();
                draft = Draft.copy(layout.generation(copied.manifest().generation()), layout.building());
                copied.close();
                base = null;
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
        return draft;
    }

    private StoreView view() {
        if (base == null) {
            throw new IllegalStateException("this generation is closed");
        }
        return base;
    }

    private void owned() {
        if (!open) {
            throw new IllegalStateException("this generation is closed");
        }
        if (!owner.equals(Thread.currentThread())) {
            throw new IllegalStateException("the generation belongs to " + owner.getName() + ", not to "
                    + Thread.currentThread().getName());
        }
    }

    private StoreException unwritable(IOException e) {
        return new StoreException(layout.folder() + " cannot be written", "check its rights and the free space", e);
    }

    /** What would not survive a dump, or would give another graph at each build, does not come in. */
    private static Quad checked(Quad quad, Node name) {
        if (!quad.getGraph().equals(name)) {
            throw new IllegalArgumentException("a quad of " + quad.getGraph() + " offered for " + name);
        }
        if (!isSound(quad.getSubject()) || !isSound(quad.getPredicate()) || !isSound(quad.getObject())) {
            throw new IllegalArgumentException("a term that cannot be stored: " + quad);
        }
        return quad;
    }

    private static boolean isSound(Node term) {
        if (term.isURI()) {
            return IRI.matcher(term.getURI()).matches();
        }
        return term.isLiteral()
                && (term.getLiteralLanguage().isEmpty()
                        || LANGUAGE.matcher(term.getLiteralLanguage()).matches());
    }
}
