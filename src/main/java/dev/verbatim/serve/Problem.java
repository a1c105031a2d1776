package dev.verbatim.serve;

import dev.verbatim.query.ArgumentException;
import dev.verbatim.query.Parameter;
import dev.verbatim.query.QueryException;
import dev.verbatim.query.UnknownQueryException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Why a request of a program is not answered, in the form of RFC 9457.
 *
 * @param status of HTTP
 * @param type name of the kind of problem, after {@link #TYPES}
 * @param title the kind of problem in a few words
 * @param detail what is wrong here and what to do, one line
 * @param members what else a program may use
 */
record Problem(int status, String type, String title, String detail, Map<String, Object> members) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** What the types begin with. */
    static final String TYPES = "urn:verbatim:problem:";

    private static final String SECONDS_TO_WAIT = "10";

    /** Of a request that the service refuses. */
    static Problem of(Refusal refusal) {
        String title = switch (refusal.status()) {
            case Refusal.BAD_REQUEST -> "The request is not well formed";
            case Refusal.NOT_ACCEPTABLE -> "There is no such form of this answer";
            case Refusal.UNPROCESSABLE -> "This is not answered here";
            case Refusal.UNAVAILABLE -> "Not now";
            default -> "The request is refused";
        };
        String type = switch (refusal.status()) {
            case Refusal.NOT_ACCEPTABLE -> "not-acceptable";
            case Refusal.UNPROCESSABLE -> "unanswered";
            case Refusal.UNAVAILABLE -> "overtime";
            default -> "bad-request";
        };
        return new Problem(refusal.status(), type, title, refusal.getMessage(), Map.of());
    }

    /** Of a form that an answer does not take. */
    static Problem notAcceptable(String name, List<AnswerFormat> offered) {
        List<Map<String, Object>> formats = offered.stream()
                .map(format -> Json.object(
                        "suffix",
                        "." + format.suffix(),
                        "mediaType",
                        format.mediaType(),
                        "href",
                        name + "." + format.suffix()))
                .toList();
        return new Problem(
                Refusal.NOT_ACCEPTABLE,
                "not-acceptable",
                "There is no such form of this answer",
                "take one of the forms there are, by the header Accept or by the end of the address",
                Json.object("formats", formats));
    }

    /** Of a question that cannot be asked as it was. */
    static Problem of(QueryException failure) {
        return switch (failure) {
            case UnknownQueryException unknown ->
                new Problem(
                        HttpServletResponse.SC_NOT_FOUND,
                        "unknown-question",
                        "There is no such question",
                        new Refusal(HttpServletResponse.SC_NOT_FOUND, unknown.getMessage()).getMessage(),
                        Json.object("near", unknown.near()));
            case ArgumentException wrong ->
                new Problem(
                        Refusal.BAD_REQUEST,
                        "bad-parameter",
                        "A parameter does not take this value",
                        new Refusal(Refusal.BAD_REQUEST, wrong.getMessage()).getMessage(),
                        wrong.parameter().map(Problem::described).orElseGet(() -> {
                            String name = wrong.argument();
                            return Json.object("parameter", name.length() > 100 ? name.substring(0, 100) : name);
                        }));
            default ->
                new Problem(
                        Refusal.UNPROCESSABLE,
                        "unanswered",
                        "This is not answered here",
                        new Refusal(Refusal.UNPROCESSABLE, failure.getMessage()).getMessage(),
                        Map.of());
        };
    }

    /** What is said of a request that was refused before anybody read it. */
    static String bare(int status, String title) {
        return Json.text(Json.object(
                "type", TYPES + "refused", "title", title, "status", status, "detail", "see what the status means"));
    }

    private static Map<String, Object> described(Parameter parameter) {
        Map<String, Object> described = Json.object(
                "parameter", parameter.name(), "expected", parameter.expected(), "example", parameter.example());
        if (!parameter.values().isEmpty()) {
            described.put("values", parameter.values());
        }
        return described;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> tree = Json.object(
                "type",
                TYPES + type,
                "title",
                title,
                "status",
                status,
                "detail",
                detail,
                "instance",
                instance(request));
        tree.putAll(members);
        byte[] body = Json.text(tree).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (status == Refusal.UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** The path as it was sent: it is percent-encoded, so that nothing in it is markup. */
    private static String instance(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.length() > 200 ? path.substring(0, 200) : path;
    }
}
