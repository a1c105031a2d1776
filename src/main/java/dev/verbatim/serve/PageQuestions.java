package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Rows;
import dev.verbatim.serve.pages.Asker;
import dev.verbatim.serve.pages.PageRefusal;
import dev.verbatim.store.LiveStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Questions of pages: let in by the gate, and as far as an allowance goes, as if they came to the endpoint. */
final class PageQuestions implements Asker {
    private final Asking asking;

    PageQuestions(Asking asking) {
        this.asking = asking;
    }

    @Override
    public boolean isAllowed(CannedQuery question, Map<String, String> arguments) {
        try {
            asking.check(query(question, arguments));
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    @Override
    public Rows rows(LiveStore.Lease lease, CannedQuery question, Map<String, String> arguments, int most) {
        Query query = query(question, arguments);
        Allowance allowance = asking.allowance();
        try {
            asking.check(query);
            return asking.ask(lease, query, allowance, execution -> {
                RowSet answer = execution.select();
                List<Binding> rows = new ArrayList<>();
                while (rows.size() < most && answer.hasNext()) {
                    rows.add(answer.next());
                }
                Rows first = new Rows(query.getResultVars(), rows, answer.hasNext());
                allowance.check();
                return first;
            });
        } catch (Refusal e) {
            throw switch (e.status()) {
                case Refusal.UNAVAILABLE -> PageRefusal.slow();
                case Refusal.BAD_GATEWAY -> PageRefusal.elsewhere(e.getMessage());
                default -> PageRefusal.unanswered(e.getMessage());
            };
        } catch (QueryCancelledException e) {
            throw PageRefusal.slow();
        } catch (QueryException e) {
            throw PageRefusal.unanswered(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw PageRefusal.unanswered("the question leads too deep");
        } catch (OutOfMemoryError e) {
            throw PageRefusal.slow();
        }
    }

    private static Query query(CannedQuery question, Map<String, String> arguments) {
        return QueryTransformOps.replaceVars(question.query(), question.bind(arguments));
    }
}
