package dev.verbatim.export;

/** A dump that cannot be written; the message is one line that says what to do. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public ExportException(String message) {
        super(message);
    }

    /**
     * @param message one line
     * @param cause what the system said
     */
    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
