package dev.verbatim.serve;

/** A server that cannot start; the message is one line that ends with the cure. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do, one line
     * @param cause what the system said
     */
    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
