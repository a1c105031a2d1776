package dev.verbatim.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.util.Context;

/**
 * The part of a query that another service answers: rows that are known already are sent along, some at a time, as VALUES, so
 * that a hundred of them are one request.
 */
final class RemotePattern {
    private static final int ROWS_AT_ONCE = 100;
    private static final int MOST_ROWS = 10_000;

    private final Federation federation;
    private final Allowance allowance;
    private final OpService service;

    /** Variables of the pattern that others see, by their names in the query; a sub-query may have renamed them. */
    private final Map<Var, Var> visible = new LinkedHashMap<>();

    RemotePattern(Federation federation, Allowance allowance, OpService service) {
        federation.check(service.getService());
        this.federation = federation;
        this.allowance = allowance;
        this.service = service;
        for (Var variable : OpVars.visibleVars(service.getSubOp())) {
            visible.put(Var.alloc(variable.getName().replace(ARQConstants.allocVarScopeHiding, "")), variable);
        }
    }

    /** What joins with each row of {@code input}. */
    QueryIterator join(QueryIterator input, ExecutionContext context) {
        return new Joined(input, context);
    }

    private final class Joined extends QueryIter1 {
        private Iterator<Binding> rows = Collections.emptyIterator();

        private Joined(QueryIterator input, ExecutionContext context) {
            super(input, context);
        }

        @Override
        protected boolean hasNextBinding() {
            while (!rows.hasNext() && getInput().hasNext()) {
                List<Binding> known = new ArrayList<>();
                while (known.size() < ROWS_AT_ONCE && getInput().hasNext()) {
                    known.add(getInput().next());
                }
                rows = joined(known).iterator();
            }
            return rows.hasNext();
        }

        @Override
        protected Binding moveToNextBinding() {
            return rows.next();
        }

        @Override
        protected void closeSubIterator() {
            // none is open
        }

        @Override
        protected void requestSubCancel() {
            // a request ends by its time
        }
    }

    private List<Binding> joined(List<Binding> known) {
        List<Binding> joined = new ArrayList<>();
        List<Binding> found;
        try {
            allowance.ask();
            found = ask(known);
        } catch (IOException e) {
            if (service.getSilent()) {
                return known;
            }
            throw new Refusal(
                    Refusal.BAD_GATEWAY, "SERVICE <" + service.getService().getURI() + "> failed: " + e.getMessage());
        }
        for (Binding row : known) {
            allowance.check();
            for (Binding more : found) {
                Binding both = Algebra.merge(row, more);
                if (both != null) {
                    joined.add(both);
                }
            }
        }
        return joined;
    }

    private List<Binding> ask(List<Binding> known) throws IOException {
        byte[] answer =
                federation.ask(service.getService().getURI(), query(known).toString(), allowance.remaining());
        List<Binding> found = new ArrayList<>();
        try {
            RowSet rows = RowSetReader.createReader(ResultSetLang.RS_JSON)
                    .read(new ByteArrayInputStream(answer), new Context());
            while (rows.hasNext()) {
                if (found.size() == MOST_ROWS) {
                    throw new IOException("it answered more than " + MOST_ROWS + " rows");
                }
                found.add(renamed(rows.next()));
            }
        } catch (ResultSetException | RiotException | RuntimeIOException e) {
            throw new IOException("it answered no rows: " + e.getMessage(), e);
        }
        return found;
    }

    private Query query(List<Binding> known) {
        ElementGroup pattern = new ElementGroup();
        List<Var> shared = visible.keySet().stream()
                .filter(name -> known.stream().anyMatch(row -> isSent(row, name)))
                .toList();
        if (!shared.isEmpty()) {
            Set<Binding> rows = new LinkedHashSet<>();
            for (Binding row : known) {
                BindingBuilder values = BindingFactory.builder();
                shared.stream()
                        .filter(name -> isSent(row, name))
                        .forEach(name -> values.add(name, row.get(visible.get(name))));
                rows.add(values.build());
            }
            pattern.addElement(new ElementData(shared, new ArrayList<>(rows)));
        }
        pattern.addElement(pattern());
        Query query = new Query();
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setQueryPattern(pattern);
        return query;
    }

    /** The pattern with its variables as they were written. */
    private Element pattern() {
        Query written = OpAsQuery.asQuery(Rename.reverseVarRename(service.getSubOp(), true));
        boolean isPlain = written.isQueryResultStar()
                && !written.hasGroupBy()
                && !written.hasOrderBy()
                && !written.hasLimit()
                && !written.hasOffset()
                && !written.isDistinct()
                && !written.isReduced()
                && !written.hasValues();
        return isPlain ? written.getQueryPattern() : new ElementSubQuery(written);
    }

    /** What has no name of its own means nothing elsewhere. */
    private boolean isSent(Binding row, Var name) {
        Var variable = visible.get(name);
        return row.contains(variable) && !row.get(variable).isBlank();
    }

    private Binding renamed(Binding row) {
        BindingBuilder renamed = BindingFactory.builder();
        row.forEach((name, value) -> {
            Var variable = visible.get(name);
            if (variable != null) {
                renamed.add(variable, value);
            }
        });
        return renamed.build();
    }
}
