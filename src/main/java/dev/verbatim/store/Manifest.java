package dev.verbatim.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What a generation holds, as written beside it when it was published.
 *
 * @param number 1 for the first generation of a store, one more for each that follows
 * @param digest 64 hexadecimal digits; equal for equal quads, whatever their order
 * @param sources 64 hexadecimal digits; equal for articles made from the same files by the same extractors
 * @param articles number of articles
 * @param quads number of quads
 * @param documents number of entries of the text index
 * @param software name and version of the program that built it
 * @param sha256 64 hexadecimal digits over the content, which others can work out from a dump; empty if nobody gave it
 */
public record Manifest(
        int number,
        String digest,
        String sources,
        long articles,
        long quads,
        long documents,
        String software,
        Optional<String> sha256) {
    private static final int FORMAT = 1;
    private static final int DIGITS_OF_THE_VERSION = 16;
    private static final int DIGITS_OF_THE_DIGEST_IN_A_NAME = 12;

    /** Name of the generation: its number and the beginning of its digest, such as {@code 000007-3b1f0e6a9c42}. */
    public String generation() {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 6 - digits.length()))
                + digits
                + "-"
                + digest.substring(0, DIGITS_OF_THE_DIGEST_IN_A_NAME);
    }

    /** Version of the data: the beginning of the checksum, the same for the same content; empty without one. */
    public Optional<String> version() {
        return sha256.map(digits -> digits.substring(0, DIGITS_OF_THE_VERSION));
    }

    /** Whether a generation of this summary would be the same. */
    boolean isOf(Marks.Summary summary) {
        return digest.equals(summary.digest()) && sources.equals(summary.sources());
    }

    static boolean isReadable(Path file) {
        return Files.isReadable(file);
    }

    static Manifest read(Path file) {
        try {
            JsonObject json = JSON.parse(Files.readString(file));
            if (count(json, "format") != FORMAT) {
                throw new StoreException(
                        file + " is of format " + count(json, "format") + ", not " + FORMAT,
                        "build the store anew with this version");
            }
            return new Manifest(
                    Math.toIntExact(count(json, "number")),
                    text(json, "digest"),
                    text(json, "sources"),
                    count(json, "articles"),
                    count(json, "quads"),
                    count(json, "documents"),
                    text(json, "software"),
                    json.hasKey("sha256") ? Optional.of(text(json, "sha256")) : Optional.empty());
        } catch (IOException | JsonException | ArithmeticException e) {
            throw new StoreException(file + " cannot be read", "build the store anew", e);
        }
    }

    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.put("format", FORMAT);
        json.put("generation", generation());
        json.put("number", number);
        json.put("digest", digest);
        json.put("sources", sources);
        json.put("articles", articles);
        json.put("quads", quads);
        json.put("documents", documents);
        json.put("software", software);
        sha256.ifPresent(digits -> json.put("sha256", digits));
        Files.writeString(file, json + "\n");
    }

    private static long count(JsonObject json, String key) {
        return value(json, key).getAsNumber().value().longValue();
    }

    private static String text(JsonObject json, String key) {
        return value(json, key).getAsString().value();
    }

    private static JsonValue value(JsonObject json, String key) {
        if (!json.hasKey(key)) {
            throw new JsonException("no " + key);
        }
        return json.get(key);
    }
}
