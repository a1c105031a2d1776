package dev.verbatim.serve;

import dev.verbatim.store.LiveStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.assembler.JA;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/** Asks a graph on behalf of strangers: each query has an allowance, and its functions keep to it. */
final class Asking {
    private static final String USUAL_LIMIT = "30000";

    private final Context settings;
    private final Duration limit;
    private final Federation federation;

    private Asking(Context settings, Duration limit, Federation federation) {
        this.settings = settings;
        this.limit = limit;
        this.federation = federation;
    }

    /**
     * As {@code ja:context} of a configuration says; {@code arq:queryTimeout} is in milliseconds, or those to the first row
     * and overall.
     */
    static Asking by(Graph configuration) {
        Context settings = ARQ.getContext().copy();
        for (Node configured : configuration
                .find(Node.ANY, JA.context.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .toList()) {
            AssemblerUtils.mergeContext(
                    ModelFactory.createModelForGraph(configuration).wrapAsResource(configured), settings);
        }
        String timeout = settings.getAsString(ARQ.queryTimeout, USUAL_LIMIT);
        return new Asking(
                settings,
                Duration.ofMillis(Long.parseLong(
                        timeout.substring(timeout.lastIndexOf(',') + 1).strip())),
                Federation.by(configuration));
    }

    /** @throws Refusal if {@code query} may not be asked */
    void check(Query query) {
        QueryGate.check(query, federation);
    }

    /** Whether any other service may be asked. */
    boolean isFederated() {
        return federation.isOpen();
    }

    /** What one query may take, from now on. */
    Allowance allowance() {
        return new Allowance(limit);
    }

    /**
     * Asks within a transaction of its own.
     *
     * @param reader takes from the execution what is wanted of the answer
     * @throws Refusal if it takes more than its allowance
     */
    <T> T ask(LiveStore.Lease lease, Query query, Allowance allowance, Function<QueryExec, T> reader) {
        DatasetGraph dataset = lease.dataset();
        return Txn.calculateRead(dataset, () -> ask(dataset, dataset.getContext(), query, allowance, reader));
    }

    /**
     * Asks within the transaction of the caller.
     *
     * @param dataset what is asked
     * @param stored settings of the store that is behind it
     */
    <T> T ask(DatasetGraph dataset, Context stored, Query query, Allowance allowance, Function<QueryExec, T> reader) {
        GuardedFunctions functions = new GuardedFunctions(allowance);
        Context watched = Context.mergeCopy(settings, stored);
        QC.setFactory(watched, WatchedExecution.factory(allowance, functions, federation));
        QueryExecDatasetBuilder builder = QueryExec.newBuilder();
        builder.dataset(dataset).query(functions.query(query)).context(watched);
        builder.overallTimeout(allowance.time().toMillis(), TimeUnit.MILLISECONDS);
        try (QueryExec execution = builder.build()) {
            return reader.apply(execution);
        }
    }
}
