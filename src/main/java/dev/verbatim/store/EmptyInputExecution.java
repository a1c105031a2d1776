package dev.verbatim.store;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes queries as TDB2 does, but for a pattern behind something without rows, such as a UNION that finds nothing: TDB2
 * of Jena 6.0.0 fails there ("Peek iterator is already empty"), where the answer is no rows.
 */
final class EmptyInputExecution extends OpExecutorTDB2 {
    private EmptyInputExecution(ExecutionContext context) {
        super(context);
    }

    static void setUp(DatasetGraph dataset) {
        QC.setFactory(dataset.getContext(), EmptyInputExecution::new);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return input.hasNext() ? super.exec(op, input) : input;
    }
}
