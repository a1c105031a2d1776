package dev.verbatim.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * A query that finds what must not be. Its file begins with {@code # message: …}; it selects {@code ?graph} and
 * {@code ?node}.
 *
 * @param message what is wrong with a node it finds
 * @param query finds at most a few
 */
record Constraint(String message, Query query) {
    private static final String MESSAGE = "# message:";
    private static final Var GRAPH = Var.alloc("graph");
    private static final Var NODE = Var.alloc("node");

    private static final List<String> FILES = List.of(
            "amount-has-sentence",
            "currency-is-known",
            "current-statement-states-it",
            "entity-has-label",
            "evidence-is-a-sentence-of-an-article",
            "investment-is-stated",
            "investment-rests-on-its-statements",
            "link-has-its-triple",
            "part-is-not-its-own-whole",
            "statement-has-its-build",
            "statement-has-its-rule",
            "statement-states-one-investment");

    static List<Constraint> load() {
        return FILES.stream().map(Constraint::read).toList();
    }

    private static Constraint read(String name) {
        String path = "constraints/" + name + ".rq";
        String text = Resources.text(path);
        String message = text.lines()
                .filter(line -> line.startsWith(MESSAGE))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " has no line '" + MESSAGE + "'"))
                .substring(MESSAGE.length())
                .strip();
        try {
            return new Constraint(message, QueryFactory.create(text));
        } catch (QueryParseException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    List<Violation> violations(DatasetGraph dataset) {
        List<Violation> violations = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                violations.add(
                        new Violation(row.get(GRAPH).toString(), row.get(NODE).toString(), message));
            }
        }
        return violations;
    }
}
