package dev.verbatim.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The questions that come with the program, in the order of their names. */
public final class QueryCatalog {
    private static final String ROOT = "/queries/";

    private static final String FILE = ".rq";
    private static final long LARGEST = 256 << 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private final Map<String, CannedQuery> byName = new TreeMap<>();

    private final List<Tag> tags;
    private final List<String> problems = new ArrayList<>();

    private QueryCatalog(List<CannedQuery> queries, List<Tag> tags) {
        queries.forEach(query -> byName.put(query.name(), query));
        this.tags = tags;
    }

    /** Those named in {@code queries/index.txt}. */
    public static QueryCatalog bundled() {
        return new QueryCatalog(
                resource("index.txt")
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(path -> CannedQuery.parse(path, resource(path)))
                        .toList(),
                Tag.table(resource("tags.tsv")));
    }

    /**
     * These queries, and those in the files {@code *.rq} of a folder and the folders in it. What is no query is left out
     * and told by {@link #problems}.
     *
     * @throws QueryException if the folder cannot be read
     */
    public QueryCatalog with(Path folder) {
        QueryCatalog more = new QueryCatalog(List.copyOf(byName.values()), tags);
        more.problems.addAll(problems);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(QueryCatalog::isQuery).sorted().toList()) {
                more.add(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new QueryException("the queries in " + folder + " cannot be read; name a folder you may read", e);
        }
        return more;
    }

    /** Whether a file is taken for a query by its name. */
    static boolean isQuery(Path file) {
        return file.toString().endsWith(FILE) && Files.isRegularFile(file);
    }

    private void add(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
        if (!NAME.matcher(name).matches()) {
            problems.add(file + ": its name stands in addresses; take letters, digits and hyphens alone");
        } else if (byName.containsKey(name)) {
            problems.add(file + ": there is a query " + name + " already; name the file otherwise");
        } else if (Files.size(file) > LARGEST) {
            problems.add(file + ": larger than " + LARGEST + " bytes");
        } else {
            try {
                CannedQuery query = CannedQuery.parse(file.toString(), Files.readString(file));
                byName.put(name, query.named(name));
            } catch (CharacterCodingException e) {
                problems.add(file + ": not UTF-8; save it as UTF-8");
            } catch (QueryException e) {
                problems.add(e.getMessage());
            }
        }
    }

    /** What was left out and why, a line each that names the file. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The label of a tag in {@code fr} or {@code en}; the tag itself if it is none of the known ones. */
    public String label(String tag, String language) {
        return tags.stream()
                .filter(known -> known.name().equals(tag))
                .map(known -> known.label(language))
                .findFirst()
                .orElse(tag);
    }

    /** The questions by theme: themes in the order of {@code queries/tags.tsv}, then others by name. */
    public Map<String, List<CannedQuery>> themes() {
        Map<String, List<CannedQuery>> themes = new LinkedHashMap<>();
        tags.forEach(tag -> themes.put(tag.name(), new ArrayList<>()));
        questions().stream()
                .sorted(Comparator.comparing(CannedQuery::theme))
                .forEach(query -> themes.computeIfAbsent(query.theme(), unused -> new ArrayList<>())
                        .add(query));
        themes.values().removeIf(List::isEmpty);
        return themes;
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
            throw new UnknownQueryException(
                    "there is no query " + name + "; " + NearNames.hint(name, byName.keySet()),
                    NearNames.of(name, byName.keySet()));
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
