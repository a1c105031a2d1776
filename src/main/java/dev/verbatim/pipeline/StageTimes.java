package dev.verbatim.pipeline;

/** How long the stages of the chain have run, in nanoseconds of the wall clock; for one thread. */
public final class StageTimes {

    /** The stages of the chain in their order. */
    public enum Stage {
        /** Regions into sentences and tokens. */
        SEGMENT,
        /** Names, money, quantities, dates, quotations, cues, coreference. */
        ANNOTATE,
        /** Statements. */
        EXTRACT,
        /** Mentions to entities. */
        LINK
    }

    private final long[] nanos = new long[Stage.values().length];

    /** Nanoseconds spent in a stage so far. */
    public long nanos(Stage stage) {
        return nanos[stage.ordinal()];
    }

    /** Adds what another thread measured. */
    public void add(StageTimes other) {
        for (Stage stage : Stage.values()) {
            add(stage, other.nanos(stage));
        }
    }

    void add(Stage stage, long spent) {
        nanos[stage.ordinal()] += spent;
    }
}
