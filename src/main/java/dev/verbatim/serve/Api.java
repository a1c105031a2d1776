package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Identifiers;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.query.QueryException;
import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The questions for programs: {@code /api} lists them, {@code /api/openapi.json} describes them, each has an address. */
final class Api extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where it is served. */
    static final String PATH = "/api";

    private static final String DESCRIPTION = "openapi.json";

    private final transient LiveStore store;
    private final transient Asking asking;
    private final transient Supplier<QueryCatalog> catalogs;

    private Api(LiveStore store, Asking asking, Supplier<QueryCatalog> catalogs) {
        this.store = store;
        this.asking = asking;
        this.catalogs = catalogs;
    }

    static void addTo(FusekiServer.Builder builder, LiveStore store, Asking asking, Supplier<QueryCatalog> catalogs) {
        Api api = new Api(store, asking, catalogs);
        builder.addServlet(PATH, api);
        builder.addServlet(PATH + "/*", api);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                throw new Refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "ask by GET or HEAD");
            }
            response.setHeader("Vary", "Accept");
            String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
            switch (path) {
                case "" -> {
                    if (request.getRequestURI().endsWith("/")) {
                        // The addresses in the listing are relative to the one without a slash.
                        seeOther(response, "../api");
                    } else {
                        list(request, response);
                    }
                }
                case DESCRIPTION -> describe(request, response);
                default -> answer(request, response, path);
            }
        } catch (ApiRequest.NotAcceptable e) {
            e.problem().send(request, response);
        } catch (QueryException e) {
            Problem.of(e).send(request, response);
        } catch (Refusal e) {
            Problem.of(e).send(request, response);
        } catch (QueryCancelledException e) {
            Problem.of(asking.allowance().overtime()).send(request, response);
        } catch (org.apache.jena.query.QueryException e) {
            Problem.of(new Refusal(Refusal.UNPROCESSABLE, "this question cannot be answered: " + e.getMessage()))
                    .send(request, response);
        } catch (StackOverflowError e) {
            Problem.of(new Refusal(Refusal.UNPROCESSABLE, "the question leads too deep"))
                    .send(request, response);
        } catch (OutOfMemoryError e) {
            Problem.of(new Refusal(Refusal.UNAVAILABLE, "memory is short; ask for less"))
                    .send(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        ApiRequest asked = ApiRequest.read(request, path, catalogs.get());
        Optional<AnswerFormat> format = asked.format(Optional.ofNullable(request.getHeader("Accept")));
        if (format.isEmpty()) {
            seeOther(response, "../questions/" + asked.question().name() + asked.query(Optional.empty()));
            return;
        }
        Allowance allowance = asking.allowance();
        try (LiveStore.Lease lease = store.lease();
                Answer answer = new Answer(format.get(), allowance, asked.page())) {
            Map<String, String> arguments = new Identifiers(lease.dataset()).whole(asked.question(), asked.arguments());
            Query query = checked(asked.question(), arguments);
            Links.add(response, asked, format.get());
            // What others know may change while this graph does not.
            if (!asked.question().isFederated()
                    && Freshness.of(lease, asked, format.get()).isSent(request, response)) {
                return;
            }
            asking.ask(lease, query, allowance, execution -> answer.written(query, execution));
            Links.addNext(response, asked, format.get(), answer.isCut());
            answer.send(request, response);
        }
    }

    /** With its terms in place of its variables, and let in by the gate as if it came to the endpoint. */
    private Query checked(CannedQuery question, Map<String, String> arguments) {
        if (question.isFederated() && !asking.isFederated()) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    question.name()
                            + " asks another service, and this server calls nobody; ask it by the command line: "
                            + "verbatim query " + question.name());
        }
        Query query = QueryTransformOps.replaceVars(question.query(), question.bind(arguments));
        asking.check(query);
        return query;
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> accept = Optional.ofNullable(request.getHeader("Accept"));
        if (accept.isPresent() && accept.get().startsWith("text/html")) {
            seeOther(response, "questions");
            return;
        }
        QueryCatalog catalog = catalogs.get();
        try (LiveStore.Lease lease = store.lease()) {
            response.addHeader("Link", "<api/" + DESCRIPTION + ">; rel=\"service-desc\"");
            if (!Freshness.of(lease, version(PATH, catalog)).isSent(request, response)) {
                send(request, response, "application/json", ApiListing.of(catalog, lease.manifest()));
            }
        }
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        QueryCatalog catalog = catalogs.get();
        try (LiveStore.Lease lease = store.lease()) {
            if (!Freshness.of(lease, version(DESCRIPTION, catalog)).isSent(request, response)) {
                send(
                        request,
                        response,
                        "application/vnd.oai.openapi+json;version=3.1",
                        OpenApi.of(catalog, lease.manifest().generation()));
            }
        }
    }

    /** Another catalogue makes another document. */
    private static String version(String document, QueryCatalog catalog) {
        StringBuilder texts = new StringBuilder(document);
        catalog.questions().forEach(question -> texts.append('\n').append(question.text()));
        return texts.toString();
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        // Relative to what was asked for, so that it holds behind another path too.
        response.setHeader("Location", address);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String type, Object tree)
            throws IOException {
        byte[] body = Json.text(tree).getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
