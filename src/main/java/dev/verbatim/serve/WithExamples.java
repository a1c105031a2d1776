package dev.verbatim.serve;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A stored dataset and one graph that is made for the moment. It is in the union that is the default graph as the others
 * are.
 */
final class WithExamples extends DatasetGraphBaseFind {
    private final DatasetGraph stored;
    private final Node name;
    private final Graph examples;

    WithExamples(DatasetGraph stored, Node name, Graph examples) {
        this.stored = stored;
        this.name = name;
        this.examples = examples;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(findInUnionGraph(s, p, o), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    /** Nothing stands in both, so that nothing has to be remembered to give each triple once. */
    @Override
    public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
        return Iter.concat(stored.getUnionGraph().find(s, p, o), examples.find(s, p, o));
    }

    @Override
    public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
        return Iter.map(findInUnionGraph(s, p, o), triple -> Quad.create(Quad.unionGraph, triple));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return g.equals(name)
                ? Iter.map(examples.find(s, p, o), triple -> Quad.create(name, triple))
                : stored.findNG(g, s, p, o);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        Iterator<Quad> ours = Iter.map(examples.find(s, p, o), triple -> Quad.create(name, triple));
        return Iter.concat(stored.findNG(Node.ANY, s, p, o), ours);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.concat(stored.listGraphNodes(), Iter.singletonIterator(name));
    }

    @Override
    public boolean containsGraph(Node graph) {
        return graph.equals(name) || stored.containsGraph(graph);
    }

    @Override
    public Graph getDefaultGraph() {
        // By its name full-text search knows that it is no single graph.
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public PrefixMap prefixes() {
        return stored.prefixes();
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        stored.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return stored.promote(mode);
    }

    @Override
    public void commit() {
        stored.commit();
    }

    @Override
    public void abort() {
        stored.abort();
    }

    @Override
    public void end() {
        stored.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return stored.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return stored.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return stored.isInTransaction();
    }

    @Override
    public void add(Quad quad) {
        throw unchanging();
    }

    @Override
    public void delete(Quad quad) {
        throw unchanging();
    }

    @Override
    public void addGraph(Node graph, Graph content) {
        throw unchanging();
    }

    @Override
    public void removeGraph(Node graph) {
        throw unchanging();
    }

    private static UnsupportedOperationException unchanging() {
        return new UnsupportedOperationException("nothing is changed here");
    }
}
