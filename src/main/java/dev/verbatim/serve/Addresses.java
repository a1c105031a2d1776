package dev.verbatim.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * How others reach this server, where an address must be whole: in what it says of itself, and in the names of graphs.
 *
 * @param published address of the first page for others, ending with a slash; empty if it is the one they ask at
 */
record Addresses(Optional<URI> published) {
    private static final String ENDPOINT = "sparql";

    /** The SPARQL endpoint, for who sent {@code request}. */
    String endpoint(HttpServletRequest request) {
        return root(request) + ENDPOINT;
    }

    /** The first page, ending with a slash, for who sent {@code request}. */
    String root(HttpServletRequest request) {
        return published.map(URI::toString).orElseGet(() -> {
            String asked = request.getRequestURL().toString();
            String path = request.getRequestURI();
            return asked.substring(0, asked.length() - path.length()) + "/";
        });
    }
}
