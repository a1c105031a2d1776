package dev.verbatim.evaluate;

import java.io.Serial;

/** A gold set that cannot be used; the message says which file and why. */
public final class EvaluationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
