package dev.verbatim.read;

/** A corpus argument that names nothing; the message says which and what to do. */
public final class CorpusException extends Exception {

    private static final long serialVersionUID = 1L;

    CorpusException(String message) {
        super(message);
    }

    CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
