package dev.verbatim.serve.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How columns of answers are shown, by their names; {@code columns.tsv} says it. */
final class ColumnKinds {
    private final Map<String, List<String>> byName = TableFile.read("columns.tsv");

    Entry of(String column) {
        List<String> cells = byName.get(column);
        return cells == null
                ? Entry.PLAIN
                : new Entry(Kind.valueOf(cells.get(0).toUpperCase(Locale.ROOT)), cells.get(1));
    }

    /** A manner of showing. */
    enum Kind {
        MONEY,
        CODE,
        COUNTRY,
        DATE,
        QUOTE,
        HIDDEN,
        PLAIN
    }

    /**
     * A line of the table.
     *
     * @param kind manner of showing
     * @param of code list or column it takes; empty for none
     */
    record Entry(Kind kind, String of) {
        private static final Entry PLAIN = new Entry(Kind.PLAIN, "");
    }
}
