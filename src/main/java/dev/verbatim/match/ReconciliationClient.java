package dev.verbatim.match;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.verbatim.model.EntityKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service of the Reconciliation API, version 0.1 or 0.2. What fails for a while is tried again after a pause that
 * doubles each time; what does not answer then, or answers nonsense, ends the work.
 */
public final class ReconciliationClient implements AutoCloseable {
    private static final int LARGEST_ANSWER = 8 << 20;
    private static final int LONGEST_PAUSE_SECONDS = 60;
    private static final int CANDIDATES = 5;
    private static final int LONGEST_TOLD = 100;
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final Pattern IRI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");

    private final URI address;
    private final Settings settings;
    private final HttpClient client;
    private final Terms terms = Terms.load();
    private final String identifierSpace;
    private final String schemaSpace;
    private final int batch;

    /**
     * How a service is asked.
     *
     * @param batch entities in one request at most; the service may ask for less
     * @param within time for one answer
     * @param attempts how often a request is tried, at least once
     * @param pause waits between attempts
     * @param types identifiers of the service's types, by kind of entity; without one, any type is asked for
     */
    public record Settings(int batch, Duration within, int attempts, Pause pause, Map<EntityKind, String> types) {

        /** @throws IllegalArgumentException unless there is something to ask, and at least once */
        public Settings {
            types = Map.copyOf(types);
            if (batch < 1 || attempts < 1 || within.isZero() || within.isNegative()) {
                throw new IllegalArgumentException("a batch of " + batch + ", " + attempts + " attempts of " + within);
            }
        }
    }

    /** Waits. */
    public interface Pause {
        /** Returns after this time. */
        void of(Duration time) throws InterruptedException;
    }

