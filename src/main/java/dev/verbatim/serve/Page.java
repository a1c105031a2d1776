package dev.verbatim.serve;

/**
 * Which rows, or triples, of an answer are sent.
 *
 * @param offset how many are passed over
 * @param limit how many at most are sent; the answer says whether there are more
 */
record Page(long offset, long limit) {
    /** Rows or triples of one answer at most. */
    static final long MOST_ROWS = 100_000;

    /** From the beginning, as many as may be. */
    static final Page FIRST = new Page(0, MOST_ROWS);

    Page {
        if (offset < 0 || limit < 1 || limit > MOST_ROWS) {
            throw new IllegalArgumentException("no such page: " + offset + ", " + limit);
        }
    }
}
