package dev.verbatim.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    private static final Map<String, String> GRAPH_SUFFIXES = Map.of("json", "jsonld", "xml", "rdf");

    /** Names that widespread clients have for the forms, where they differ from ours. */
    private static final Map<String, String> NAMES =
            Map.of("turtle", "ttl", "n3", "ttl", "ntriples", "nt", "json-ld", "jsonld", "rdf+xml", "rdf");

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

    /** The first of its media types. */
    String mediaType() {
        return mediaTypes.getFirst();
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
            return bySuffix(rows, NAMES.getOrDefault(parameter.get(), parameter.get()))
                    .or(() -> offered.stream()
                            .filter(format -> format.mediaTypes.contains(parameter.get()))
                            .findFirst())
                    .orElseThrow(() -> notAcceptable(Refusal.BAD_REQUEST, "format", offered));
        }
        if (accept.isEmpty() || accept.get().isBlank()) {
            return offered.getFirst();
        }
        Optional<String> chosen = matched(accept.get(), offered.stream());
        return offered.stream()
                .filter(format -> chosen.filter(format.mediaTypes::contains).isPresent())
                .findFirst()
                .orElseThrow(() -> notAcceptable(Refusal.NOT_ACCEPTABLE, "Accept", offered));
    }

    /**
     * The form that is accepted; empty if a page for people is preferred.
     *
     * @param rows whether the answer is rows or a truth, not a graph
     * @param accept value of the header Accept; anything goes without one
     * @param refusal what is thrown if no form is
     */
    static <X extends RuntimeException> Optional<AnswerFormat> accepted(
            boolean rows, Optional<String> accept, Supplier<X> refusal) {
        if (accept.isEmpty() || accept.get().isBlank()) {
            return Optional.of(offered(rows).getFirst());
        }
        String chosen =
                matched(accept.get(), offered(rows).stream(), "text/html").orElseThrow(refusal);
        return offered(rows).stream()
                .filter(format -> format.mediaTypes.contains(chosen))
                .findFirst();
    }

    private static Optional<String> matched(String accept, Stream<AnswerFormat> offered, String... others) {
        String[] types = Stream.concat(offered.flatMap(format -> format.mediaTypes.stream()), Stream.of(others))
                .distinct()
                .toArray(String[]::new);
        return Optional.ofNullable(AcceptList.match(new AcceptList(accept), AcceptList.create(types)))
                .map(MediaType::getContentTypeStr);
    }

    /** The forms of an answer, the preferred first. */
    static List<AnswerFormat> offered(boolean rows) {
        return rows ? ROWS : GRAPHS;
    }

    /**
     * The form that an address ends with, without its dot: {@code json} and {@code xml} are those of rows and of graphs.
     *
     * @param rows whether the answer is rows or a truth, not a graph
     */
    static Optional<AnswerFormat> bySuffix(boolean rows, String suffix) {
        String wanted = rows ? suffix : GRAPH_SUFFIXES.getOrDefault(suffix, suffix);
        return offered(rows).stream()
                .filter(format -> format.parameter.equals(wanted))
                .findFirst();
    }

    /** What addresses of this form end with, without the dot. */
    String suffix() {
        return parameter;
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
