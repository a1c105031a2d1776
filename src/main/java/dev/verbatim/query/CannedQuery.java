package dev.verbatim.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

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
 * @param chart how to look at its rows
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
        Optional<Chart> chart,
        boolean isFederated,
        String text) {
    /** Theme of questions that name none. */
    public static final String OTHER = "other";

    private static final Pattern SERVICE = Pattern.compile("(?m)^\\s*SERVICE\\s");
    private static final Pattern HEADER = Pattern.compile("(?m)^#\\+.*\\R?");

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
        Query query = SparqlText.parsed(path, text);
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
                Parameters.of(path, header, query.toString()),
                header.list("chart").stream()
                        .findFirst()
                        .map(declared -> Chart.of(declared, query.getResultVars(), path)),
                SERVICE.matcher(query.toString()).find(),
                text);
    }

    /** The same at the top of the catalogue, whatever folder its file is in. */
    CannedQuery named(String other) {
        return new CannedQuery(
                other, "", summary, summaryFr, description, descriptionFr, tags, parameters, chart, isFederated, text);
    }

    /** Its title in {@code fr} or {@code en}; in the other language if it has none in this one, its name without any. */
    public String title(String language) {
        String title = inLanguage(language, summary, summaryFr);
        return title.isEmpty() ? name : title;
    }

    /** What the rows are, in {@code fr} or {@code en}; in the other language if it says nothing in this one. */
    public String description(String language) {
        return inLanguage(language, description, descriptionFr);
    }

    /** Name of the tag under which it is listed, its first; {@link #OTHER} if it has none. */
    public String theme() {
        return tags.isEmpty() ? OTHER : tags.getFirst();
    }

    static String inLanguage(String language, String english, String french) {
        boolean isFrench = language.equals("fr") ? !french.isEmpty() : english.isEmpty();
        return isFrench ? french : english;
    }

    /** The query as SPARQL 1.1. */
    public Query query() {
        return SparqlText.parsed(name, text);
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
                .orElseThrow(() -> new ArgumentException(
                        "the query " + name + " has no parameter " + parameter + "; "
                                + NearNames.hint(
                                        parameter,
                                        parameters.stream().map(Parameter::name).toList()),
                        parameter,
                        Optional.empty()));
    }

    /**
     * The terms that take the places of its variables.
     *
     * @param arguments value by name of the parameter; an empty one counts as not given
     * @throws ArgumentException for an argument that is wrong, missing, or of no parameter
     */
    public Map<Var, Node> bind(Map<String, String> arguments) {
        arguments.keySet().stream().sorted().forEach(this::parameter);
        Map<Var, Node> terms = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String given = arguments.getOrDefault(parameter.name(), "");
            String value = given.isEmpty() ? parameter.defaultValue().orElse("") : given;
            if (!value.isEmpty()) {
                terms.put(Var.alloc(parameter.variable()), parameter.term(value));
            } else if (parameter.isRequired()) {
                throw new ArgumentException(
                        "the query " + name + " needs its parameter " + parameter.name() + "; for example "
                                + parameter.name() + "=" + parameter.example(),
                        parameter.name(),
                        Optional.of(parameter));
            }
        }
        return terms;
    }

    /**
     * The query with these arguments written in, without its header: for an editor, or for whom it is an example.
     *
     * @param arguments as for {@link #bind}; a parameter that is required and not given takes its default or its example,
     *     and stays a variable if that is no whole value
     * @throws ArgumentException for an argument that is wrong or of no parameter
     */
    public String sparql(Map<String, String> arguments) {
        Map<Var, Node> terms = new LinkedHashMap<>();
        arguments.keySet().stream().sorted().forEach(this::parameter);
        for (Parameter parameter : parameters) {
            String value = arguments.getOrDefault(parameter.name(), "");
            Var variable = Var.alloc(parameter.variable());
            if (!value.isEmpty()) {
                terms.put(variable, parameter.term(value));
            } else if (parameter.isRequired()) {
                parameter.usual().ifPresent(term -> terms.put(variable, term));
            }
        }
        String body = HEADER.matcher(text).replaceAll("").strip() + "\n";
        String written = Parameters.VARIABLE.matcher(body).replaceAll(found -> {
            Node term = terms.get(Var.alloc(found.group(1)));
            return Matcher.quoteReplacement(term == null ? found.group() : NodeFmtLib.strTTL(term));
        });
        try {
            SparqlText.parsed(name, written);
            return written;
        } catch (QueryException notInSuchAPlace) {
            // A term may stand where a variable may, but for a few places such as GROUP BY: there Jena knows what to
            // write.
            return QueryTransformOps.replaceVars(query(), terms).toString();
        }
    }
}
