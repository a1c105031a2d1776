package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;

/** Asks a graph what the program can ask. */
public final class EveryQuestion {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private EveryQuestion() {}

    /** Questions that get no row, asked as they are, and with the examples of their parameters where they need them. */
    public static List<String> withoutAnswer(DatasetGraph dataset) {
        return QueryCatalog.bundled().all().stream()
                .filter(query -> !query.isFederated())
                .filter(query -> rows(dataset, query, required(query)).isEmpty())
                .map(CannedQuery::name)
                .toList();
    }

    /** The rows of an answer, in CSV, without the names of the columns. */
    static List<String> rows(DatasetGraph dataset, CannedQuery query, Map<String, String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryRunner(dataset, LIMIT).run(query, arguments, ResultFormat.CSV, 0, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(!lines.isEmpty(), query.name());
        return lines.subList(1, lines.size());
    }

    private static Map<String, String> required(CannedQuery query) {
        return query.parameters().stream()
                .filter(parameter ->
                        parameter.isRequired() && parameter.defaultValue().isEmpty())
                .collect(Collectors.toMap(Parameter::name, Parameter::example));
    }

    static Map<String, String> examples(CannedQuery query) {
        return query.parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::example));
    }
}
