package dev.verbatim.serve;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Executes a query over TDB2 with an eye on its allowance, also where it sorts and groups before it gives a first row. */
final class WatchedExecution extends OpExecutorTDB2 {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 12;

    private final Allowance allowance;
    private final GuardedFunctions functions;
    private final Federation federation;

    private WatchedExecution(
            ExecutionContext context, Allowance allowance, GuardedFunctions functions, Federation federation) {
        super(context);
        this.allowance = allowance;
        this.functions = functions;
        this.federation = federation;
    }

    static OpExecutorFactory factory(Allowance allowance, GuardedFunctions functions, Federation federation) {
        return context -> new WatchedExecution(context, allowance, functions, federation);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        // Without rows before it TDB2 of Jena 6.0.0 would fail at a pattern.
        return input.hasNext() ? new Watched(super.exec(op, input), allowance) : input;
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        List<ExprAggregator> guarded =
                group.getAggregators().stream().map(functions::aggregator).toList();
        return super.execute(OpGroup.create(group.getSubOp(), group.getGroupVars(), guarded), input);
    }

    /** By our own way to other services, never by Jena's. */
    @Override
    protected QueryIterator execute(OpService service, QueryIterator input) {
        return new RemotePattern(federation, allowance, service).join(input, execCxt);
    }

    private static final class Watched extends QueryIteratorWrapper {
        private final Allowance allowance;
        private int rows;

        private Watched(QueryIterator iterator, Allowance allowance) {
            super(iterator);
            this.allowance = allowance;
        }

        @Override
        protected Binding moveToNextBinding() {
            if (++rows >= ROWS_BETWEEN_CHECKS) {
                rows = 0;
                allowance.check();
            }
            return super.moveToNextBinding();
        }
    }
}
