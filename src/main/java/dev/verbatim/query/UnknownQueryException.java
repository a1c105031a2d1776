package dev.verbatim.query;

import java.util.List;

/** A question that nobody knows. */
public final class UnknownQueryException extends QueryException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> near;

    /**
     * @param message what is wrong and what to do, one line
     * @param near names that may have been meant, the nearest first
     */
    UnknownQueryException(String message, List<String> near) {
        super(message);
        this.near = List.copyOf(near);
    }

    /** Names that may have been meant, the nearest first. */
    public List<String> near() {
        return near;
    }
}
