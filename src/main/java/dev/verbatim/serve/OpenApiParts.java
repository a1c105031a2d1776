package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all questions have in common in the OpenAPI document: answers, problems, the parameters of a page. */
final class OpenApiParts {
    private static final String REFERENCE = "$ref";
    private static final Map<String, Object> TEXT = Json.object("type", "string");

    private OpenApiParts() {}

    static List<AnswerFormat> offered(CannedQuery query) {
        return AnswerFormat.offered(
                query.query().isSelectType() || query.query().isAskType());
    }

    /** @param isNegotiated whether the header Accept decides on the form */
    static Map<String, Object> responses(CannedQuery query, boolean isNegotiated) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (AnswerFormat format : offered(query)) {
            content.put(
                    format.mediaType(),
                    Json.object("schema", format == AnswerFormat.JSON ? reference("schemas", "SparqlResults") : TEXT));
        }
        Map<String, Object> responses = Json.object(
                "200",
                Json.object(
                        "description",
                        "The answer",
                        "headers",
                        Json.object(
                                "ETag",
                                reference("headers", "ETag"),
                                "Last-Modified",
                                reference("headers", "LastModified"),
                                "Link",
                                reference("headers", "Link"),
                                "Verbatim-Row-Limit",
                                reference("headers", "RowLimit"),
                                "Verbatim-Truncated",
                                reference("headers", "Truncated")),
                        "content",
                        content));
        if (isNegotiated) {
            responses.put("303", Json.object("description", "The page of the answer, for who accepts text/html"));
        }
        responses.put("304", Json.object("description", "Not changed since the answer that the sender has"));
        responses.put("400", problem("A parameter that is unknown, missing, or of another type; it is named"));
        responses.put("406", problem("No such form of this answer; those there are, are listed"));
        responses.put("422", problem("A question that is not answered here, such as one that asks another service"));
        responses.put("503", problem("A question that took too long, or too many at once"));
        return responses;
    }

    private static Map<String, Object> problem(String description) {
        return Json.object(
                "description",
                description,
                "content",
                Json.object(Problem.MEDIA_TYPE, Json.object("schema", reference("schemas", "Problem"))));
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Json.object(REFERENCE, "#/components/" + kind + "/" + name);
    }

    static Map<String, Object> components() {
        return Json.object(
                "schemas",
                Json.object("SparqlResults", sparqlResults(), "Problem", problem()),
                "parameters",
                Json.object(
                        "limit",
                        page("limit", "Rows or triples at most", 1, Page.MOST_ROWS, Page.MOST_ROWS),
                        "offset",
                        page("offset", "Rows or triples passed over", 0, 999_999_999, 0)),
                "headers",
                Json.object(
                        "ETag",
                        header("The version of this answer", TEXT),
                        "LastModified",
                        header("When the data was published", TEXT),
                        "Link",
                        header("Other forms of this answer, the next and the previous page, the description", TEXT),
                        "RowLimit",
                        header("Rows or triples that are sent at most", Json.object("type", "integer")),
                        "Truncated",
                        header("Whether there are more", Json.object("type", "boolean"))));
    }

    private static Map<String, Object> header(String description, Map<String, Object> schema) {
        return Json.object("description", description, "schema", schema);
    }

    private static Map<String, Object> page(String name, String description, long least, long most, long usual) {
        return Json.object(
                "name",
                name,
                "in",
                "query",
                "required",
                false,
                "description",
                description,
                "schema",
                Json.object("type", "integer", "format", "int64", "minimum", least, "maximum", most, "default", usual));
    }

    private static Map<String, Object> sparqlResults() {
        return Json.object(
                "type",
                "object",
                "description",
                "SPARQL 1.1 Query Results JSON Format",
                "required",
                List.of("head"),
                "properties",
                Json.object(
                        "head",
                        Json.object(
                                "type",
                                "object",
                                "properties",
                                Json.object("vars", Json.object("type", "array", "items", TEXT))),
                        "boolean",
                        Json.object("type", "boolean"),
                        "results",
                        Json.object(
                                "type",
                                "object",
                                "properties",
                                Json.object(
                                        "bindings",
                                        Json.object(
                                                "type",
                                                "array",
                                                "items",
                                                Json.object("type", "object", "additionalProperties", term()))))));
    }

    private static Map<String, Object> term() {
        return Json.object(
                "type",
                "object",
                "required",
                List.of("type", "value"),
                "properties",
                Json.object(
                        "type",
                        Json.object("type", "string", "enum", List.of("uri", "literal", "bnode")),
                        "value",
                        TEXT,
                        "datatype",
                        TEXT,
                        "xml:lang",
                        TEXT));
    }

    private static Map<String, Object> problem() {
        return Json.object(
                "type",
                "object",
                "description",
                "RFC 9457",
                "required",
                List.of("type", "title", "status", "detail"),
                "properties",
                Json.object(
                        "type",
                        TEXT,
                        "title",
                        TEXT,
                        "status",
                        Json.object("type", "integer"),
                        "detail",
                        TEXT,
                        "instance",
                        TEXT,
                        "parameter",
                        TEXT,
                        "expected",
                        TEXT,
                        "example",
                        TEXT,
                        "values",
                        Json.object("type", "array", "items", TEXT),
                        "near",
                        Json.object("type", "array", "items", TEXT),
                        "formats",
                        Json.object("type", "array", "items", Json.object("type", "object"))));
    }
}
