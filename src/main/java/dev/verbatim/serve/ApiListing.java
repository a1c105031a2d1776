package dev.verbatim.serve;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Parameter;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.store.Manifest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code /api} says: the questions there are, with all that a program needs to ask them. */
final class ApiListing {
    private ApiListing() {}

    static Map<String, Object> of(QueryCatalog catalog, Manifest manifest) {
        return Json.object(
                "name",
                "Verbatim",
                "generation",
                manifest.generation(),
                "articles",
                manifest.articles(),
                "quads",
                manifest.quads(),
                "sparql",
                "sparql",
                "openapi",
                "api/openapi.json",
                "examples",
                "sparql/.well-known/sparql-examples",
                "questions",
                catalog.questions().stream()
                        .map(query -> question(catalog, query))
                        .toList());
    }

    private static Map<String, Object> question(QueryCatalog catalog, CannedQuery query) {
        boolean isRows = query.query().isSelectType() || query.query().isAskType();
        Map<String, Object> question = Json.object(
                "name",
                query.name(),
                "href",
                "api/" + query.name(),
                "title",
                Json.object("en", query.title("en"), "fr", query.title("fr")),
                "description",
                Json.object("en", query.description("en"), "fr", query.description("fr")),
                "theme",
                query.theme(),
                "tags",
                query.tags().stream()
                        .map(tag -> Json.object(
                                "name", tag, "en", catalog.label(tag, "en"), "fr", catalog.label(tag, "fr")))
                        .toList(),
                "federated",
                query.isFederated(),
                "parameters",
                query.parameters().stream().map(ApiListing::parameter).toList(),
                "columns",
                query.query().isSelectType() ? query.query().getResultVars() : List.of(),
                "formats",
                AnswerFormat.offered(isRows).stream().map(AnswerFormat::suffix).toList());
        query.chart()
                .ifPresent(chart -> question.put(
                        "chart",
                        Json.object("kind", chart.kind().name().toLowerCase(Locale.ROOT), "columns", chart.columns())));
        return question;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> described = Json.object(
                "name",
                parameter.name(),
                "summary",
                Json.object("en", parameter.summary("en"), "fr", parameter.summary("fr")),
                "takes",
                parameter.expected(),
                "required",
                parameter.isRequired() && parameter.defaultValue().isEmpty(),
                "example",
                parameter.example());
        parameter.defaultValue().ifPresent(value -> described.put("default", value));
        if (!parameter.values().isEmpty()) {
            described.put("values", parameter.values());
        }
        return described;
    }
}
