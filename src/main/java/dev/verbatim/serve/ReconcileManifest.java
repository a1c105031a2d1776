package dev.verbatim.serve;

import dev.verbatim.vocab.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the reconciliation service says of itself. */
final class ReconcileManifest {
    private static final int WIDTH = 430;
    private static final int HEIGHT = 300;

    private ReconcileManifest() {}

    /**
     * The manifest.
     *
     * @param root address of the first page, ending with a slash
     * @param base what the identifiers of entities begin with
     */
    static Map<String, Object> of(String root, String base) {
        String version = ReconcileManifest.class.getPackage().getImplementationVersion();
        return Json.object(
                "versions",
                List.of("0.1", "0.2"),
                "name",
                "Verbatim",
                "identifierSpace",
                base,
                "schemaSpace",
                Schema.NAMESPACE,
                "documentation",
                root + "api",
                "logo",
                root + "assets/icon.svg",
                "serviceVersion",
                version == null ? "0" : version,
                "defaultTypes",
                ReconcileType.all(),
                "view",
                Json.object("url", root + "resource?iri=" + URLEncoder.encode(base, StandardCharsets.UTF_8) + "{{id}}"),
                "preview",
                Json.object("url", root + "reconcile/preview?id={{id}}", "width", WIDTH, "height", HEIGHT),
                "suggest",
                Json.object(
                        "entity", suggest(root, "entity"),
                        "type", suggest(root, "type"),
                        "property", suggest(root, "property")),
                "extend",
                Json.object(
                        "propose_properties",
                        Json.object("service_url", trimmed(root), "service_path", "/reconcile/properties"),
                        "property_settings",
                        List.of(Json.object(
                                "name",
                                "limit",
                                "label",
                                "Limit",
                                "type",
                                "number",
                                "default",
                                ReconcileExtension.USUAL_VALUES,
                                "help_text",
                                "Values of a property at most"))),
                "batchSize",
                ReconcileQuery.MOST_QUERIES);
    }

    private static Map<String, Object> suggest(String root, String what) {
        return Json.object("service_url", trimmed(root), "service_path", "/reconcile/suggest/" + what);
    }

    private static String trimmed(String root) {
        return root.substring(0, root.length() - 1);
    }
}
