package dev.verbatim.store;

/** A store that cannot be used as asked: the message is one line that ends with the cure. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String cure;

    /**
     * @param problem what is wrong, naming the folder
     * @param cure what the user can do
     */
    public StoreException(String problem, String cure) {
        super(problem + "; " + cure);
        this.cure = cure;
    }

    /**
     * @param problem what is wrong, naming the folder
     * @param cure what the user can do
     * @param cause what the system said
     */
    public StoreException(String problem, String cure, Throwable cause) {
        super(problem + "; " + cure, cause);
        this.cure = cure;
    }

    /** What the user can do; the end of the message. */
    public String cure() {
        return cure;
    }
}
