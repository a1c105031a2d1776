package dev.verbatim.store;

import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What a store notes about itself in its unnamed graph. The union of the named graphs, which queries see as the default
 * graph, does not show it, and dumps leave it out.
 *
 * @param graph the unnamed graph
 */
record Marks(Graph graph) {
    private static final Node STORE = NodeFactory.createURI("urn:x-verbatim:store");
    private static final Node GENERATION = NodeFactory.createURI("urn:x-verbatim:generation");
    private static final Node DIGEST = NodeFactory.createURI("urn:x-verbatim:digest");
    private static final Node SIZE = NodeFactory.createURI("urn:x-verbatim:size");
    private static final Node FILE = NodeFactory.createURI("urn:x-verbatim:file");
    private static final Node FINGERPRINT = NodeFactory.createURI("urn:x-verbatim:fingerprint");

    /** Name of the generation; empty before its first publication. */
    String generation() {
        return value(STORE, GENERATION).orElse("");
    }

    void generation(String name) {
        set(STORE, GENERATION, name);
    }

    /** Digest of a named graph; empty if there is no such graph. */
    Optional<String> digest(Node name) {
        return value(name, DIGEST);
    }

    /** Digests of all named graphs, by name. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        graph.find(Node.ANY, DIGEST, Node.ANY)
                .forEachRemaining(triple -> digests.put(
                        triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm()));
        return digests;
    }

    void describe(Node name, String digest, long size) {
        set(name, DIGEST, digest);
        set(name, SIZE, Long.toString(size));
    }

    void describe(ArticleEntry entry) {
        Node name = NodeFactory.createURI(entry.iri());
        set(name, FILE, entry.file());
        set(name, FINGERPRINT, entry.fingerprint());
    }

    void forget(Node name) {
        graph.remove(name, Node.ANY, Node.ANY);
    }

    Optional<ArticleEntry> article(Node name) {
        return value(name, FILE)
                .map(file -> new ArticleEntry(
                        name.getURI(), file, value(name, FINGERPRINT).orElseThrow()));
    }

    /** Must be read to its end, or closed with {@link Iter#close}. */
    Iterator<ArticleEntry> articles() {
        return Iter.map(
                graph.find(Node.ANY, FILE, Node.ANY),
                triple -> article(triple.getSubject()).orElseThrow());
    }

    /** The digest over all named graphs, and how many articles and quads they hold. */
    Summary summary() {
        Digest all = new Digest();
        long quads = 0;
        for (Iterator<Triple> i = graph.find(Node.ANY, DIGEST, Node.ANY); i.hasNext(); ) {
            Triple triple = i.next();
            all.add(triple);
            quads += Long.parseLong(value(triple.getSubject(), SIZE).orElseThrow());
        }
        Digest sources = new Digest();
        long articles = 0;
        for (Iterator<ArticleEntry> i = articles(); i.hasNext(); articles++) {
            sources.add(i.next().toString());
        }
        return new Summary(all.hex(), sources.hex(), articles, quads);
    }

    record Summary(String digest, String sources, long articles, long quads) {}

    private Optional<String> value(Node subject, Node property) {
        Iterator<Triple> found = graph.find(subject, property, Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
        } finally {
            Iter.close(found);
        }
    }

    private void set(Node subject, Node property, String value) {
        graph.remove(subject, property, Node.ANY);
        graph.add(subject, property, NodeFactory.createLiteralString(value));
    }
}
