package dev.verbatim.cli;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Identifiers;
import dev.verbatim.query.QueryRunner;
import dev.verbatim.query.ResultFormat;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question to a store. */
@Command(
        name = "query",
        description = {
            "Ask a store a question: one that comes with the program, or one of your own in a file.",
            "",
            "Values of parameters are bound as terms and never become part of the query's text."
        },
        footer = {
            "  verbatim queries",
            "  verbatim query totals-by-investor",
            "  verbatim query investors-of-a-project --param project=project/stargate",
            "  verbatim query timeline --store my-store --format csv > timeline.csv",
            "  verbatim query my-question.rq --format json",
            "",
            "An identifier is given whole or without its beginning: project/stargate."
        })
final class QueryCommand implements Callable<Integer> {
    private static final String FILE = ".rq";

    private final Console console;

    @Parameters(paramLabel = "NAME|FILE.rq", description = "Name of a query, or a file with SPARQL.")
    private String name;

    @Mixin
    private StoreOption store;

    @Mixin
    private QueriesOption queries;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Value of a parameter of the query; may be given again.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, tsv, json or xml for rows; table, ttl, json or xml for graphs (default: "
                    + "${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long the answer may take (default: ${DEFAULT-VALUE}).")
    private long seconds;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ResultFormat written = ResultFormat.of(format);
        CannedQuery query = query();
        int width = console.terminal().out() ? console.terminal().width() : 0;
        try (StoreView view = Store.at(store.folder()).read()) {
            new QueryRunner(view.dataset(), Duration.ofSeconds(seconds))
                    .run(
                            query,
                            new Identifiers(view.dataset()).whole(query, parameters),
                            written,
                            width,
                            console.out());
        }
        return ExitCode.DONE;
    }

    private CannedQuery query() throws IOException {
        if (!name.endsWith(FILE)) {
            return queries.catalog(console).get(name);
        }
        try {
            return CannedQuery.parse(name, Files.readString(Path.of(name)));
        } catch (CharacterCodingException e) {
            throw CommandException.failed(name + " is not UTF-8; save it as UTF-8")
                    .because(e);
        } catch (NoSuchFileException e) {
            throw CommandException.usage("there is no file " + name
                            + "; the queries that come with the program are listed " + "by: verbatim queries")
                    .because(e);
        }
    }
}
