package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Parameter;
import dev.verbatim.query.ParameterType;
import dev.verbatim.query.QueryCatalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions as an OpenAPI 3.1 document, for those who read addresses by machine or generate clients. */
final class OpenApi {
    private static final String UNRELEASED = "0";
    private static final String REFERENCE = "$ref";

    private OpenApi() {}

    /** @param generation of the data that is served */
    static Map<String, Object> of(QueryCatalog catalog, String generation) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (CannedQuery query : catalog.questions()) {
            paths.put("/" + query.name(), Json.object("get", operation(query, Optional.empty())));
            paths.put(
                    "/" + query.name() + ".{suffix}", Json.object("get", operation(query, Optional.of(suffix(query)))));
        }
        paths.putAll(ReconcileOpenApi.paths());
        paths.putAll(DumpsOpenApi.paths());
        List<Object> tags = new ArrayList<>(catalog.themes().keySet().stream()
                .map(theme -> Json.object(
                        "name", theme, "description", catalog.label(theme, "en") + " / " + catalog.label(theme, "fr")))
                .toList());
        tags.add(ReconcileOpenApi.tag());
        tags.add(DumpsOpenApi.tag());
        return Json.object(
                "openapi",
                "3.1.0",
                "info",
                info(generation),
                "servers",
                List.of(Json.object("url", "../api", "description", "This server")),
                "tags",
                tags,
                "paths",
                paths,
                "components",
                OpenApiParts.components());
    }

    private static Map<String, Object> info(String generation) {
        String version = OpenApi.class.getPackage().getImplementationVersion();
        return Json.object(
                "title",
                "Verbatim",
                "summary",
                "Ready-made questions to a graph in which every statement cites its sentence",
                "description",
                "Each question is one SPARQL query with parameters. Identifiers may be given without what all of this "
                        + "graph begin with, such as actor/openai. Any other query may be asked at ../sparql.",
                "license",
                Json.object("name", "Apache License 2.0", "identifier", "Apache-2.0"),
                "version",
                version == null ? UNRELEASED : version,
                "x-data-version",
                generation);
    }

    private static Map<String, Object> operation(CannedQuery query, Optional<Map<String, Object>> suffix) {
        List<Object> parameters = new ArrayList<>(suffix.stream().toList());
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(Json.object(REFERENCE, "#/components/parameters/limit"));
        parameters.add(Json.object(REFERENCE, "#/components/parameters/offset"));
        return Json.object(
                "operationId",
                query.name() + (suffix.isPresent() ? ".suffix" : ""),
                "summary",
                query.title("en"),
                "description",
                query.description("en") + "\n\n" + query.title("fr") + ". " + query.description("fr"),
                "tags",
                List.of(query.theme()),
                "parameters",
                parameters,
                "responses",
                OpenApiParts.responses(query, suffix.isEmpty()));
    }

    private static Map<String, Object> suffix(CannedQuery query) {
        return Json.object(
                "name",
                "suffix",
                "in",
                "path",
                "required",
                true,
                "description",
                "The form of the answer",
                "schema",
                Json.object(
                        "type",
                        "string",
                        "enum",
                        OpenApiParts.offered(query).stream()
                                .map(AnswerFormat::suffix)
                                .toList()));
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> schema = schema(parameter.type());
        if (!parameter.values().isEmpty()) {
            schema.put(
                    "enum",
                    parameter.values().stream()
                            .map(value -> value(parameter.type(), value))
                            .toList());
        }
        parameter.defaultValue().ifPresent(value -> schema.put("default", value(parameter.type(), value)));
        Map<String, Object> described = Json.object(
                "name",
                parameter.name(),
                "in",
                "query",
                "required",
                parameter.isRequired() && parameter.defaultValue().isEmpty(),
                "description",
                parameter.summary("en") + " (" + parameter.expected() + ") / " + parameter.summary("fr"),
                "schema",
                schema);
        if (!parameter.example().isEmpty()) {
            described.put("example", value(parameter.type(), parameter.example()));
        }
        return described;
    }

    private static Map<String, Object> schema(ParameterType type) {
        return switch (type) {
            case INTEGER -> Json.object("type", "integer", "format", "int64");
            case NUMBER -> Json.object("type", "number");
            case DATE -> Json.object("type", "string", "format", "date");
            case YEAR -> Json.object("type", "string", "pattern", "^[0-9]{4}$");
            case IRI -> Json.object("type", "string", "format", "iri-reference");
            case TEXT, WORDS -> Json.object("type", "string", "maxLength", ParameterType.LONGEST_TEXT);
        };
    }

    private static Object value(ParameterType type, String value) {
        return type == ParameterType.INTEGER || type == ParameterType.NUMBER ? new BigDecimal(value) : value;
    }
}
