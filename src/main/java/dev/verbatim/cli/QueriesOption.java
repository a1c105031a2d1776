package dev.verbatim.cli;

import dev.verbatim.query.LiveCatalog;
import dev.verbatim.query.QueryCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Queries of the user beside those that come with the program. */
final class QueriesOption {
    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Folder with queries of your own, files .rq; may be given again.")
    private List<Path> folders = new ArrayList<>();

    /** All of them as they are at the moment; what is no query is told as {@link #catalog} does. */
    LiveCatalog live(Console console) {
        return LiveCatalog.of(folders, trouble -> console.err().println("verbatim: " + trouble));
    }

    /** All of them; what is no query is told on standard error, with file, line and cause, and left out. */
    QueryCatalog catalog(Console console) {
        QueryCatalog catalog = QueryCatalog.bundled();
        for (Path folder : folders) {
            catalog = catalog.with(folder);
        }
        catalog.problems().forEach(problem -> console.err().println("verbatim: left out: " + problem));
        return catalog;
    }
}
