package dev.verbatim.serve;

import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;

/** The operation {@code query} of Fuseki, for strangers: what {@link QueryGate} lets in, as far as an allowance goes. */
final class SparqlEndpoint extends ActionService {
    private static final String BASE = "urn:verbatim:base:";
    private static final String SECONDS_TO_WAIT = "10";

    private final LiveStore store;
    private final Asking asking;
    private final SparqlExamples examples;
    private final Addresses addresses;

    SparqlEndpoint(LiveStore store, Asking asking, SparqlExamples examples, Addresses addresses) {
        this.store = store;
        this.asking = asking;
        this.examples = examples;
        this.addresses = addresses;
    }

    @Override
    public void execGet(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    public void execPost(HttpAction action) {
        executeLifecycle(action);
    }

    /** Everything is checked when the request is read. */
    @Override
    public void validate(HttpAction action) {}

    @Override
    public void execute(HttpAction action) {
        HttpServletResponse response = action.getResponse();
        try {
            try {
                answer(action);
            } catch (Refusal e) {
                refuse(response, e);
            } catch (QueryCancelledException e) {
                refuse(response, asking.allowance().overtime());
            } catch (QueryException e) {
                refuse(response, new Refusal(Refusal.BAD_REQUEST, message(e)));
            } catch (StackOverflowError e) {
                refuse(
                        response,
                        new Refusal(Refusal.UNPROCESSABLE, "the query leads too deep (a long chain, or nesting)"));
            } catch (OutOfMemoryError e) {
                refuse(response, new Refusal(Refusal.UNAVAILABLE, "memory is short; ask for less"));
            }
        } catch (IOException e) {
            action.log.debug("[{}] nobody waits for the answer any more: {}", action.id, e.getMessage());
        }
    }

    private void answer(HttpAction action) throws IOException {
        HttpServletRequest request = action.getRequest();
        QueryRequest asked = QueryRequest.read(request);
        if (asked.query().isEmpty()) {
            AnswerFormat format = AnswerFormat.choose(false, asked.format(), asked.accept());
            Allowance allowance = asking.allowance();
            try (Answer answer = new Answer(format, allowance);
                    LiveStore.Lease lease = store.lease()) {
                answer.write(ServiceDescription.of(addresses.endpoint(request), lease.manifest()));
                answer.send(request, action.getResponse());
            }
            return;
        }
        Query query = QueryFactory.create(asked.query().get(), BASE, Syntax.syntaxSPARQL_11);
        asking.check(query);
        boolean isRows = query.isSelectType() || query.isAskType();
        AnswerFormat format = AnswerFormat.choose(isRows, asked.format(), asked.accept());
        Allowance allowance = asking.allowance();
        try (Answer answer = new Answer(format, allowance)) {
            try (LiveStore.Lease lease = store.lease()) {
                DatasetGraph dataset = lease.dataset();
                Context stored = dataset.getContext();
                DatasetGraph whole = SparqlExamples.mayBeAskedBy(asked.query().get())
                        ? withExamples(dataset, addresses.endpoint(request))
                        : dataset;
                Txn.executeRead(dataset, () -> execute(query, asked, whole, stored, allowance, answer));
            }
            answer.send(request, action.getResponse());
        }
    }

    private void execute(
            Query query, QueryRequest asked, DatasetGraph dataset, Context stored, Allowance allowance, Answer answer) {
        if (!query.isAskType() && (!query.hasLimit() || query.getLimit() > Page.MOST_ROWS)) {
            // One more than is shown, to know whether there are more.
            query.setLimit(Page.MOST_ROWS + 1);
        }
        DatasetGraph chosen = chosen(query, asked, dataset);
        asking.ask(chosen, stored, query, allowance, execution -> answer.written(query, execution));
    }

    private DatasetGraph withExamples(DatasetGraph dataset, String endpoint) {
        Node name = NodeFactory.createURI(SparqlExamples.name(endpoint));
        return new WithExamples(dataset, name, examples.of(endpoint));
    }

    /** The graphs of the protocol's parameters go before those of the query; both name graphs of the store alone. */
    private static DatasetGraph chosen(Query query, QueryRequest asked, DatasetGraph dataset) {
        if (asked.defaultGraphs().isEmpty() && asked.namedGraphs().isEmpty() && !query.hasDatasetDescription()) {
            return dataset;
        }
        boolean byProtocol =
                !asked.defaultGraphs().isEmpty() || !asked.namedGraphs().isEmpty();
        DatasetGraph chosen = DynamicDatasets.dynamicDataset(
                (byProtocol ? asked.defaultGraphs() : query.getGraphURIs())
                        .stream().map(NodeFactory::createURI).toList(),
                (byProtocol ? asked.namedGraphs() : query.getNamedGraphURIs())
                        .stream().map(NodeFactory::createURI).toList(),
                dataset,
                false);
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        return chosen;
    }

    private static String message(QueryException e) {
        String message = e.getMessage() == null ? "not a query" : e.getMessage();
        return message.lines().findFirst().orElse("not a query");
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.status() == Refusal.UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        PlainText.send(response, refusal.status(), refusal.getMessage());
    }
}
