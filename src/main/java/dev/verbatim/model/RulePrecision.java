package dev.verbatim.model;

/**
 * How often statements of one rule were right when people had annotated the same articles.
 *
 * @param gold the articles it was measured on, in words
 * @param right statements that were right
 * @param judged statements that were judged, at least 1
 */
public record RulePrecision(String gold, int right, int judged) {

    /** From so many examples on, the share itself is told; of fewer, the least it is likely to be. */
    public static final int MANY = 30;

    /** From so many examples on, the measure goes before what the rule's author expects. */
    public static final int ENOUGH = 10;

    /** The two-sided quantile of the normal distribution for 95 %. */
    private static final double Z = 1.96;

    /** @throws IllegalArgumentException unless {@code 0 <= right <= judged} and something was judged */
    public RulePrecision {
        if (right < 0 || judged < 1 || right > judged) {
            throw new IllegalArgumentException("not a precision: " + right + " of " + judged);
        }
    }

    /** Whether there were enough examples for the measure to count. */
    public boolean isEnough() {
        return judged >= ENOUGH;
    }

    /** The share that was right, 0 to 1; of fewer than {@link #MANY} examples, {@link #lowerBound()}. Three decimals. */
    public double value() {
        double value = judged >= MANY ? (double) right / judged : lowerBound();
        return Math.round(value * 1000) / 1000.0;
    }

    /** Lower end of Wilson's score interval of 95 %, 0 to 1. */
    public double lowerBound() {
        double n = judged;
        double share = right / n;
        double middle = share + Z * Z / (2 * n);
        double half = Z * Math.sqrt((share * (1 - share) + Z * Z / (4 * n)) / n);
        return Math.max(0, (middle - half) / (1 + Z * Z / n));
    }
}
