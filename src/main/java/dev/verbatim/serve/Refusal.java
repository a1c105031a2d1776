package dev.verbatim.serve;

import org.apache.jena.query.QueryCancelledException;

/**
 * A request that is not answered: with the status and the line of text that its sender gets. It may be thrown from inside
 * a query that runs, which ends it as a cancellation does.
 */
final class Refusal extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int NOT_ACCEPTABLE = 406;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final int UNPROCESSABLE = 422;
    static final int BAD_GATEWAY = 502;
    static final int UNAVAILABLE = 503;

    private static final int LONGEST = 500;

    private final int status;
    private final String explanation;

    /**
     * @param status of HTTP
     * @param explanation what is wrong and what to do; cut if long, since it may quote what was sent
     */
    Refusal(int status, String explanation) {
        this.status = status;
        String line = explanation.replaceAll("\\s+", " ").strip();
        this.explanation = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    int status() {
        return status;
    }

    @Override
    public String getMessage() {
        return explanation;
    }
}
