package dev.verbatim.rdf;

import dev.verbatim.model.RulePrecision;
import java.util.List;
import java.util.Optional;

/**
 * What the statements of a build depend on besides the texts. It holds no time: the same program reading the same articles is
 * the same build.
 *
 * @param version of the program
 * @param data SHA-256 over lexicons, rules and vocabularies, in hexadecimal
 * @param rules all rules, by id
 */
public record Provenance(String version, String data, List<RuleEntry> rules) {

    /**
     * A rule of extraction as the graph shows it.
     *
     * @param id as {@code kind.language.name}
     * @param purpose one sentence
     * @param confidence 0 to 1: the share of its statements expected to be right
     * @param measured how many of its statements were right when it was measured; empty if none was judged
     */
    public record RuleEntry(String id, String purpose, double confidence, Optional<RulePrecision> measured) {}

    /** Copies the list. */
    public Provenance {
        rules = List.copyOf(rules);
    }

    /** Lower-case hexadecimal SHA-256 over version and data. */
    public String sha256() {
        return Digests.sha256(version + "\n" + data);
    }
}
