package dev.verbatim.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads to the first page, whose address Fuseki takes for that of its dataset. */
final class FrontDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().equals("/") && request.getQueryString() == null) {
            request.getRequestDispatcher(HomePage.PATH).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
