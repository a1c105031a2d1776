package dev.verbatim.evaluate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Reads gold files. */
final class GoldFile {

    private GoldFile() {}

    /**
     * The gold files of a folder.
     *
     * @param golds what they say, by name of the file
     * @param sha256 lower-case hexadecimal digest of all of them
     */
    record Folder(List<Gold> golds, String sha256) {

        /** Copies the list. */
        Folder {
            golds = List.copyOf(golds);
        }
    }

    /**
     * All gold files of a folder, by name.
     *
     * @throws IOException if the folder cannot be read
     * @throws EvaluationException if a file is no gold file; the message names it
     */
    static Folder readAll(Path folder) throws IOException {
        List<Gold> golds = new ArrayList<>();
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                String text = Files.readString(file);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                golds.add(read(file, text));
            }
        }
        return new Folder(golds, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Gold read(Path file, String text) {
        try {
            return gold(JSON.parse(text));
        } catch (JsonException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw new EvaluationException(file + " is no gold file: " + e.getMessage(), e);
        }
    }

    private static Gold gold(JsonObject o) {
        return new Gold(
                text(o, "doc").orElseThrow(() -> new IllegalArgumentException("no \"doc\"")),
                each(
                        o,
                        "actors",
                        a -> new Gold.Actor(
                                need(a, "name"), need(a, "kind"), texts(a, "aliases"), text(a, "wikidata"))),
                each(o, "countries", c -> new Gold.Country(need(c, "iso"), texts(c, "evidence"))),
                each(o, "projects", p -> new Gold.Project(need(p, "name"), texts(p, "aliases"), texts(p, "members"))),
                each(o, "roles", r -> new Gold.Role(need(r, "person"), text(r, "organization"), texts(r, "evidence"))),
                each(o, "amounts", GoldFile::amount),
                each(o, "quantities", q -> new Gold.Count(number(q), need(q, "unit"), texts(q, "evidence"))),
                each(
                        o,
                        "claims",
                        c -> new Gold.Claim(
                                text(c, "speaker"),
                                text(c, "source").orElse("named"),
                                need(c, "stance"),
                                texts(c, "evidence"))));
    }

    private static Gold.Amount amount(JsonObject a) {
        Optional<JsonObject> period =
                Optional.ofNullable(a.get("period")).filter(JsonValue::isObject).map(JsonValue::getAsObject);
        return new Gold.Amount(
                number(a),
                text(a, "currency"),
                text(a, "qualifier").orElse("exact"),
                need(a, "kind"),
                texts(a, "investors"),
                texts(a, "recipients"),
                texts(a, "countries"),
                period.flatMap(p -> text(p, "end")),
                period.flatMap(p -> text(p, "duration")),
                text(a, "status"),
                texts(a, "evidence"));
    }

    private static BigDecimal number(JsonObject o) {
        JsonValue value = o.get("value");
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException("\"value\" is no number in " + o);
        }
        return new BigDecimal(value.getAsNumber().value().toString());
    }

    private static <T> List<T> each(JsonObject o, String key, Function<JsonObject, T> make) {
        List<T> made = new ArrayList<>();
        values(o, key).forEach(v -> made.add(make.apply(v.getAsObject())));
        return made;
    }

    private static String need(JsonObject o, String key) {
        return text(o, key).orElseThrow(() -> new IllegalArgumentException("no \"" + key + "\" in " + o));
    }

    private static Optional<String> text(JsonObject o, String key) {
        JsonValue value = o.get(key);
        return value != null && value.isString() && !value.getAsString().value().isEmpty()
                ? Optional.of(value.getAsString().value())
                : Optional.empty();
    }

    private static List<String> texts(JsonObject o, String key) {
        List<String> texts = new ArrayList<>();
        values(o, key).forEach(v -> texts.add(v.getAsString().value()));
        return texts;
    }

    /** The elements of an array, a value that stands alone, or nothing. */
    private static Iterable<JsonValue> values(JsonObject o, String key) {
        JsonValue value = o.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        return value.isArray() ? value.getAsArray() : List.of(value);
    }
}
