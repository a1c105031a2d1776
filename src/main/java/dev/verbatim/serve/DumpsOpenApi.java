package dev.verbatim.serve;

import dev.verbatim.export.ExportFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Dumps and their description as paths of an OpenAPI document. */
final class DumpsOpenApi {
    private static final String TAG = "dumps";
    private static final Map<String, Object> TEXT = Json.object("type", "string");

    private DumpsOpenApi() {}

    /** What its operations are listed under. */
    static Map<String, Object> tag() {
        return Json.object("name", TAG, "description", "The whole graph as files, and what it holds: VoID and DCAT 3");
    }

    /** Paths from the root of the server. */
    static Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/dumps/{file}",
                path(operation(
                        "dumps.file",
                        "A dump",
                        List.of(Json.object(
                                "name",
                                "file",
                                "in",
                                "path",
                                "required",
                                true,
                                "description",
                                "Name of a file, with .gz compressed",
                                "schema",
                                Json.object("type", "string", "enum", files()))),
                        Stream.concat(
                                        Stream.of("application/gzip"),
                                        Arrays.stream(ExportFormat.values()).map(ExportFormat::mediaType))
                                .distinct()
                                .toList())));
        paths.put(
                "/.well-known/void",
                path(operation(
                        "void",
                        "What the graph holds, class by class, and which dumps there are of it",
                        List.of(),
                        AnswerFormat.offered(false).stream()
                                .map(AnswerFormat::mediaType)
                                .toList())));
        return paths;
    }

    private static List<String> files() {
        return Arrays.stream(ExportFormat.values())
                .map(format -> "verbatim." + format.extension())
                .flatMap(name -> Stream.of(name, name + ".gz"))
                .toList();
    }

    private static Map<String, Object> path(Map<String, Object> operation) {
        return Json.object(
                "servers", List.of(Json.object("url", "../", "description", "This server")), "get", operation);
    }

    private static Map<String, Object> operation(
            String id, String summary, List<Map<String, Object>> parameters, List<String> mediaTypes) {
        Map<String, Object> content = new LinkedHashMap<>();
        mediaTypes.forEach(type -> content.put(type, Json.object("schema", TEXT)));
        return Json.object(
                "operationId",
                id,
                "summary",
                summary,
                "tags",
                List.of(TAG),
                "parameters",
                parameters,
                "responses",
                Json.object(
                        "200",
                        Json.object("description", "The answer", "content", content),
                        "304",
                        Json.object("description", "Not changed since the answer that the sender has"),
                        "404",
                        Json.object("description", "No such dump, or none at all"),
                        "503",
                        Json.object("description", "The dumps are being written; Retry-After says when to ask again")));
    }
}
