package dev.verbatim.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a dump is written. Triples are those of all graphs together; quads also tell the graph. */
public enum ExportFormat {
    /** Turtle, for reading. */
    TTL("ttl", "text/turtle", "Turtle"),
    /** N-Triples, sorted by bytes. */
    NT("nt", "application/n-triples", "N-Triples"),
    /** N-Quads, sorted by bytes. */
    NQ("nq", "application/n-quads", "N-Quads"),
    /** Turtle graph by graph. */
    TRIG("trig", "application/trig", "TriG"),
    /** JSON-LD 1.1, graph by graph. */
    JSONLD("jsonld", "application/ld+json", "JSON-LD"),
    /** RDF/XML. Characters that XML cannot hold become U+FFFD. */
    RDFXML("rdf", "application/rdf+xml", "RDF/XML"),
    /** Turtle 1.2: each triple that statements state is annotated with them. */
    TTL12("rdf12.ttl", "text/turtle", "Turtle 1.2"),
    /** N-Triples 1.2, sorted by bytes. */
    NT12("rdf12.nt", "application/n-triples", "N-Triples 1.2"),
    /** N-Quads 1.2, sorted by bytes. */
    NQ12("rdf12.nq", "application/n-quads", "N-Quads 1.2"),
    /** TriG 1.2: each triple that statements state is annotated with them. */
    TRIG12("rdf12.trig", "application/trig", "TriG 1.2"),
    /** A nanopublication for each statement, in TriG. */
    NANOPUB("nanopub.trig", "application/trig", "Nanopublications");

    private final String extension;
    private final String mediaType;
    private final String title;

    ExportFormat(String extension, String mediaType, String title) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** The format named {@code name}, in any case; empty if there is none. */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The names of all formats, in their order. */
    public static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** End of a file's name, without the first dot. */
    public String extension() {
        return extension;
    }

    /** Media type of what is written, before it is compressed. */
    public String mediaType() {
        return mediaType;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Whether it says which statements state a triple, which takes RDF 1.2. */
    public boolean isAnnotated() {
        return this == TTL12 || this == NT12 || this == NQ12 || this == TRIG12;
    }

    /** Whether it tells which graph a triple stands in. */
    public boolean tellsGraphs() {
        return this == NQ || this == TRIG || this == JSONLD || this == NQ12 || this == TRIG12 || this == NANOPUB;
    }
}
