package dev.verbatim.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a query, by the names of its variables and by its header. */
final class Parameters {
    /** A variable that is a parameter: its name is the second group, its type the third. */
    static final Pattern VARIABLE = Pattern.compile(
            "[?$](_{1,2}([a-zA-Z][a-zA-Z0-9]*)(?:_(iri|integer|number|xsd_date|xsd_gYear|literal|[a-z]{2}))?)(?![\\w])");

    /** What addresses of answers hold beside the parameters of the question. */
    private static final Set<String> RESERVED = Set.of("limit", "offset", "lang", "format", "sort");

    private Parameters() {}

    static List<Parameter> of(String file, Header header, String query) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> undeclared = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(query);
        while (variables.find()) {
            undeclared.add(variables.group(1));
        }
        for (Map<String, String> declared : header.list("parameters")) {
            String name = declared.getOrDefault("name", "");
            String variable = undeclared.stream()
                    .filter(candidate -> part(candidate, 2).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new QueryException(
                            file + ": parameter " + name + " has no variable ?_" + name + " in the query"));
            undeclared.remove(variable);
            parameters.add(parameter(variable, header, declared));
        }
        for (String variable : undeclared) {
            parameters.add(parameter(variable, header, Map.of()));
        }
        for (Parameter parameter : parameters) {
            if (parameter.defaultValue().isPresent() && parameter.usual().isEmpty()) {
                throw new QueryException(file + ": the default of " + parameter.name() + " is not "
                        + parameter.expected() + ": " + parameter.defaultValue().get());
            }
        }
        parameters.stream()
                .map(Parameter::name)
                .filter(RESERVED::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new QueryException(
                            file + ": the parameter name " + name + " is taken by the service; choose another");
                });
        return parameters;
    }

    private static Parameter parameter(String variable, Header header, Map<String, String> declared) {
        String name = part(variable, 2);
        String suffix = part(variable, 3);
        return new Parameter(
                name,
                variable,
                type(suffix, declared),
                suffix.length() == 2 ? suffix : "",
                entry(header, "enumerate", name)
                        .filter(value -> value.startsWith("["))
                        .map(Header::members)
                        .orElse(List.of()),
                !variable.startsWith("__"),
                entry(header, "defaults", name),
                declared.getOrDefault("example", ""),
                declared.getOrDefault("summary", ""),
                declared.getOrDefault("summary-fr", ""));
    }

    private static Optional<String> entry(Header header, String key, String name) {
        return header.list(key).stream()
                .filter(entry -> entry.containsKey(name))
                .map(entry -> entry.get(name))
                .findFirst();
    }

    private static String part(String variable, int group) {
        Matcher matcher = VARIABLE.matcher("?" + variable);
        return matcher.matches() && matcher.group(group) != null ? matcher.group(group) : "";
    }

    private static ParameterType type(String suffix, Map<String, String> declared) {
        return switch (suffix) {
            case "iri" -> ParameterType.IRI;
            case "integer" -> ParameterType.INTEGER;
            case "number" -> ParameterType.NUMBER;
            case "xsd_date" -> ParameterType.DATE;
            case "xsd_gYear" -> ParameterType.YEAR;
            default -> "words".equals(declared.get("form")) ? ParameterType.WORDS : ParameterType.TEXT;
        };
    }
}
