package dev.verbatim.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a request by GET, or of a form that is posted. */
final class FormRequest {
    private FormRequest() {}

    /**
     * The values by name, of the address and of the form.
     *
     * @throws Refusal if it is too large, no form, not UTF-8, or has a parameter twice
     */
    static Map<String, String> parameters(HttpServletRequest request) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        add(request.getQueryString(), parameters);
        if (request.getMethod().equals("POST")) {
            if (!QueryRequest.mediaType(request).equals("application/x-www-form-urlencoded")) {
                throw new Refusal(Refusal.UNSUPPORTED_MEDIA_TYPE, "post a form (application/x-www-form-urlencoded)");
            }
            add(new String(QueryRequest.body(request), StandardCharsets.ISO_8859_1), parameters);
        }
        return parameters;
    }

    private static void add(@Nullable String form, Map<String, String> parameters) {
        Form.decoded(form).forEach((name, values) -> {
            if (values.size() > 1 || parameters.put(name, values.getFirst()) != null) {
                throw new Refusal(Refusal.BAD_REQUEST, "one parameter " + name + ", not more");
            }
        });
    }
}
