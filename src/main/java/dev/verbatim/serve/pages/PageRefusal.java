package dev.verbatim.serve.pages;

/** A page that is not there, or a request for one that cannot be read. */
public final class PageRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient Object[] values;

    /**
     * @param status of HTTP
     * @param key of the text that says what is wrong and what to do
     * @param values in the places of that text
     */
    PageRefusal(int status, String key, Object... values) {
        super(key);
        this.status = status;
        this.key = key;
        this.values = values.clone();
    }

    /** An answer that takes more time, or more memory, than there is. */
    public static PageRefusal slow() {
        return new PageRefusal(503, "problem.slow");
    }

    /**
     * A question that is not answered to strangers.
     *
     * @param reason why, in English
     */
    public static PageRefusal unanswered(String reason) {
        return new PageRefusal(422, "problem.unanswered", reason);
    }

    /**
     * A question that another service failed to answer.
     *
     * @param reason which, and how, in English
     */
    public static PageRefusal elsewhere(String reason) {
        return new PageRefusal(502, "problem.elsewhere", reason);
    }

    int status() {
        return status;
    }

    String in(Texts texts) {
        return texts.of(key, values);
    }
}
