package dev.verbatim.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes a query over a store. What follows on nothing is not executed: Jena 6.0.0 fails where a pattern of several triples
 * is to be matched for each of no rows (apache/jena issue 3751, fixed in 6.1.0).
 */
public class StoreExecution extends OpExecutorTDB2 {

    /** @param context of one query */
    public StoreExecution(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return input.hasNext() ? super.exec(op, input) : input;
    }
}
