package dev.verbatim.evaluate;

import dev.verbatim.model.RulePrecision;
import dev.verbatim.model.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts statements by the rule that made them: how many there are, and how many of them are right. */
final class RuleTally {

    private record Count(int right, int judged) {
        Count and(boolean isRight) {
            return new Count(right + (isRight ? 1 : 0), judged + 1);
        }
    }

    private final SortedMap<String, Count> counts = new TreeMap<>();

    void count(Statement statement, boolean right) {
        counts.merge(statement.evidence().rule(), new Count(0, 0).and(right), (before, one) -> before.and(right));
    }

    /** By rule, sorted. */
    SortedMap<String, RulePrecision> precisions(String gold) {
        SortedMap<String, RulePrecision> precisions = new TreeMap<>();
        counts.forEach((rule, count) -> precisions.put(rule, new RulePrecision(gold, count.right, count.judged)));
        return precisions;
    }
}
