package dev.verbatim.serve;

import dev.verbatim.match.Entry;
import dev.verbatim.match.NameIndex;
import dev.verbatim.query.Identifiers;
import dev.verbatim.store.LiveStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.system.Txn;

/**
 * The Reconciliation API of the W3C community group, version 0.2, over the entities of the graph: so that OpenRefine and its
 * like match tables with them. Its previews are pages.
 */
final class ReconcileService extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Where it is served. */
    static final String PATH = "/reconcile";

    private static final int SUGGESTED = 20;
    private static final int MOST_SKIPPED = 200;

    /** Names of functions that an older client may have its answer wrapped in: nothing else can be said with them. */
    private static final Pattern CALLBACK = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,99}");

    private final transient LiveStore store;
    private final transient Addresses addresses;
    private final transient EntityIndex entities = new EntityIndex();

    private ReconcileService(LiveStore store, Addresses addresses) {
        this.store = store;
        this.addresses = addresses;
    }

    static void addTo(FusekiServer.Builder builder, LiveStore store, Addresses addresses) {
        ReconcileService service = new ReconcileService(store, addresses);
        builder.addServlet(PATH, service);
        builder.addServlet(PATH + "/*", service);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
            Map<String, String> parameters = FormRequest.parameters(request);
            Optional<String> callback = Optional.ofNullable(parameters.get("callback"));
            if (callback.isPresent() && !CALLBACK.matcher(callback.get()).matches()) {
                throw ReconcileQuery.bad("callback is the name of a function");
            }
            try (LiveStore.Lease lease = store.lease()) {
                Object answer = answer(path, parameters, request, lease);
                send(request, response, callback, Json.text(answer));
            }
        } catch (Refusal e) {
            Problem.of(e).send(request, response);
        }
    }

    private Object answer(
            String path, Map<String, String> parameters, HttpServletRequest request, LiveStore.Lease lease)
            throws IOException {
        String base = new Identifiers(lease.dataset()).whole("");
        return switch (path) {
            case "" -> {
                if (parameters.containsKey("queries")) {
                    yield queries(lease, base, ReconcileQuery.batch(parameters.get("queries")));
                }
                if (parameters.containsKey("extend")) {
                    ReconcileExtension asked = ReconcileExtension.of(parameters.get("extend"));
                    yield Txn.calculateRead(
                            lease.dataset(), () -> asked.answer(new EntityFacts(lease.dataset(), base)));
                }
                yield ReconcileManifest.of(addresses.root(request), base);
            }
            case "suggest/entity" -> suggestions(lease, base, parameters);
            case "suggest/type" -> named(ReconcileType.all(), parameters);
            case "suggest/property" ->
                named(
                        ReconcileProperty.of(Optional.<ReconcileType>empty()).stream()
                                .map(ReconcileProperty::json)
                                .toList(),
                        parameters);
            case "properties" -> proposals(parameters);
            default -> throw new Refusal(HttpServletResponse.SC_NOT_FOUND, "there is no reconcile/" + path);
        };
    }

    private Object queries(LiveStore.Lease lease, String base, Map<String, ReconcileQuery> queries) throws IOException {
        return entities.use(
                lease,
                index -> Txn.calculateRead(lease.dataset(), () -> {
                    Reconciliation reconciliation = new Reconciliation(index, new EntityFacts(lease.dataset(), base));
                    Map<String, Object> answers = new LinkedHashMap<>();
                    queries.forEach((key, query) -> {
                        try {
                            answers.put(key, reconciliation.answer(query));
                        } catch (IOException e) {
                            throw new UncheckedIOException("the index of names cannot be read", e);
                        }
                    });
                    return answers;
                }));
    }

    private Object suggestions(LiveStore.Lease lease, String base, Map<String, String> parameters) throws IOException {
        String prefix = parameters.getOrDefault("prefix", "");
        if (prefix.length() > 200) {
            throw ReconcileQuery.bad("prefix has at most 200 characters");
        }
        int skipped = cursor(parameters);
        return entities.use(
                lease,
                index -> Txn.calculateRead(lease.dataset(), () -> {
                    EntityFacts facts = new EntityFacts(lease.dataset(), base);
                    List<Map<String, Object>> found = new ArrayList<>();
                    for (Entry entry : beginning(index, facts, prefix, skipped + SUGGESTED)) {
                        ReconcileType type =
                                ReconcileType.of(entry.kinds().iterator().next());
                        found.add(Json.object(
                                "id",
                                facts.id(entry.iri()),
                                "name",
                                facts.name(entry.iri()),
                                "description",
                                type.label(),
                                "notable",
                                List.of(type.json())));
                    }
                    return Json.object("result", found.subList(Math.min(skipped, found.size()), found.size()));
                }));
    }

    private static List<Entry> beginning(NameIndex index, EntityFacts facts, String prefix, int most) {
        try {
            List<Entry> entries = new ArrayList<>();
            index.get(facts.whole(prefix)).ifPresent(entries::add);
            entries.addAll(index.beginningWith(prefix, most));
            return entries.stream().distinct().limit(most).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be read", e);
        }
    }

    private static int cursor(Map<String, String> parameters) {
        String cursor = parameters.getOrDefault("cursor", "0");
        if (!cursor.matches("[0-9]{1,9}")) {
            throw ReconcileQuery.bad("cursor takes a whole number");
        }
        return Math.min(MOST_SKIPPED, Integer.parseInt(cursor));
    }

    private static Object named(List<Map<String, Object>> all, Map<String, String> parameters) {
        String prefix = parameters.getOrDefault("prefix", "").toLowerCase(Locale.ROOT);
        List<Map<String, Object>> found = all.stream()
                .filter(one -> one.values().stream()
                        .anyMatch(
                                text -> text.toString().toLowerCase(Locale.ROOT).contains(prefix)))
                .skip(cursor(parameters))
                .toList();
        return Json.object("result", found);
    }

    private static Object proposals(Map<String, String> parameters) {
        String type = parameters.getOrDefault("type", "");
        String limit = parameters.getOrDefault("limit", "");
        if (!limit.isEmpty() && !limit.matches("[0-9]{1,6}")) {
            throw ReconcileQuery.bad("limit takes a whole number");
        }
        List<Map<String, Object>> properties = ReconcileProperty.of(ReconcileType.of(type)).stream()
                .limit(limit.isEmpty() ? Long.MAX_VALUE : Long.parseLong(limit))
                .map(ReconcileProperty::json)
                .toList();
        Map<String, Object> answer = Json.object("properties", properties);
        if (!type.isEmpty()) {
            answer.put("type", type);
        }
        if (!limit.isEmpty()) {
            answer.put("limit", Integer.parseInt(limit));
        }
        return answer;
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, Optional<String> callback, String json)
            throws IOException {
        // The comment keeps the answer from being read as anything but a script.
        String text = callback.map(name -> "/**/" + name + "(" + json.strip() + ");\n")
                .orElse(json);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(callback.isPresent() ? "application/javascript; charset=utf-8" : "application/json");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    @Override
    public void destroy() {
        try {
            entities.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of names cannot be removed", e);
        }
    }
}
