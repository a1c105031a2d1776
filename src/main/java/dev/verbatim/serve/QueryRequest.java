package dev.verbatim.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request of the SPARQL protocol, read by the letter: bytes that are not UTF-8 and parameters that are not known are
 * refused, not passed over.
 *
 * @param query the query; empty if there is none, which asks for the description of the service
 * @param defaultGraphs values of {@code default-graph-uri}
 * @param namedGraphs values of {@code named-graph-uri}
 * @param format the form that is asked for by a parameter
 * @param accept value of the header Accept
 */
record QueryRequest(
        Optional<String> query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        Optional<String> format,
        Optional<String> accept) {

    /** Bytes of a body. */
    static final int LARGEST = 256 << 10;

    /** How many bytes are read of a body that is too large, so that its sender is told so: above, the connection is cut. */
    static final int MOST_READ = 8 << 20;

    private static final String QUERY = "query";
    private static final String DEFAULT_GRAPH = "default-graph-uri";
    private static final String NAMED_GRAPH = "named-graph-uri";
    private static final String FORMAT = "format";

    /** The parameter by which a form is asked for, and the names it has in widespread clients, which send them all. */
    private static final List<String> FORMATS = List.of(FORMAT, "output", "results");

    /** By this an editor says that it asks for itself, to complete what is typed. It changes nothing. */
    private static final String COMPLETION = "ac";

    /** Language of the editor's page, which sends what its own address holds. It changes nothing. */
    private static final String LANGUAGE = "lang";

    private static final Set<String> PARAMETERS =
            Set.of(QUERY, DEFAULT_GRAPH, NAMED_GRAPH, FORMAT, "output", "results", COMPLETION, LANGUAGE);

    /** @throws Refusal if it is no such request */
    static QueryRequest read(HttpServletRequest request) throws IOException {
        if (request.getHeader("Content-Encoding") != null) {
            throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "send the body as it is, without Content-Encoding");
        }
        Map<String, List<String>> parameters = new TreeMap<>();
        decode(request.getQueryString(), parameters);
        boolean isPost = request.getMethod().equals("POST");
        if (isPost) {
            switch (mediaType(request)) {
                case "application/sparql-query" -> add(parameters, QUERY, Form.utf8(ByteBuffer.wrap(body(request))));
                case "application/x-www-form-urlencoded" ->
                    decode(new String(body(request), StandardCharsets.ISO_8859_1), parameters);
                default ->
                    throw new Refusal(
                            Refusal.UNSUPPORTED_MEDIA_TYPE,
                            "post a form (application/x-www-form-urlencoded) or a query (application/sparql-query)");
            }
        }
        return new QueryRequest(
                one(parameters, QUERY, isPost),
                parameters.getOrDefault(DEFAULT_GRAPH, List.of()),
                parameters.getOrDefault(NAMED_GRAPH, List.of()),
                format(parameters),
                Optional.ofNullable(request.getHeader("Accept")));
    }

    /** The type of the body, without its parameters. */
    static String mediaType(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType();
        String[] parts = type.split(";", 2);
        if (parts.length > 1
                && parts[1].toLowerCase(Locale.ROOT).contains("charset")
                && !parts[1].toLowerCase(Locale.ROOT).contains("utf-8")) {
            throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "send text in UTF-8");
        }
        return parts[0].strip().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal if it is too large */
    static byte[] body(HttpServletRequest request) throws IOException {
        InputStream input = request.getInputStream();
        byte[] body = input.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            // A connection that is closed on bytes nobody read is reset, and the answer lost on its way.
            byte[] ignored = new byte[1 << 13];
            for (int left = MOST_READ - body.length, read = 0; left > 0 && read >= 0; left -= read) {
                read = input.read(ignored, 0, Math.min(left, ignored.length));
            }
            throw new Refusal(Refusal.TOO_LARGE, "a request has at most " + LARGEST + " bytes");
        }
        return body;
    }

    /** Some clients send two names for one form; where they differ, the header Accept decides. */
    private static Optional<String> format(Map<String, List<String>> parameters) {
        List<String> formats = FORMATS.stream()
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
        return formats.size() == 1 ? Optional.of(formats.getFirst()) : Optional.empty();
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name, boolean isRequired) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new Refusal(Refusal.BAD_REQUEST, "one parameter " + name + ", not " + values.size());
        }
        if (isRequired && values.isEmpty()) {
            throw new Refusal(Refusal.BAD_REQUEST, "the parameter " + name + " is missing");
        }
        return values.stream().findFirst();
    }

    private static void decode(@Nullable String form, Map<String, List<String>> parameters) {
        Form.decoded(form).forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw new Refusal(
                        Refusal.BAD_REQUEST,
                        "unknown parameter; known are "
                                + String.join(", ", PARAMETERS.stream().sorted().toList()));
            }
            values.forEach(value -> add(parameters, name, value));
        });
    }

    private static void add(Map<String, List<String>> parameters, String name, String value) {
        parameters.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }
}
