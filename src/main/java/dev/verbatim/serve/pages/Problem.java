package dev.verbatim.serve.pages;

import org.apache.jena.atlas.json.JsonObject;

/** What is wrong, for machines: {@code application/problem+json} of RFC 9457. */
final class Problem {
    private Problem() {}

    static Reply reply(int status, String detail) {
        JsonObject problem = new JsonObject();
        problem.put("type", "about:blank");
        problem.put("title", new Texts(Tongue.EN).of("problem." + status));
        problem.put("status", status);
        problem.put("detail", detail);
        return new Reply(status, "application/problem+json", Assets.utf8(problem + "\n"));
    }
}
