package dev.verbatim.serve.pages;

import dev.verbatim.query.ArgumentException;
import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Parameter;
import dev.verbatim.query.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The parameters of a question: what was given, and the fields to give them in. */
final class QuestionForm {
    private final Visit visit;
    private final CannedQuery question;
    private final Census census;

    QuestionForm(Visit visit, CannedQuery question, Census census) {
        this.visit = visit;
        this.question = question;
        this.census = census;
    }

    /** What the request gives, identifiers made whole, names of things that are known replaced by their identifiers. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            visit.parameter(parameter.name())
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .or(parameter::defaultValue)
                    .ifPresent(value -> arguments.put(
                            parameter.name(), parameter.type() == ParameterType.IRI ? whole(parameter, value) : value));
        }
        return arguments;
    }

    /** The fields; {@code wrong} tells which of them cannot be used as it is given. */
    List<Field> fields(Optional<ArgumentException> wrong) {
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            String given = visit.parameter(parameter.name())
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElse(parameter.defaultValue().orElse(""));
            String error = wrong.filter(w -> w.argument().equals(parameter.name()))
                    .map(w -> error(parameter, given))
                    .orElse("");
            fields.add(new Field(
                    parameter.name(),
                    summary(parameter),
                    hint(parameter),
                    type(parameter),
                    shown(parameter, given),
                    parameter.isRequired(),
                    choices(parameter),
                    error));
        }
        return fields;
    }

    private String summary(Parameter parameter) {
        String summary = parameter.summary(visit.language());
        return summary.isEmpty() ? parameter.name() : summary;
    }

    String error(Parameter parameter, String given) {
        return given.isEmpty()
                ? visit.texts().of("form.missing", parameter.name(), expected(parameter), example(parameter))
                : visit.texts().of("form.wrong", parameter.name(), expected(parameter), given, example(parameter));
    }

    private String hint(Parameter parameter) {
        if (!parameter.values().isEmpty()) {
            // Its choices are shown, in words.
            return "";
        }
        String example = example(parameter);
        return example.isEmpty() ? expected(parameter) : visit.texts().of("form.hint", expected(parameter), example);
    }

    private String example(Parameter parameter) {
        return shown(parameter, parameter.example());
    }

    private String expected(Parameter parameter) {
        return parameter.values().isEmpty()
                ? visit.texts().of("type." + parameter.type().name().toLowerCase(Locale.ROOT))
                : visit.texts().of("type.values", String.join(", ", parameter.values()));
    }

    private static String type(Parameter parameter) {
        if (!parameter.values().isEmpty()) {
            return "select";
        }
        return switch (parameter.type()) {
            case DATE -> "date";
            case INTEGER, YEAR -> "number";
            default -> "text";
        };
    }

    /** The identifier without what all begin with. */
    private String shown(Parameter parameter, String value) {
        String base = visit.address().base();
        String own = visit.address().own(value);
        return parameter.type() == ParameterType.IRI && own.startsWith(base) ? own.substring(base.length()) : value;
    }

    private List<Field.Choice> choices(Parameter parameter) {
        if (!parameter.values().isEmpty()) {
            return parameter.values().stream()
                    .map(value -> new Field.Choice(value, label(parameter, value)))
                    .toList();
        }
        if (parameter.type() != ParameterType.IRI) {
            return List.of();
        }
        return fitting(parameter).stream()
                .map(thing -> new Field.Choice(
                        shown(parameter, thing.getURI()), visit.names().of(thing)))
                .toList();
    }

    private String label(Parameter parameter, String value) {
        Node concept = Facts.iri(dev.verbatim.vocab.Codes.NAMESPACE + parameter.name() + "-" + value);
        return visit.facts().knows(concept) ? visit.names().of(concept) : value;
    }

    /** Things of the kind that the example is of. */
    private List<Node> fitting(Parameter parameter) {
        String kind = Census.kind(Facts.iri(visit.address().own(parameter.example())), visit.address());
        return census.known().getOrDefault(kind, List.of());
    }

    private String whole(Parameter parameter, String value) {
        if (value.contains(":")) {
            return visit.address().own(value);
        }
        return fitting(parameter).stream()
                .filter(thing -> visit.names().of(thing).equalsIgnoreCase(value))
                .findFirst()
                .map(Node::getURI)
                .orElseGet(() -> value.contains("/") ? visit.address().base() + value : value);
    }
}
