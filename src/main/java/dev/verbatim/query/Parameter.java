package dev.verbatim.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a question leaves open. In the query it is a variable {@code ?_name_type}, or {@code ?__name_type} for one that may
 * be left open.
 *
 * @param name as the user writes it
 * @param variable name of the variable, without the question mark
 * @param type what values it takes
 * @param language tag that its term carries; empty for a term without
 * @param values the only values it takes, in the order they are shown; empty if all of its type will do
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
        String language,
        List<String> values,
        boolean isRequired,
        Optional<String> defaultValue,
        String example,
        String summary,
        String summaryFr) {

    /** Copies the list. */
    public Parameter {
        values = List.copyOf(values);
    }

    /** What it is, in {@code fr} or {@code en}; in the other language if it says nothing in this one. */
    public String summary(String inLanguage) {
        return CannedQuery.inLanguage(inLanguage, summary, summaryFr);
    }

    /** What it takes, in English, with its article: the type, or the values there are. */
    public String expected() {
        return values.isEmpty() ? type.description() : "one of " + String.join(", ", values);
    }

    /** The term of its default, or else of its example; empty if it has none, or it is no whole value. */
    Optional<Node> usual() {
        return Optional.of(defaultValue.orElse(example))
                .filter(value -> !value.isEmpty())
                .flatMap(this::termOf);
    }

    private Optional<Node> termOf(String value) {
        if (!values.isEmpty() && !values.contains(value)) {
            return Optional.empty();
        }
        return type.term(value).map(term -> language.isEmpty() ? term : NodeFactory.createLiteralLang(value, language));
    }

    /**
     * The term that {@code value} stands for.
     *
     * @throws QueryException if it is none of the values, or no value of this type; the message names the parameter, its
     *     type and an example
     */
    public Node term(String value) {
        return termOf(value)
                .orElseThrow(() -> new ArgumentException(
                        "parameter " + name + " takes " + expected() + ", not " + shortened(value)
                                + (example.isEmpty() ? "" : "; for example " + name + "=" + example),
                        name,
                        Optional.of(this)));
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return '"' + (line.length() > 60 ? line.substring(0, 60) + "..." : line) + '"';
    }
}
