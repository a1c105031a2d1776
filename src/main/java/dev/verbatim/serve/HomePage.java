package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.LiveStore;
import dev.verbatim.store.Manifest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;

/** The first page, and its style: what the graph holds and how to ask it. */
final class HomePage {
    private static final String EXAMPLE = """
            PREFIX schema: <https://schema.org/>
            PREFIX vb: <https://w3id.org/verbatim/ontology#>
            SELECT ?investment ?value ?currency {
              ?investment a vb:Investment ; schema:amount ?amount .
              ?amount schema:value ?value ; schema:currency ?currency .
            }
            ORDER BY DESC(?value)
            LIMIT 10""";

    /** Where it is served beside the root. */
    static final String PATH = "/home";

    private HomePage() {}

    static void addTo(FusekiServer.Builder builder, LiveStore store, QueryCatalog catalog) {
        String template = resource("/serve/home.html");
        String style = resource("/serve/style.css");
        builder.addServlet(PATH, page("text/html; charset=utf-8", request -> fill(template, request, store, catalog)));
        builder.addServlet("/style.css", page("text/css; charset=utf-8", request -> style));
    }

    private static String fill(String template, HttpServletRequest request, LiveStore store, QueryCatalog catalog) {
        Manifest manifest;
        try (LiveStore.Lease lease = store.lease()) {
            manifest = lease.manifest();
        }
        Map<String, String> values = Map.of(
                "articles", Long.toString(manifest.articles()),
                "quads", Long.toString(manifest.quads()),
                "documents", Long.toString(manifest.documents()),
                "generation", manifest.generation(),
                "endpoint", escaped(endpoint(request)),
                "example", escaped(EXAMPLE),
                "questions",
                        catalog.questions().stream().map(HomePage::question).collect(Collectors.joining("\n")));
        String page = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return page;
    }

    private static String endpoint(HttpServletRequest request) {
        String page = request.getRequestURL().toString();
        return page.substring(0, page.lastIndexOf('/') + 1) + "sparql";
    }

    private static String question(CannedQuery query) {
        return "<dt><code>" + escaped(query.name()) + "</code></dt><dd>" + escaped(query.summary())
                + "<br><span lang=\"fr\">" + escaped(query.summaryFr()) + "</span></dd>";
    }

    /** As text of HTML, inside an element or a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String path) {
        try (InputStream in = HomePage.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static HttpServlet page(String contentType, Function<HttpServletRequest, String> content) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                byte[] body = content.apply(request).getBytes(StandardCharsets.UTF_8);
                response.setContentType(contentType);
                response.setContentLength(body.length);
                response.getOutputStream().write(body);
            }
        };
    }
}
