package dev.verbatim.match;

import java.io.IOException;

/** A service that does not answer, or not as it should; the message names it and says what it did. */
public final class ServiceException extends IOException {
    private static final long serialVersionUID = 1L;

    ServiceException(String message) {
        super(message);
    }

    ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
