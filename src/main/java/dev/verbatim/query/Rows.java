package dev.verbatim.query;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * An answer in rows.
 *
 * @param columns their names, without question marks
 * @param rows in the order of the answer
 * @param isCut whether there are more
 */
public record Rows(List<String> columns, List<Binding> rows, boolean isCut) {
    /** Copies the lists. */
    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
