package dev.verbatim.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The questions that come with the program, in the order of their names. */
public final class QueryCatalog {
    private static final String ROOT = "/queries/";

    private final Map<String, CannedQuery> byName = new TreeMap<>();

    private QueryCatalog(List<CannedQuery> queries) {
        for (CannedQuery query : queries) {
            if (byName.put(query.name(), query) != null) {
                throw new QueryException("two queries are named " + query.name());
            }
        }
    }

    /** Those named in {@code queries/index.txt}. */
    public static QueryCatalog bundled() {
        return new QueryCatalog(resource("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(path -> CannedQuery.parse(path, resource(path)))
                .toList());
    }

    /** Every question but those that measure the program itself. */
    public List<CannedQuery> questions() {
        return byName.values().stream()
                .filter(query -> query.folder().isEmpty())
                .toList();
    }

    /** All queries. */
    public Collection<CannedQuery> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The query {@code name}.
     *
     * @throws QueryException if there is none; the message names those that are near
     */
    public CannedQuery get(String name) {
        CannedQuery query = byName.get(name);
        if (query == null) {
            throw new QueryException("there is no query " + name + "; " + NearNames.hint(name, byName.keySet()));
        }
        return query;
    }

    private static String resource(String path) {
        try (InputStream in = QueryCatalog.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new QueryException("queries/index.txt names " + path + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(ROOT + path, e);
        }
    }
}
