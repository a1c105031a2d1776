package dev.verbatim.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How an answer is written. */
public enum ResultFormat {
    /** Columns for reading, in the width of the terminal. Graphs in Turtle. */
    TABLE,
    /** SPARQL 1.1 results in CSV. Rows alone. */
    CSV,
    /** SPARQL 1.1 results in TSV. Rows alone. */
    TSV,
    /** SPARQL 1.1 results in JSON. Graphs in JSON-LD. */
    JSON,
    /** SPARQL 1.1 results in XML. Graphs in RDF/XML. */
    XML,
    /** Turtle. Graphs alone. */
    TTL;

    /**
     * The format named {@code name}, in any case.
     *
     * @throws QueryException if there is none
     */
    public static ResultFormat of(String name) {
        List<String> names = Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new QueryException("there is no format " + name + "; " + NearNames.hint(name, names));
        }
        return values()[index];
    }
}
