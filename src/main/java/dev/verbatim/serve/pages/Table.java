package dev.verbatim.serve.pages;

import java.util.List;

/**
 * An answer as a table.
 *
 * @param columns what is shown
 * @param rows a cell for each column
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
