package dev.verbatim.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes trees of maps, lists, texts, numbers and truths as JSON. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private Json() {}

    /**
     * A map in this order.
     *
     * @param keysAndValues a key, its value, the next key, and so on
     */
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    static String text(Object tree) {
        return GSON.toJson(tree) + "\n";
    }
}
