package dev.verbatim.read;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The schema.org description of an article in a page's JSON-LD scripts, as far as a reader needs it. */
final class JsonLd {

    /** Ends of the names of schema.org types that are articles: {@code ReportageNewsArticle}, {@code BlogPosting}. */
    private static final List<String> ARTICLES = List.of("Article", "BlogPosting", "Report");

    /** Objects looked at in one script; no page has as many. */
    private static final int OBJECTS = 1000;

    private final JsonObject article;

    private JsonLd(JsonObject article) {
        this.article = article;
    }

    /**
     * The article that a script describes; empty if it describes something else.
     *
     * @throws JsonParseException if the script is not JSON
     */
    static Optional<JsonLd> article(String script) {
        Deque<JsonElement> open = new ArrayDeque<>();
        open.add(JsonParser.parseString(script));
        for (int seen = 0; !open.isEmpty() && seen < OBJECTS; seen++) {
            JsonElement element = open.remove();
            if (element instanceof JsonArray array) {
                array.forEach(open::add);
            } else if (element instanceof JsonObject object) {
                if (isArticle(object.get("@type"))) {
                    return Optional.of(new JsonLd(object));
                }
                for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    if (object.has(key)) {
                        open.add(object.get(key));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(@Nullable JsonElement type) {
        if (type instanceof JsonArray types) {
            for (JsonElement one : types) {
                if (one.isJsonPrimitive() && ARTICLES.stream().anyMatch(one.getAsString()::endsWith)) {
                    return true;
                }
            }
            return false;
        }
        return type != null && type.isJsonPrimitive() && ARTICLES.stream().anyMatch(type.getAsString()::endsWith);
    }

    /** The text of a property: of its first value, and of a thing its name. */
    Optional<String> text(String property) {
        JsonElement value = article.get(property);
        for (int depth = 0; depth < 4 && value != null; depth++) {
            if (value.isJsonPrimitive()) {
                String text = HtmlPage.collapsed(Parser.unescapeEntities(value.getAsString(), false));
                return text.isEmpty() ? Optional.empty() : Optional.of(text);
            }
            if (value instanceof JsonArray array) {
                value = array.isEmpty() ? null : array.get(0);
            } else if (value instanceof JsonObject object) {
                value = object.get("name");
            }
        }
        return Optional.empty();
    }
}