    /**
     * Asks the service what it is.
     *
     * @throws ServiceException if it is none, or does not answer
     */
    public ReconciliationClient(URI address, Settings settings) throws ServiceException {
        this.address = address;
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.within())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        JsonObject manifest = asked(HttpRequest.newBuilder(address).GET(), ReconciliationClient::manifest);
        identifierSpace = manifest.get("identifierSpace").getAsString();
        schemaSpace = manifest.get("schemaSpace").getAsString();
        batch = Math.clamp(likedBatch(manifest), 1, settings.batch());
    }

    private static JsonObject manifest(JsonObject answer) {
        for (String field : List.of("name", "identifierSpace", "schemaSpace")) {
            if (!answer.has(field) || !answer.get(field).isJsonPrimitive()) {
                throw new JsonParseException("no manifest of a reconciliation service: it has no " + field);
            }
        }
        String space = answer.get("identifierSpace").getAsString();
        if (!IRI.matcher(space).matches()) {
            throw new JsonParseException("its identifierSpace '" + bounded(space) + "' is no IRI");
        }
        return answer;
    }

    /** More than anybody asks for if the service does not say. */
    private static int likedBatch(JsonObject manifest) {
        JsonElement liked = manifest.get("batchSize");
        return liked != null && liked.isJsonPrimitive() && liked.getAsString().matches("[0-9]{1,9}")
                ? liked.getAsInt()
                : Integer.MAX_VALUE;
    }

    /** What the identifiers of its things begin with. */
    public String identifierSpace() {
        return identifierSpace;
    }

    /** Entities in one request. */
    public int batch() {
        return batch;
    }

    /**
     * The candidates of each entity, in their order. One that the service is certain of has the name of the entity among its
     * aliases.
     *
     * @param subjects as many as {@link #batch()} at most
     * @throws ServiceException if the service does not answer, or not all of them
     */
    public List<List<Entry>> candidates(List<Subject> subjects) throws ServiceException {
        if (subjects.isEmpty()) {
            return List.of();
        }
        JsonObject queries = new JsonObject();
        for (int i = 0; i < subjects.size(); i++) {
            queries.add("q" + i, query(subjects.get(i)));
        }
        String form = "queries=" + URLEncoder.encode(new Gson().toJson(queries), StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.US_ASCII));
        return asked(request, answer -> {
            List<List<Entry>> all = new ArrayList<>();
            for (int i = 0; i < subjects.size(); i++) {
                all.add(entries(answer, "q" + i, subjects.get(i)));
            }
            return all;
        });
    }

    private JsonObject query(Subject subject) {
        JsonObject query = new JsonObject();
        query.addProperty("query", subject.names().getFirst());
        query.addProperty("limit", CANDIDATES);
        String type = settings.types().get(subject.kind());
        if (type != null) {
            query.addProperty("type", type);
        }
        return query;
    }

    private List<Entry> entries(JsonObject answer, String key, Subject subject) {
        JsonElement result = answer.has(key) && answer.get(key).isJsonObject()
                ? answer.getAsJsonObject(key).get("result")
                : null;
        if (result == null || !result.isJsonArray()) {
            throw new JsonParseException("no result for " + key);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonElement candidate : result.getAsJsonArray()) {
            if (!candidate.isJsonObject()) {
                throw new JsonParseException("a candidate of " + key + " that is no object");
            }
            entries.add(entry(candidate.getAsJsonObject(), subject));
        }
        return entries;
    }

    private Entry entry(JsonObject candidate, Subject subject) {
        String id = text(candidate, "id");
        String name = text(candidate, "name");
        String iri = IRI.matcher(id).matches() && id.contains("://") ? id : identifierSpace + id;
        if (!IRI.matcher(iri).matches()) {
            // Left out, it would make of a thing that the service knows one that nobody knows.
            throw new JsonParseException("the identifier '" + bounded(id) + "' makes no IRI");
        }
        boolean isCertain = candidate.has("match")
                && candidate.get("match").isJsonPrimitive()
                && candidate.get("match").getAsBoolean();
        return new Entry(
                iri,
                List.of(name),
                isCertain ? List.of(subject.names().getFirst()) : List.of(),
                kinds(candidate.get("type")),
                Set.of(),
                Set.of(),
                Set.of(),
                candidate.has("description") && candidate.get("description").isJsonPrimitive()
                        ? Optional.of(candidate.get("description").getAsString())
                        : Optional.empty(),
                false);
    }

    private Set<EntityKind> kinds(@Nullable JsonElement types) {
        Set<EntityKind> kinds = new LinkedHashSet<>();
        if (types != null && types.isJsonArray()) {
            for (JsonElement type : types.getAsJsonArray()) {
                String id = type.isJsonObject()
                        ? text(type.getAsJsonObject(), "id")
                        : type.isJsonPrimitive() ? type.getAsString() : "";
                terms.kind(id)
                        .or(() -> terms.kind(schemaSpace + id))
                        .or(() -> terms.kind(identifierSpace + id))
                        .ifPresent(kinds::add);
            }
        }
        return kinds;
    }

    private static String bounded(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_TOLD ? line.substring(0, LONGEST_TOLD) + "…" : line;
    }

    private static String text(JsonObject object, String field) {
        if (!object.has(field) || !object.get(field).isJsonPrimitive()) {
            throw new JsonParseException("a candidate without " + field);
        }
        return object.get(field).getAsString();
    }

    private interface Reading<T> {
        T of(JsonObject answer);
    }

    private <T> T asked(HttpRequest.Builder request, Reading<T> reading) throws ServiceException {
        Duration pause = Duration.ofSeconds(1);
        for (int attempt = 1; ; attempt++) {
            Duration wait = pause;
            ServiceException failure;
            try {
                HttpResponse<byte[]> answer = BoundedBody.send(
                        client,
                        request.setHeader("Accept", "application/json").build(),
                        settings.within(),
                        LARGEST_ANSWER);
                if (answer.statusCode() == 200) {
                    return reading.of(object(answer.body()));
                }
                failure = new ServiceException(address + " answered " + answer.statusCode());
                if (!PASSING.contains(answer.statusCode())) {
                    throw failure;
                }
                wait = retryAfter(answer).orElse(pause);
            } catch (JsonParseException e) {
                failure = new ServiceException(address + " answered nonsense: " + e.getMessage(), e);
            } catch (ServiceException e) {
                throw e;
            } catch (IOException e) {
                failure = new ServiceException(address + " does not answer: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            if (attempt == settings.attempts()) {
                throw new ServiceException(failure.getMessage() + " (" + attempt + " attempts)", failure);
            }
            rest(wait);
            pause = pause.multipliedBy(2);
        }
    }

    private void rest(Duration wait) throws ServiceException {
        try {
            settings.pause().of(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ServiceException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServiceException("interrupted while waiting for " + address, e);
    }

    private static Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, Long.parseLong(value))));
    }

    private static JsonObject object(byte[] body) {
        try {
            JsonElement tree = new Gson().fromJson(new String(body, StandardCharsets.UTF_8), JsonElement.class);
            if (tree != null && tree.isJsonObject()) {
                return tree.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            throw new JsonParseException("what it says " + JsonFault.of(e), e);
        }
        throw new JsonParseException("what it says is no object of JSON");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
