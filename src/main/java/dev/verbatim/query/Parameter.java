package dev.verbatim.query;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What a question leaves open. In the query it is a variable {@code ?_name_type}, or {@code ?__name_type} for one that may
 * be left open.
 *
 * @param name as the user writes it
 * @param variable name of the variable, without the question mark
 * @param type what values it takes
 * @param isRequired whether there is no answer without it
 * @param defaultValue taken when the user gives none
 * @param example a value that gives an answer on the sample
 * @param summary what it is, in English
 * @param summaryFr what it is, in French
 */
public record Parameter(
        String name,
        String variable,
        ParameterType type,
        boolean isRequired,
        Optional<String> defaultValue,
        String example,
        String summary,
        String summaryFr) {

    /**
     * The term that {@code value} stands for.
     *
     * @throws QueryException if it is no value of this type; the message names the parameter, its type and an example
     */
    public Node term(String value) {
        return type.term(value)
                .orElseThrow(() -> new QueryException("parameter " + name + " takes " + type.description() + ", not "
                        + shortened(value) + "; for example " + name + "=" + example));
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return '"' + (line.length() > 60 ? line.substring(0, 60) + "..." : line) + '"';
    }
}
