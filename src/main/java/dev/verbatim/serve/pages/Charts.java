package dev.verbatim.serve.pages;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Rows;
import java.util.List;

/** Makes pictures of answers. */
final class Charts {
    private final Visit visit;
    private final ColumnKinds kinds;

    Charts(Visit visit, ColumnKinds kinds) {
        this.visit = visit;
        this.kinds = kinds;
    }

    List<Drawing> of(CannedQuery question, Rows rows) {
        return List.of();
    }
}
