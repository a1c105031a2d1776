package dev.verbatim.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms an answer may be asked in, the preferred first. */
@SuppressWarnings("ImmutableEnumChecker") // List.of and the constants of Lang do not change
enum AnswerFormat {
    JSON(ResultSetLang.RS_JSON, "json", "application/sparql-results+json", "application/json"),
    XML(ResultSetLang.RS_XML, "xml", "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV(ResultSetLang.RS_CSV, "csv", "text/csv"),
    TSV(ResultSetLang.RS_TSV, "tsv", "text/tab-separated-values"),
    TURTLE(Lang.TURTLE, "ttl", "text/turtle", "application/x-turtle"),
    NTRIPLES(Lang.NTRIPLES, "nt", "application/n-triples", "text/plain"),
    JSONLD(Lang.JSONLD11, "jsonld", "application/ld+json", "application/json"),
    RDFXML(Lang.RDFXML, "rdf", "application/rdf+xml", "application/xml", "text/xml");

    private static final List<AnswerFormat> ROWS = List.of(JSON, XML, CSV, TSV);
    private static final List<AnswerFormat> GRAPHS = List.of(TURTLE, NTRIPLES, JSONLD, RDFXML);

    private final Lang lang;
    private final String parameter;
    private final List<String> mediaTypes;

    AnswerFormat(Lang lang, String parameter, String... mediaTypes) {
        this.lang = lang;
        this.parameter = parameter;
        this.mediaTypes = List.of(mediaTypes);
    }

    Lang lang() {
        return lang;
    }

    boolean isRows() {
        return ROWS.contains(this);
    }

    /** Value of the header Content-Type. */
    String contentType() {
        String type = mediaTypes.getFirst();
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    /**
     * The form that is wanted of an answer.
     *
     * @param rows whether the answer is rows or a truth, not a graph
     * @param parameter value of the parameter {@code format}, which goes before the header
     * @param accept value of the header Accept; anything goes without one
     * @throws Refusal if no form is
     */
    static AnswerFormat choose(boolean rows, Optional<String> parameter, Optional<String> accept) {
        List<AnswerFormat> offered = rows ? ROWS : GRAPHS;
        if (parameter.isPresent()) {
            return offered.stream()
                    .filter(format ->
                            format.parameter.equals(parameter.get()) || format.mediaTypes.contains(parameter.get()))
                    .findFirst()
                    .orElseThrow(() -> notAcceptable(Refusal.BAD_REQUEST, "format", offered));
        }
        if (accept.isEmpty() || accept.get().isBlank()) {
            return offered.getFirst();
        }
        String[] types = offered.stream()
                .flatMap(format -> format.mediaTypes.stream())
                .distinct()
                .toArray(String[]::new);
        MediaType chosen = AcceptList.match(new AcceptList(accept.get()), AcceptList.create(types));
        return offered.stream()
                .filter(format -> chosen != null && format.mediaTypes.contains(chosen.getContentTypeStr()))
                .findFirst()
                .orElseThrow(() -> notAcceptable(Refusal.NOT_ACCEPTABLE, "Accept", offered));
    }

    private static Refusal notAcceptable(int status, String where, List<AnswerFormat> offered) {
        return new Refusal(
                status,
                where + " asks for what this answer cannot be; it can be "
                        + String.join(
                                ", ",
                                offered.stream()
                                        .map(format ->
                                                format.mediaTypes.getFirst() + " (format=" + format.parameter + ")")
                                        .toList()));
    }

    /** Media types of all forms. */
    static List<String> all() {
        return Arrays.stream(values())
                .map(format -> format.mediaTypes.getFirst())
                .toList();
    }
}
