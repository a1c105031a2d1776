package dev.verbatim.serve.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An answer, ready to be sent. */
final class Reply {
    /** What stands in an answer once. */
    private static final Set<String> SINGLE = Set.of("Vary", "Content-Security-Policy", "Location", "Content-Language");

    private final int status;
    private final String type;
    private final byte[] body;
    private final List<String[]> headers = new ArrayList<>();

    Reply(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /** Adds a header; one that an answer has once is replaced. */
    void header(String name, String value) {
        if (SINGLE.contains(name)) {
            headers.removeIf(header -> header[0].equals(name));
        }
        headers.add(new String[] {name, value});
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        Set<String> set = new HashSet<>();
        for (String[] header : headers) {
            if (set.add(header[0])) {
                response.setHeader(header[0], header[1]);
            } else {
                response.addHeader(header[0], header[1]);
            }
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
