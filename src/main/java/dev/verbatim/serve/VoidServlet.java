package dev.verbatim.serve;

import dev.verbatim.serve.pages.DumpShelf;
import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What the data are, where machines look for it: VoID and DCAT 3. */
final class VoidServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where it is served. */
    static final String PATH = "/.well-known/void";

    private final transient LiveStore store;
    private final transient Optional<DumpShelf> shelf;
    private final transient Addresses addresses;
    private final transient Asking asking;

    VoidServlet(LiveStore store, Optional<DumpShelf> shelf, Addresses addresses, Asking asking) {
        this.store = store;
        this.shelf = shelf;
        this.addresses = addresses;
        this.asking = asking;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        String root = addresses.root(request);
        if (shelf.isEmpty()) {
            PlainText.send(response, HttpServletResponse.SC_NOT_FOUND, "no dumps are served here");
            return;
        }
        response.setHeader("Vary", "Accept");
        if (accept != null && accept.contains("text/html")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", root + "dumps/");
            return;
        }
        try (LiveStore.Lease lease = store.lease()) {
            AnswerFormat format = accept == null
                    ? AnswerFormat.TURTLE
                    : AnswerFormat.choose(false, Optional.empty(), Optional.of(accept));
            Optional<Graph> description = shelf.get().description(lease, root + "dumps/");
            if (description.isEmpty()) {
                DumpServlet.unready(response);
                return;
            }
            if (Freshness.of(lease, root + format.suffix() + PATH).isSent(request, response)) {
                return;
            }
            try (Answer answer = new Answer(format, asking.allowance())) {
                answer.write(withService(description.get(), root));
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

    /** Where the same data can be asked. */
    private static Graph withService(Graph description, String root) {
        Node dataset = NodeFactory.createURI(root + "dumps/#dataset");
        Node endpoint = NodeFactory.createURI(root + "sparql");
        Node document = NodeFactory.createURI(root + "dumps/");
        description.add(dataset, VOID.sparqlEndpoint.asNode(), endpoint);
        description.add(dataset, DCAT.landingPage.asNode(), document);
        description.add(dataset, VOID.exampleResource.asNode(), NodeFactory.createURI(root + "ontology"));
        description.add(endpoint, RDF.type.asNode(), DCAT.DataService.asNode());
        description.add(endpoint, DCAT.endpointURL.asNode(), endpoint);
        description.add(endpoint, DCAT.endpointDescription.asNode(), endpoint);
        description.add(endpoint, DCAT.servesDataset.asNode(), dataset);
        description.add(endpoint, DCTerms.title.asNode(), NodeFactory.createLiteralLang("SPARQL endpoint", "en"));
        return description;
    }
}
