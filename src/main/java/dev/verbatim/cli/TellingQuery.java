package dev.verbatim.cli;

import dev.verbatim.query.Identifiers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.system.Txn;

/** Finds the sentences behind a thing of the graph. */
final class TellingQuery {
    private static final String RESOURCE = "tellings.rq";

    private final DatasetGraph dataset;
    private final Identifiers identifiers;
    private final CorrectionLines corrections;

    TellingQuery(DatasetGraph dataset) {
        this.dataset = dataset;
        identifiers = new Identifiers(dataset);
        corrections = new CorrectionLines(dataset);
    }

    /** What statements rest on first, then by date; none if the graph does not know {@code thing}. */
    List<Telling> of(Node thing) throws IOException {
        String sparql;
        try (InputStream in = TellingQuery.class.getResourceAsStream(RESOURCE)) {
            sparql = new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        }
        return Txn.calculateRead(dataset, () -> {
            try (QueryExec execution = QueryExecDatasetBuilder.create()
                    .dataset(dataset)
                    .query(QueryFactory.create(sparql))
                    .substitution("_iri", thing)
                    .build()) {
                List<Telling> tellings = new ArrayList<>();
                execution.select().forEachRemaining(row -> tellings.add(telling(row)));
                return tellings;
            }
        });
    }

    private Telling telling(Binding row) {
        Optional<Node> statement = Optional.ofNullable(row.get("statement"));
        return new Telling(
                text(row, "text").orElse(""),
                number(row, "begin"),
                number(row, "end"),
                number(row, "wordsBegin"),
                number(row, "wordsEnd"),
                text(row, "title"),
                text(row, "file").orElse(""),
                text(row, "publisher"),
                text(row, "published"),
                text(row, "kind"),
                text(row, "rule"),
                text(row, "confidence"),
                text(row, "factuality"),
                statement.map(node -> identifiers.shortened(node.getURI())),
                statement.map(corrections::of).orElse(List.of()));
    }

    private static int number(Binding row, String variable) {
        return text(row, variable).map(Integer::valueOf).orElse(0);
    }

    private static Optional<String> text(Binding row, String variable) {
        return Optional.ofNullable(row.get(variable)).map(Node::getLiteralLexicalForm);
    }
}
