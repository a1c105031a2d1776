package dev.verbatim.cli;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Parameter;
import dev.verbatim.query.QueryCatalog;
import java.io.PrintStream;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The questions that come with the program. */
@Command(
        name = "queries",
        description = "List the questions that come with the program, or show one with its parameters and its SPARQL.",
        footer = {
            "  verbatim queries",
            "  verbatim queries investors-of-a-project",
            "  verbatim queries --queries my-queries",
            "  verbatim queries --all"
        })
final class QueriesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The one to show.")
    private @Nullable String name;

    @Option(names = "--all", description = "List also those that serve to evaluate the program.")
    private boolean all;

    @Mixin
    private QueriesOption queries;

    QueriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        QueryCatalog catalog = queries.catalog(console);
        if (name == null) {
            list(all ? catalog.all() : catalog.questions());
        } else {
            show(catalog.get(name));
        }
        return ExitCode.DONE;
    }

    private void list(Collection<CannedQuery> queries) {
        PrintStream out = console.out();
        for (CannedQuery query : queries) {
            out.println(query.name());
            out.println("    " + query.title("en"));
            for (Parameter parameter : query.parameters()) {
                out.println("    --param " + parameter.name() + "=" + value(parameter)
                        + (parameter.isRequired() && parameter.defaultValue().isEmpty() ? "" : "  (may be left out)"));
            }
        }
        out.println();
        out.println("Ask one: verbatim query NAME [--param NAME=VALUE]. See one: verbatim queries NAME");
    }

    private void show(CannedQuery query) {
        PrintStream out = console.out();
        out.println(query.summary());
        out.println(query.summaryFr());
        out.println();
        out.println(query.description());
        for (Parameter parameter : query.parameters()) {
            out.println();
            out.println("--param " + parameter.name() + ": " + parameter.summary() + "; "
                    + parameter.expected()
                    + parameter
                            .defaultValue()
                            .map(value -> "; without it: " + value)
                            .orElse(""));
        }
        out.println();
        out.println(query.text().strip());
    }

    private static String value(Parameter parameter) {
        String value = parameter.example();
        return value.contains(" ") ? "\"" + value + "\"" : value;
    }
}
