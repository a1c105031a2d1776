package dev.verbatim.serve;

import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;

/** The graph of examples at the address that is its name. */
final class ExamplesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient LiveStore store;
    private final transient SparqlExamples examples;
    private final transient Addresses addresses;
    private final transient Asking asking;

    private ExamplesServlet(LiveStore store, SparqlExamples examples, Addresses addresses, Asking asking) {
        this.store = store;
        this.examples = examples;
        this.addresses = addresses;
        this.asking = asking;
    }

    static void addTo(
            FusekiServer.Builder builder,
            LiveStore store,
            SparqlExamples examples,
            Addresses addresses,
            Asking asking) {
        builder.addServlet("/sparql" + SparqlExamples.PATH, new ExamplesServlet(store, examples, addresses, asking));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AnswerFormat format =
                    AnswerFormat.choose(false, Optional.empty(), Optional.ofNullable(request.getHeader("Accept")));
            String endpoint = addresses.endpoint(request);
            try (LiveStore.Lease lease = store.lease();
                    Answer answer = new Answer(format, asking.allowance())) {
                if (Freshness.of(lease, endpoint + format.suffix() + examples.texts())
                        .isSent(request, response)) {
                    return;
                }
                answer.write(examples.of(endpoint));
                answer.send(request, response);
            }
        } catch (Refusal e) {
            Problem.of(e).send(request, response);
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
