package dev.verbatim.serve.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.RDFFormat;

/** The forms in which the page of an identifier is had, the preferred first. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and the constants of RDFFormat do not change
enum DataFormat {
    HTML("HTML", "html", RDFFormat.TURTLE_PRETTY, "text/html", "application/xhtml+xml"),
    TURTLE("Turtle", "ttl", RDFFormat.TURTLE_PRETTY, "text/turtle", "application/x-turtle"),
    JSONLD("JSON-LD", "jsonld", RDFFormat.JSONLD_PRETTY, "application/ld+json", "application/json"),
    NTRIPLES("N-Triples", "nt", RDFFormat.NTRIPLES_UTF8, "application/n-triples", "text/plain"),
    RDFXML("RDF/XML", "rdf", RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml", "text/xml");

    private final String label;
    private final String parameter;
    private final RDFFormat form;
    private final List<String> types;

    DataFormat(String label, String parameter, RDFFormat form, String... types) {
        this.label = label;
        this.parameter = parameter;
        this.form = form;
        this.types = List.of(types);
    }

    String label() {
        return label;
    }

    /** Value of the parameter {@code format}. */
    String parameter() {
        return parameter;
    }

    RDFFormat form() {
        return form;
    }

    String mediaType() {
        return types.getFirst();
    }

    String contentType() {
        return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
    }

    /**
     * The form that is wanted.
     *
     * @param parameter value of the parameter {@code format}, which goes before the header
     * @param accept value of the header Accept; a page without one
     * @throws PageRefusal if it is none of these
     */
    static DataFormat choose(Optional<String> parameter, Optional<String> accept) {
        if (parameter.isPresent()) {
            return Arrays.stream(values())
                    .filter(format ->
                            format.parameter.equals(parameter.get()) || format.types.contains(parameter.get()))
                    .findFirst()
                    .orElseThrow(() -> new PageRefusal(400, "problem.format", parameter.get(), names()));
        }
        if (accept.isEmpty() || accept.get().isBlank()) {
            return HTML;
        }
        List<String> offered = new ArrayList<>();
        Arrays.stream(values()).forEach(format -> offered.addAll(format.types));
        MediaType best =
                AcceptList.match(new AcceptList(accept.get()), AcceptList.create(offered.toArray(String[]::new)));
        return Arrays.stream(values())
                .filter(format -> best != null && format.types.contains(best.getContentTypeStr()))
                .findFirst()
                .orElseThrow(() -> new PageRefusal(406, "problem.accept", names()));
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(values()).map(DataFormat::parameter).toList());
    }
}
