package dev.verbatim.model;

import java.util.Comparator;
import java.util.List;

/**
 * An annotated article and all it states.
 *
 * @param source what was read
 * @param statements in order of their evidence spans, then rules
 */
public record ExtractedArticle(AnnotatedArticle source, List<Statement> statements) {

    /** Sorts and copies the list. */
    public ExtractedArticle {
        statements = statements.stream()
                .sorted(Comparator.comparing((Statement s) -> s.evidence().span())
                        .thenComparing(s -> s.getClass().getSimpleName())
                        .thenComparing(s -> s.evidence().rule()))
                .toList();
    }
}
