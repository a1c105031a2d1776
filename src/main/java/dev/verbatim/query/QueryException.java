package dev.verbatim.query;

import java.util.Objects;

/** A question that cannot be asked as it was put; the message is one line that says what to change. */
public class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, one line */
    public QueryException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do, one line
     * @param cause what said so
     */
    public QueryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong and what to do, one line. */
    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }
}
