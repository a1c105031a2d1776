package dev.verbatim.query;

/** A service of others that a question asks and that did not answer it; the message names it and says what it did. */
public final class ServiceFailure extends QueryException {
    private static final long serialVersionUID = 1L;

    ServiceFailure(String service, String what, Throwable cause) {
        super("the service " + service + " " + what + ", so this question has no answer now", cause);
    }
}
