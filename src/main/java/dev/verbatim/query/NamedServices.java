package dev.verbatim.query;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;

/** Asks services of others as usual, and says of one that fails which it is and what it did. */
final class NamedServices implements ChainingServiceExecutor {
    private static final int LONGEST_ADDRESS = 200;

    private NamedServices() {}

    /** The usual ways to ask, watched. */
    static ServiceExecutorRegistry registry() {
        return ServiceExecutorRegistry.get().copy().addSingleLink(new NamedServices());
    }

    @Override
    public QueryIterator createExecution(
            OpService service, OpService original, Binding binding, ExecutionContext context, ServiceExecutor usual) {
        try {
            return usual.createExecution(service, original, binding, context);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (JenaException e) {
            throw new ServiceFailure(name(service.getService()), what(e), e);
        }
    }

    private static String name(Node service) {
        String name = service.isURI() ? service.getURI() : service.toString();
        return name.length() > LONGEST_ADDRESS ? name.substring(0, LONGEST_ADDRESS) + "…" : name;
    }

    private static String what(JenaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpTimeoutException e -> {
                    return "does not answer in time";
                }
                case UnknownHostException e -> {
                    return "has a host that nobody knows";
                }
                case UnresolvedAddressException e -> {
                    return "has a host that nobody knows";
                }
                case ConnectException e -> {
                    if (!(cause.getCause() instanceof ConnectException)) {
                        return cause.getCause() instanceof UnresolvedAddressException
                                ? "has a host that nobody knows"
                                : "does not answer (connection refused)";
                    }
                }
                default -> {
                    // what lies below may say more
                }
            }
        }
        if (failure instanceof QueryExceptionHTTP http) {
            return http.getStatusCode() > 0
                    ? "answered with status " + http.getStatusCode()
                    : "does not answer (the connection failed)";
        }
        return "answered something else than rows";
    }
}
