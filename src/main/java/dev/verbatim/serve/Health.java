package dev.verbatim.serve;

import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;

/** Whether it is well, for who watches: the store is open and gives a triple. */
final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where it is served. */
    static final String PATH = "/health";

    private final transient LiveStore store;

    Health(LiveStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (LiveStore.Lease lease = store.lease()) {
            boolean answers = lease.manifest().quads() == 0
                    || Txn.calculateRead(
                            lease.dataset(),
                            () -> lease.dataset()
                                    .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                                    .hasNext());
            byte[] body = Json.text(Json.object(
                            "status",
                            answers ? "up" : "down",
                            "generation",
                            lease.manifest().generation(),
                            "version",
                            lease.manifest().version().orElse(""),
                            "sha256",
                            lease.manifest().sha256().orElse(""),
                            "published",
                            lease.published().toString(),
                            "articles",
                            lease.manifest().articles(),
                            "quads",
                            lease.manifest().quads()))
                    .getBytes(StandardCharsets.UTF_8);
            response.setStatus(answers ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
