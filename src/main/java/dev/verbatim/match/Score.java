package dev.verbatim.match;

/**
 * How well a thing of another data set fits an entity, and what speaks for it.
 *
 * @param value 0 to 1, all taken together
 * @param name 0 to 1, how alike the names are
 * @param kind whether both are of one kind
 * @param country whether both belong to one country
 * @param beside how many of what stands beside one stand beside the other
 */
public record Score(double value, double name, Agreement kind, Agreement country, int beside) {

    /** Whether two agree in something. */
    public enum Agreement {
        /** They do. */
        YES,
        /** One of them does not tell. */
        UNKNOWN,
        /** They do not. */
        NO
    }

    /** Whether something besides the name speaks for it. */
    public boolean isConfirmed() {
        return country == Agreement.YES || beside > 0;
    }
}
