package dev.verbatim.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import dev.verbatim.match.JsonFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One query of the Reconciliation API.
 *
 * @param name that is looked for; empty if only properties are given
 * @param types identifiers of types, any of which is wanted; empty for all
 * @param limit candidates at most
 * @param properties values, or identifiers of things, by identifier of the property
 */
record ReconcileQuery(String name, Set<String> types, int limit, Map<String, List<String>> properties) {
    /** Queries of one request. */
    static final int MOST_QUERIES = 50;

    private static final int USUAL_LIMIT = 5;
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_PROPERTIES = 20;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_TEXT = 1_000;
    private static final Gson STRICT =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    /**
     * A batch as it is sent, by its keys.
     *
     * @throws Refusal if it is none
     */
    static Map<String, ReconcileQuery> batch(String json) {
        JsonObject batch = object(json, "queries");
        if (batch.size() > MOST_QUERIES) {
            throw new Refusal(Refusal.TOO_LARGE, "at most " + MOST_QUERIES + " queries at a time");
        }
        Map<String, ReconcileQuery> queries = new LinkedHashMap<>();
        batch.asMap().forEach((key, query) -> queries.put(key, of(key, query)));
        return queries;
    }

    /** @throws Refusal if {@code json} is not an object in strict JSON */
    static JsonObject object(String json, String parameter) {
        try {
            JsonElement tree = STRICT.fromJson(json, JsonElement.class);
            if (tree != null && tree.isJsonObject()) {
                return tree.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw bad(parameter + " " + JsonFault.of(e));
        }
        throw bad(parameter + " takes a JSON object");
    }

    private static ReconcileQuery of(String key, JsonElement json) {
        if (!json.isJsonObject()) {
            throw bad("query " + key + " is not an object");
        }
        JsonObject query = json.getAsJsonObject();
        String name =
                query.has("query") ? text(query.get("query"), key + ".query").strip() : "";
        Set<String> types = new LinkedHashSet<>();
        if (query.has("type")) {
            strings(query.get("type"), key + ".type").forEach(types::add);
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        if (query.has("properties")) {
            for (JsonElement property : array(query.get("properties"), key + ".properties", MOST_PROPERTIES)) {
                property(property, key, properties);
            }
        }
        if (name.isEmpty() && properties.isEmpty()) {
            throw bad("query " + key + " has neither a query nor properties");
        }
        return new ReconcileQuery(name, types, limit(query, key), properties);
    }

    private static int limit(JsonObject query, String key) {
        if (!query.has("limit")) {
            return USUAL_LIMIT;
        }
        JsonElement limit = query.get("limit");
        boolean isNumber = limit.isJsonPrimitive()
                && limit.getAsJsonPrimitive().isNumber()
                && limit.getAsString().matches("[0-9]{1,6}(\\.0+)?");
        if (!isNumber || limit.getAsInt() < 1) {
            throw bad(key + ".limit is not a whole number above 0");
        }
        return Math.min(MOST_CANDIDATES, limit.getAsInt());
    }

    private static void property(JsonElement json, String key, Map<String, List<String>> properties) {
        if (!json.isJsonObject()
                || !json.getAsJsonObject().has("pid")
                || !json.getAsJsonObject().has("v")) {
            throw bad("a property of query " + key + " has no pid or no v");
        }
        JsonObject property = json.getAsJsonObject();
        properties
                .computeIfAbsent(text(property.get("pid"), key + ".pid"), unused -> new ArrayList<>())
                .addAll(strings(property.get("v"), key + ".v"));
    }

    /** One value or several; a thing by its identifier. */
    private static List<String> strings(JsonElement json, String where) {
        List<String> values = new ArrayList<>();
        if (json.isJsonArray()) {
            array(json, where, MOST_VALUES).forEach(value -> values.add(value(value, where)));
        } else {
            values.add(value(json, where));
        }
        return values;
    }

    private static String value(JsonElement json, String where) {
        return json.isJsonObject() && json.getAsJsonObject().has("id")
                ? text(json.getAsJsonObject().get("id"), where)
                : text(json, where);
    }

    static JsonArray array(JsonElement json, String where, int most) {
        if (!json.isJsonArray()) {
            throw bad(where + " is not an array");
        }
        if (json.getAsJsonArray().size() > most) {
            throw bad(where + " has more than " + most + " members");
        }
        return json.getAsJsonArray();
    }

    static String text(JsonElement json, String where) {
        if (!json.isJsonPrimitive() || json.getAsString().length() > LONGEST_TEXT) {
            throw bad(where + " is not a text of at most " + LONGEST_TEXT + " characters");
        }
        return json.getAsString();
    }

    /** The types that are known here; empty if none was asked for. */
    Optional<Set<ReconcileType>> known() {
        if (types.isEmpty()) {
            return Optional.empty();
        }
        Set<ReconcileType> known = new LinkedHashSet<>();
        types.forEach(type -> ReconcileType.of(type).ifPresent(known::add));
        return Optional.of(known);
    }

    static Refusal bad(String why) {
        return new Refusal(Refusal.BAD_REQUEST, why);
    }
}
