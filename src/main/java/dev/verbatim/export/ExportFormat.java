package dev.verbatim.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a dump is written. Triples are those of all graphs together; quads also tell the graph. */
public enum ExportFormat {
    /** Turtle, for reading. */
    TTL,
    /** N-Triples, sorted by bytes. */
    NT,
    /** N-Quads, sorted by bytes. */
    NQ,
    /** Turtle graph by graph. */
    TRIG,
    /** JSON-LD 1.1, graph by graph. */
    JSONLD,
    /** RDF/XML. Characters that XML cannot hold become U+FFFD. */
    RDFXML;

    /** The format named {@code name}, in any case; empty if there is none. */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** End of a file's name, without the dot. */
    public String extension() {
        return this == RDFXML ? "rdf" : name().toLowerCase(Locale.ROOT);
    }

    boolean tellsGraphs() {
        return this == NQ || this == TRIG || this == JSONLD;
    }
}
