package dev.verbatim.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of an answer are looked at rather than read: which column plays which part in a picture.
 *
 * @param kind what sort of picture
 * @param columns the columns, without question mark, by the part they play; only {@code value} of bars may have several
 */
public record Chart(Kind kind, Map<String, List<String>> columns) {

    /** Part of a column whose values are never compared with each other, such as a currency: one picture for each. */
    public static final String FACET = "facet";

    /** A sort of picture, with the parts it needs and those it may have. */
    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf does not change
    public enum Kind {
        /** One bar a label, as long as its value; side by side where there are series or several values. */
        BAR(Set.of("label", "value"), Set.of("series", "link", FACET)),
        /** One point a row, at its date. */
        TIMELINE(Set.of("date"), Set.of("value", "label", "series", "link", FACET)),
        /** One line a row, between two things, as thick as its weight. */
        NETWORK(Set.of("from", "to"), Set.of("weight", "fromLink", "toLink", FACET)),
        /** Bars as long as the number of rows of a label, divided by series. */
        COUNT(Set.of("label", "series"), Set.of("link", FACET));

        private final Set<String> needed;
        private final Set<String> possible;

        Kind(Set<String> needed, Set<String> possible) {
            this.needed = Set.copyOf(needed);
            this.possible = Set.copyOf(possible);
        }
    }

    /** Copies the columns. */
    public Chart {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        columns.forEach((part, names) -> copy.put(part, List.copyOf(names)));
        columns = Collections.unmodifiableMap(copy);
    }

    /** The columns that play {@code part}; none if nobody does. */
    public List<String> of(String part) {
        return columns.getOrDefault(part, List.of());
    }

    /**
     * @param declared entries of the header: {@code kind}, and a column, or several between commas, for each part
     * @param shown the columns of the answer
     * @throws QueryException if there is no such kind, a part is missing or unknown, or a column is not in the answer
     */
    static Chart of(Map<String, String> declared, List<String> shown, String file) {
        String name = declared.getOrDefault("kind", "");
        Kind kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new QueryException(file + ": there is no kind of chart " + name + "; "
                        + NearNames.hint(
                                name,
                                Arrays.stream(Kind.values())
                                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                                        .toList())));
        Map<String, List<String>> columns = new LinkedHashMap<>();
        declared.forEach((part, names) -> {
            if (!part.equals("kind")) {
                columns.put(part, Arrays.asList(names.strip().split("\\s*,\\s*", -1)));
            }
        });
        List<String> missing = kind.needed.stream()
                .filter(part -> !columns.containsKey(part))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new QueryException(file + ": the chart needs " + String.join(", ", missing));
        }
        columns.forEach((part, names) -> {
            if (!kind.needed.contains(part) && !kind.possible.contains(part)) {
                List<String> known = new ArrayList<>(kind.needed);
                known.addAll(kind.possible);
                throw new QueryException(
                        file + ": a chart of this kind has no " + part + "; " + NearNames.hint(part, known));
            }
            names.stream().filter(column -> !shown.contains(column)).findFirst().ifPresent(column -> {
                throw new QueryException(file + ": the chart's " + part + " is no column of the answer: " + column
                        + "; " + NearNames.hint(column, shown));
            });
        });
        return new Chart(kind, columns);
    }
}
