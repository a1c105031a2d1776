package dev.verbatim.evaluate;

import dev.verbatim.model.RulePrecision;
import java.util.Map;

/** The file of what was measured of the rules, which stands beside them and goes into the graph. */
final class RuleFile {

    private RuleFile() {}

    /** The file's text: tab-separated, sorted by rule; the same measurement gives the same bytes. */
    static String text(String gold, Map<String, RulePrecision> rules) {
        StringBuilder text = new StringBuilder();
        text.append("# source: statements of each rule judged by annotated articles; made by: verbatim evaluate"
                + " --write-precision\n");
        text.append("# licence: Apache-2.0\n");
        text.append("# gold: ").append(gold).append('\n');
        text.append("# columns: rule\tright\tjudged\n");
        rules.forEach((rule, measured) -> text.append(rule)
                .append('\t')
                .append(measured.right())
                .append('\t')
                .append(measured.judged())
                .append('\n'));
        return text.toString();
    }
}
