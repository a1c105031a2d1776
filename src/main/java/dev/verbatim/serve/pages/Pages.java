package dev.verbatim.serve.pages;

import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.LiveStore;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;

/** Answers requests for pages; whatever is none goes on to the service. */
public final class Pages extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String SECURITY =
            "default-src 'none'; script-src 'self'; style-src %s; img-src 'self' data:; font-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final int NOT_FOUND = 404;
    private static final int SEE_OTHER = 303;
    private static final String EDITOR = "sparql";
    private static final String ASSETS = "assets/";
    private static final String QUESTIONS = "questions/";

    /** First parts of the paths that the service answers, or may. */
    private static final Set<String> SERVICES =
            Set.of("", "api", EDITOR, "health", "reconcile", ".well-known", "dumps");

    private final transient LiveStore store;
    private final transient Generations generations = new Generations();
    private final transient Templates templates = new Templates();
    private final transient Assets assets = new Assets();
    private final transient Supplier<QueryCatalog> catalogs;
    private final transient HomePage home = new HomePage();
    private final transient QuestionPage questions;
    private final transient SearchPage search;
    private final transient EditorPage editor = new EditorPage();
    private final transient Optional<DumpShelf> dumps;
    private final transient Function<HttpServletRequest, String> root;

    /**
     * @param store whose generations the pages show
     * @param catalogs the questions they answer, as they are at the moment
     * @param asker who asks them
     * @param dumps what can be taken away
     * @param root address of the first page for others, ending with a slash
     */
    public Pages(
            LiveStore store,
            Supplier<QueryCatalog> catalogs,
            Asker asker,
            Optional<DumpShelf> dumps,
            Function<HttpServletRequest, String> root) {
        this.dumps = dumps;
        this.root = root;
        this.store = store;
        this.catalogs = catalogs;
        questions = new QuestionPage(asker);
        search = new SearchPage(asker);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(1);
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean isPage = isRead && isPage(path, request);
        if (isPage && path.startsWith(ASSETS)) {
            if (!assets.send(path.substring(ASSETS.length()), request, response)) {
                chain.doFilter(request, response);
            }
        } else if (isPage) {
            answer(path, request, response);
        } else if (isRead && !isService(path)) {
            nowhere(path, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether the path is the service's, which says itself what it does not know. */
    private static boolean isService(String path) {
        int end = path.indexOf('/');
        return SERVICES.contains(end < 0 ? path : path.substring(0, end));
    }

    private void nowhere(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (LiveStore.Lease lease = store.lease()) {
            Visit visit = new Visit(
                    request, path, lease, catalogs.get(), generations.of(lease).address());
            refused(visit, new PageRefusal(NOT_FOUND, "problem.page")).send(request, response);
        }
    }

    private static boolean isPage(String path, HttpServletRequest request) {
        return switch (path) {
            case "" -> request.getParameter("query") == null;
            case "questions",
                    "search",
                    "resource",
                    PreviewPage.PATH,
                    DumpsPage.PATH,
                    CitePage.PATH,
                    OntologyDiagram.PATH,
                    Address.TERMS,
                    Address.CODES -> true;
            case EDITOR -> request.getParameter("query") == null && wantsHtml(request);
            default -> path.startsWith(ASSETS) || path.startsWith(QUESTIONS) || path.startsWith(Address.THINGS);
        };
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (LiveStore.Lease lease = store.lease()) {
            Generations.Known known = generations.of(lease);
            Visit visit = new Visit(request, path, lease, catalogs.get(), known.address());
            Reply reply = Txn.calculateRead(lease.dataset(), () -> reply(visit, known.census()));
            reply.send(request, response);
        }
    }

    private Reply reply(Visit visit, Census census) {
        try {
            Optional<String> iri = visit.address().iri(visit.path());
            if (iri.isPresent()) {
                return thing(visit, Facts.iri(iri.get()));
            }
            if (visit.path().equals("resource")) {
                return resource(visit);
            }
            if (visit.path().equals(OntologyDiagram.PATH)) {
                return new Reply(200, "image/svg+xml", Assets.utf8(OntologyDiagram.of(visit)));
            }
            return page(visit, page(visit, census));
        } catch (PageRefusal refusal) {
            return refused(visit, refusal);
        }
    }

    private Page page(Visit visit, Census census) {
        return switch (visit.path()) {
            case "" -> home.first(visit, census);
            case "questions" -> home.questions(visit);
            case "search" -> search.of(visit);
            case PreviewPage.PATH -> PreviewPage.of(visit);
            case EDITOR -> editor.of(visit);
            case DumpsPage.PATH -> DumpsPage.of(visit, dumps);
            case CitePage.PATH -> CitePage.of(visit, root.apply(visit.request()));
            default -> questions.of(visit, visit.path().substring(QUESTIONS.length()), census);
        };
    }

    private Reply thing(Visit visit, Node thing) {
        DataFormat format = DataFormat.choose(
                visit.parameter("format"), Optional.ofNullable(visit.request().getHeader("Accept")));
        Reply reply;
        if (format == DataFormat.HTML) {
            reply = page(visit, ThingPage.of(visit, thing));
        } else {
            Description description = Description.of(visit, thing);
            if (description.isEmpty()) {
                throw new PageRefusal(NOT_FOUND, "problem.thing", thing.getURI());
            }
            reply = new Reply(200, format.contentType(), description.written(format));
            reply.header("Verbatim-Truncated", Boolean.toString(description.isCut()));
        }
        reply.header("Vary", "Accept, Accept-Language");
        reply.header("Link", "<" + thing.getURI() + ">; rel=\"describes\"");
        for (Alternate other : ThingPage.alternates(visit)) {
            reply.header("Link", "<" + other.href() + ">; rel=\"alternate\"; type=\"" + other.type() + "\"");
        }
        return reply;
    }

    /** Leads from any identifier to its page. */
    private Reply resource(Visit visit) {
        String iri = visit.parameter("iri").orElse("");
        Optional<String> path = iri.matches("[a-z]+:[^\\x00-\\x20<>\"{}|^`\\\\]{1,2000}")
                ? visit.address().path(Facts.iri(iri))
                : Optional.empty();
        if (path.isEmpty()) {
            throw new PageRefusal(400, "problem.resource", iri, visit.address().base() + "actor/openai");
        }
        Reply reply = new Reply(SEE_OTHER, "text/plain; charset=utf-8", Assets.utf8(""));
        reply.header("Location", visit.href(path.get()));
        return reply;
    }

    private Reply page(Visit visit, Page page) {
        Reply reply = new Reply(
                page.status(), "text/html; charset=utf-8", templates.fill(page.template(), page.model(visit)));
        String styles =
                Stream.concat(Stream.of("'self'"), page.styles().stream()).collect(Collectors.joining(" "));
        String policy = SECURITY.replace("%s", styles);
        reply.header(
                "Content-Security-Policy",
                page.template().equals(PreviewPage.TEMPLATE)
                        ? policy.replace("frame-ancestors 'none'", "frame-ancestors *")
                        : policy);
        reply.header("Content-Language", visit.language());
        reply.header("Vary", "Accept-Language");
        return reply;
    }

    private Reply refused(Visit visit, PageRefusal refusal) {
        if (wantsHtml(visit.request())) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("status", refusal.status());
            values.put("explanation", refusal.in(visit.texts()));
            String title = visit.texts().of("problem." + refusal.status());
            return page(visit, Page.of("problem", title, values).status(refusal.status()));
        }
        return Problem.reply(refusal.status(), refusal.in(new Texts(Tongue.EN)));
    }
}
