package dev.verbatim.lexicon;

import dev.verbatim.model.RulePrecision;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was measured of the rules, from {@code rules/precision.tsv}. */
final class RuleMeasures {

    private static final String GOLD = "# gold:";

    private final Map<String, RulePrecision> byRule;

    private RuleMeasures(Map<String, RulePrecision> byRule) {
        this.byRule = byRule;
    }

    /**
     * Reads a file of measures.
     *
     * @throws IllegalArgumentException if it is malformed; the message names the file
     */
    static RuleMeasures parse(Table table, String text) {
        String gold = text.lines()
                .filter(line -> line.startsWith(GOLD))
                .map(line -> line.substring(GOLD.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.path() + ": no line '" + GOLD + "'"));
        Map<String, RulePrecision> measures = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            measures.put(
                    row.get("rule"),
                    new RulePrecision(gold, Integer.parseInt(row.get("right")), Integer.parseInt(row.get("judged"))));
        }
        return new RuleMeasures(measures);
    }

    /** What was measured of a rule; empty if none of its statements was judged. */
    Optional<RulePrecision> of(String rule) {
        return Optional.ofNullable(byRule.get(rule));
    }
}
