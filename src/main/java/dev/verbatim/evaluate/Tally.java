package dev.verbatim.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Counts of one figure: what was found and right, what was in the gold and found. */
public final class Tally {

    private int found;
    private int foundRight;
    private int gold;
    private int goldFound;
    private final List<Finding> missed = new ArrayList<>();
    private final List<Finding> wrong = new ArrayList<>();

    Tally() {}

    void found(boolean right, Finding what) {
        found++;
        if (right) {
            foundRight++;
        } else {
            wrong.add(what);
        }
    }

    void gold(boolean hit, Finding what) {
        gold++;
        if (hit) {
            goldFound++;
        } else {
            missed.add(what);
        }
    }

    /** Whether only the gold side counts: the share of gold entries whose attribute is right. */
    public boolean isAccuracy() {
        return found == 0 && gold > 0;
    }

    /** Number of finds. */
    public int found() {
        return found;
    }

    /** Number of gold entries. */
    public int gold() {
        return gold;
    }

    /** Share of finds that are right, 0 to 1; 1 if there was nothing to find and nothing found. */
    public double precision() {
        if (found == 0) {
            return gold == 0 ? 1 : 0;
        }
        return (double) foundRight / found;
    }

    /** Share of gold entries found, 0 to 1; 1 without gold entries. */
    public double recall() {
        return gold == 0 ? 1 : (double) goldFound / gold;
    }

    /** Harmonic mean of precision and recall; the accuracy where only gold counts. */
    public double f1() {
        if (isAccuracy()) {
            return recall();
        }
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Gold entries that were not found, in order. */
    public List<Finding> missed() {
        return List.copyOf(missed);
    }

    /** Finds that no gold entry bears out, in order. */
    public List<Finding> wrong() {
        return List.copyOf(wrong);
    }
}
