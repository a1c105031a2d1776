package dev.verbatim.export;

/** A dump that cannot be written; the message is one line that says what to do. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }

    ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
