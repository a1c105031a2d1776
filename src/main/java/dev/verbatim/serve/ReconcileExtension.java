package dev.verbatim.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request for values of properties.
 *
 * @param ids identifiers of entities
 * @param properties what is wanted of them, with the number of values at most
 */
record ReconcileExtension(List<String> ids, Map<ReconcileProperty, Integer> properties) {
    static final int USUAL_VALUES = 10;

    private static final int MOST_IDS = 500;
    private static final int MOST_PROPERTIES = 20;
    private static final int MOST_VALUES = 50;

    /** @throws Refusal if {@code json} is no such request */
    static ReconcileExtension of(String json) {
        JsonObject request = ReconcileQuery.object(json, "extend");
        if (!request.has("ids") || !request.has("properties")) {
            throw ReconcileQuery.bad("extend takes ids and properties");
        }
        List<String> ids = new ArrayList<>();
        ReconcileQuery.array(request.get("ids"), "ids", MOST_IDS)
                .forEach(id -> ids.add(ReconcileQuery.text(id, "ids")));
        Map<ReconcileProperty, Integer> properties = new LinkedHashMap<>();
        for (JsonElement property : ReconcileQuery.array(request.get("properties"), "properties", MOST_PROPERTIES)) {
            if (!property.isJsonObject() || !property.getAsJsonObject().has("id")) {
                throw ReconcileQuery.bad("a property has no id");
            }
            String id = ReconcileQuery.text(property.getAsJsonObject().get("id"), "properties.id");
            properties.put(
                    ReconcileProperty.of(id)
                            .orElseThrow(() -> ReconcileQuery.bad(
                                    "there is no property " + id + "; those there are stand at reconcile/properties")),
                    limit(property.getAsJsonObject()));
        }
        return new ReconcileExtension(ids, properties);
    }

    private static int limit(JsonObject property) {
        if (!property.has("settings") || !property.get("settings").isJsonObject()) {
            return USUAL_VALUES;
        }
        JsonElement limit = property.getAsJsonObject("settings").get("limit");
        if (limit == null || limit.isJsonNull()) {
            return USUAL_VALUES;
        }
        String text = ReconcileQuery.text(limit, "settings.limit");
        if (!text.matches("[0-9]{1,6}(\\.0+)?")) {
            throw ReconcileQuery.bad("settings.limit is not a whole number");
        }
        int number = limit.getAsInt();
        return number == 0 ? MOST_VALUES : Math.min(MOST_VALUES, number);
    }

    /** The values, inside a transaction of the caller. */
    Map<String, Object> answer(EntityFacts facts) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Map<String, Object> row = new LinkedHashMap<>();
            properties.forEach((property, most) -> row.put(
                    property.id(),
                    facts.knows(facts.whole(id)) ? facts.cells(facts.whole(id), property, most) : List.of()));
            rows.put(id, row);
        }
        return Json.object(
                "meta",
                properties.keySet().stream().map(ReconcileProperty::json).toList(),
                "rows",
                rows);
    }
}
