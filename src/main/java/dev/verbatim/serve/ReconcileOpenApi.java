package dev.verbatim.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reconciliation service as paths of an OpenAPI document. */
final class ReconcileOpenApi {
    private static final String TAG = "reconciliation";

    private ReconcileOpenApi() {}

    /** What its operations are listed under. */
    static Map<String, Object> tag() {
        return Json.object(
                "name",
                TAG,
                "description",
                "Match a table with the entities of the graph: Reconciliation API 0.2, for OpenRefine and its like");
    }

    /** Paths from the root of the server. */
    static Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/reconcile",
                path(
                        operation(
                                "reconcile",
                                "What the service is; with queries or extend, its answer",
                                List.of(
                                        parameter(
                                                "queries", "A batch of queries, as JSON by keys of the client", false),
                                        parameter(
                                                "extend",
                                                "Entities and the properties that are wanted of them, as JSON",
                                                false),
                                        parameter("callback", "Name of a function to wrap the answer in", false))),
                        posted()));
        for (String what : List.of("entity", "type", "property")) {
            paths.put(
                    "/reconcile/suggest/" + what,
                    path(
                            operation(
                                    "reconcile.suggest." + what,
                                    "What the beginning of a name may become",
                                    List.of(
                                            parameter("prefix", "The beginning, or an identifier", true),
                                            parameter("cursor", "How many to pass over", false))),
                            Map.of()));
        }
        paths.put(
                "/reconcile/properties",
                path(
                        operation(
                                "reconcile.properties",
                                "Properties that can be fetched",
                                List.of(
                                        parameter("type", "Identifier of a type, such as Organization", false),
                                        parameter("limit", "How many at most", false))),
                        Map.of()));
        return paths;
    }

    private static Map<String, Object> path(Map<String, Object> get, Map<String, Object> post) {
        Map<String, Object> path = Json.object("servers", List.of(Json.object("url", "..")), "get", get);
        if (!post.isEmpty()) {
            path.put("post", post);
        }
        return path;
    }

    private static Map<String, Object> operation(String id, String summary, List<Map<String, Object>> parameters) {
        Map<String, Object> operation = Json.object(
                "operationId", id, "summary", summary, "tags", List.of(TAG), "parameters", new ArrayList<>(parameters));
        operation.put("responses", responses());
        return operation;
    }

    private static Map<String, Object> posted() {
        Map<String, Object> operation =
                operation("reconcile.post", "The answer to queries, or values of properties", List.of());
        Map<String, Object> text = Json.object("type", "string");
        operation.put(
                "requestBody",
                Json.object(
                        "required",
                        true,
                        "content",
                        Json.object(
                                "application/x-www-form-urlencoded",
                                Json.object(
                                        "schema",
                                        Json.object(
                                                "type",
                                                "object",
                                                "properties",
                                                Json.object("queries", text, "extend", text))))));
        return operation;
    }

    private static Map<String, Object> parameter(String name, String description, boolean isRequired) {
        return Json.object(
                "name",
                name,
                "in",
                "query",
                "required",
                isRequired,
                "description",
                description,
                "schema",
                Json.object("type", "string"));
    }

    private static Map<String, Object> responses() {
        return Json.object(
                "200",
                Json.object(
                        "description",
                        "The answer",
                        "content",
                        Json.object("application/json", Json.object("schema", Json.object("type", "object")))),
                "400",
                Json.object(
                        "description",
                        "The request is not well formed",
                        "content",
                        Json.object(Problem.MEDIA_TYPE, Json.object("schema", Json.object("type", "object")))));
    }
}
