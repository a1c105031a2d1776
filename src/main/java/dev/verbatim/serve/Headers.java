package dev.verbatim.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** What every answer carries: nothing is guessed, nothing is loaded from elsewhere, and pages of others may ask. */
final class Headers extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int ONE_DAY = 86_400;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Last-Modified, Link, Location, Retry-After, Verbatim-Row-Limit, Verbatim-Truncated");
        switch (request.getMethod()) {
            case "OPTIONS" -> {
                response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
                response.setHeader(
                        "Access-Control-Allow-Headers", "Accept, Content-Type, If-Modified-Since, If-None-Match");
                response.setHeader("Access-Control-Max-Age", Integer.toString(ONE_DAY));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "GET", "HEAD", "POST" -> chain.doFilter(request, new WithoutRequestNumber(response));
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
                PlainText.send(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "ask by GET or POST");
            }
        }
    }

    /** Fuseki numbers its answers, which tells how many there were. */
    private static final class WithoutRequestNumber extends HttpServletResponseWrapper {
        private WithoutRequestNumber(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase("Fuseki-Request-Id")) {
                super.setHeader(name, value);
            }
        }
    }
}
