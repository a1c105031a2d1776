package dev.verbatim.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A question kept in a file: SPARQL under a header of lines {@code #+} in the manner of grlc.
 *
 * @param name the file's name without {@code .rq}
 * @param folder the folder under {@code queries/}; empty for those at its top
 * @param summary one line in English
 * @param summaryFr one line in French
 * @param description what the rows are and how they are counted, in English
 * @param descriptionFr the same in French
 * @param tags themes
 * @param parameters what it leaves open, in the order of the header
 * @param isFederated whether it needs another service to be asked
 * @param text the whole file
 */
public record CannedQuery(
        String name,
        String folder,
        String summary,
        String summaryFr,
        String description,
        String descriptionFr,
        List<String> tags,
        List<Parameter> parameters,
        boolean isFederated,
        String text) {
    private static final Pattern VARIABLE =
            Pattern.compile("[?$](_{1,2}([a-zA-Z][a-zA-Z0-9]*)(?:_(iri|integer|number|xsd_date|literal))?)(?![\\w])");
    private static final Pattern TYPOGRAPHY =
            Pattern.compile("[\\u00A0\\u2000-\\u200B\\u2018-\\u201F\\u2028-\\u202F\\u3000\\uFEFF\\u00AB\\u00BB]");

    /** Copies the lists. */
    public CannedQuery {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a query file.
     *
     * @param path its path under {@code queries/}, or its own
     * @param text its content
     * @throws QueryException if it is no query, or its header and its variables do not fit
     */
    public static CannedQuery parse(String path, String text) {
        Header header = Header.of(text, path);
        Query query = parseSparql(path, text);
        int slash = path.lastIndexOf('/');
        return new CannedQuery(
                path.substring(slash + 1).replaceFirst("\\.rq$", ""),
                slash < 0 ? "" : path.substring(0, slash),
                header.text("summary"),
                header.text("summary-fr"),
                header.text("description"),
                header.text("description-fr"),
                header.list("tags").stream()
                        .map(tag -> tag.getOrDefault(Header.ITEM, ""))
                        .toList(),
                parameters(path, header, query.toString()),
                SERVICE.matcher(query.toString()).find(),
                text);
    }

    private static final Pattern SERVICE = Pattern.compile("(?m)^\\s*SERVICE\\s");

    /** The query as SPARQL 1.1. */
    public Query query() {
        return parseSparql(name, text);
    }

    /**
     * The parameter {@code name}.
     *
     * @throws QueryException if there is none; the message names those there are
     */
    public Parameter parameter(String parameter) {
        return parameters.stream()
                .filter(candidate -> candidate.name().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new QueryException("the query " + name + " has no parameter " + parameter + "; "
                        + NearNames.hint(
                                parameter,
                                parameters.stream().map(Parameter::name).toList())));
    }

    private static Query parseSparql(String file, String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw new QueryException(file + ": " + typography(e, text).orElseGet(() -> firstLine(e)), e);
        }
    }

    private static String firstLine(QueryParseException e) {
        String message = e.getMessage() == null ? "no SPARQL" : e.getMessage();
        return message.lines().findFirst().orElse("no SPARQL") + "; see https://www.w3.org/TR/sparql11-query/";
    }

    /** Word processors replace spaces and quotation marks by others that look the same. */
    private static Optional<String> typography(QueryParseException e, String text) {
        if (e.getLine() < 1) {
            return Optional.empty();
        }
        return text.lines().skip(e.getLine() - 1L).findFirst().flatMap(line -> {
            Matcher found = TYPOGRAPHY.matcher(line);
            return found.find()
                    ? Optional.of("line " + e.getLine() + ", column " + (found.start() + 1)
                            + ": a typographic character (U+"
                            + Integer.toHexString(0x10000 | line.charAt(found.start()))
                                    .substring(1)
                                    .toUpperCase(Locale.ROOT)
                            + "); write a plain space or quotation mark")
                    : Optional.<String>empty();
        });
    }

    private static List<Parameter> parameters(String file, Header header, String query) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> undeclared = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(query);
        while (variables.find()) {
            undeclared.add(variables.group(1));
        }
        for (Map<String, String> declared : header.list("parameters")) {
            String name = declared.getOrDefault("name", "");
            String variable = undeclared.stream()
                    .filter(candidate ->
                            VARIABLE.matcher("?" + candidate).replaceFirst("$2").equals(name))
                    .findFirst()
                    .orElseThrow(() -> new QueryException(
                            file + ": parameter " + name + " has no variable ?_" + name + " in the query"));
            undeclared.remove(variable);
            parameters.add(new Parameter(
                    name,
                    variable,
                    type(variable, declared),
                    !variable.startsWith("__"),
                    header.list("defaults").stream()
                            .filter(entry -> entry.containsKey(name))
                            .map(entry -> entry.get(name))
                            .findFirst(),
                    declared.getOrDefault("example", ""),
                    declared.getOrDefault("summary", ""),
                    declared.getOrDefault("summary-fr", "")));
        }
        for (String variable : undeclared) {
            String name = VARIABLE.matcher("?" + variable).replaceFirst("$2");
            parameters.add(new Parameter(
                    name,
                    variable,
                    type(variable, Map.of()),
                    !variable.startsWith("__"),
                    Optional.empty(),
                    "",
                    "",
                    ""));
        }
        return parameters;
    }

    private static ParameterType type(String variable, Map<String, String> declared) {
        String suffix = VARIABLE.matcher("?" + variable).replaceFirst("$3");
        return switch (suffix) {
            case "iri" -> ParameterType.IRI;
            case "integer" -> ParameterType.INTEGER;
            case "number" -> ParameterType.NUMBER;
            case "xsd_date" -> ParameterType.DATE;
            default -> "words".equals(declared.get("form")) ? ParameterType.WORDS : ParameterType.TEXT;
        };
    }
}
