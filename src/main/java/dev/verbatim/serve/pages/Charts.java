package dev.verbatim.serve.pages;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Chart;
import dev.verbatim.query.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Makes pictures of answers, one for each value of the column whose values are not compared, the fullest first. */
final class Charts {
    private static final int MOST_PICTURES = 4;
    private static final int MOST_LABELS = 25;
    private static final int MOST_POINTS = 500;
    private static final int MOST_LINES = 150;

    private final Visit visit;
    private final ColumnKinds kinds;

    Charts(Visit visit, ColumnKinds kinds) {
        this.visit = visit;
        this.kinds = kinds;
    }

    List<Drawing> of(CannedQuery question, Rows rows) {
        Optional<Chart> chart = question.chart();
        if (chart.isEmpty() || rows.rows().isEmpty()) {
            return List.of();
        }
        Cells cells = new Cells(visit, rows.columns(), kinds);
        List<Drawing> drawings = new ArrayList<>();
        facets(chart.get(), rows).forEach((facet, some) -> {
            Optional<JsonObject> data = data(chart.get(), cells, some);
            data.ifPresent(json -> {
                json.put("facet", facet);
                json.put("language", visit.language());
                drawings.add(new Drawing(caption(question, facet), kind(chart.get()), json.toString()));
            });
        });
        return drawings.stream().limit(MOST_PICTURES).toList();
    }

    private String caption(CannedQuery question, String facet) {
        String title = question.title(visit.language());
        return facet.isEmpty() ? title : visit.texts().of("chart.facet", title, facet);
    }

    private static String kind(Chart chart) {
        return switch (chart.kind()) {
            case NETWORK -> "network";
            case TIMELINE -> "timeline";
            default -> "bar";
        };
    }

    private static Map<String, List<Binding>> facets(Chart chart, Rows rows) {
        Map<String, List<Binding>> facets = new TreeMap<>();
        List<String> column = chart.of(Chart.FACET);
        for (Binding row : rows.rows()) {
            String facet = column.isEmpty() ? "" : lexical(row, column.getFirst());
            facets.computeIfAbsent(facet, unused -> new ArrayList<>()).add(row);
        }
        Map<String, List<Binding>> fullest = new LinkedHashMap<>();
        facets.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> fullest.put(entry.getKey(), entry.getValue()));
        return fullest;
    }

    private static Optional<JsonObject> data(Chart chart, Cells cells, List<Binding> rows) {
        return switch (chart.kind()) {
            case BAR, COUNT -> bars(chart, cells, rows);
            case TIMELINE -> points(chart, cells, rows);
            case NETWORK -> lines(chart, cells, rows);
        };
    }

    private static Optional<JsonObject> bars(Chart chart, Cells cells, List<Binding> rows) {
        Map<String, Map<String, BigDecimal>> byLabel = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        TreeMap<String, Boolean> series = new TreeMap<>();
        for (Binding row : rows) {
            String label = text(chart, cells, row, "label");
            if (label.isEmpty()) {
                continue;
            }
            links.putIfAbsent(label, link(chart, cells, row, "link"));
            Map<String, BigDecimal> values = byLabel.computeIfAbsent(label, unused -> new LinkedHashMap<>());
            String own = text(chart, cells, row, "series");
            if (chart.kind() == Chart.Kind.COUNT) {
                values.merge(own, BigDecimal.ONE, BigDecimal::add);
                series.put(own, true);
            } else {
                for (String column : chart.of("value")) {
                    String name = chart.of("value").size() > 1 ? cells.label(column) : own;
                    number(row, column).ifPresent(value -> values.merge(name, value, BigDecimal::add));
                    series.put(name, true);
                }
            }
        }
        List<String> labels = byLabel.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Map<String, BigDecimal>>, BigDecimal>comparing(
                                entry -> entry.getValue().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .reversed())
                .limit(MOST_LABELS)
                .map(Map.Entry::getKey)
                .toList();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        JsonObject json = new JsonObject();
        json.put("labels", strings(labels));
        json.put(
                "links",
                strings(labels.stream()
                        .map(label -> links.getOrDefault(label, ""))
                        .toList()));
        JsonArray sets = new JsonArray();
        for (String name : series.keySet()) {
            JsonObject set = new JsonObject();
            set.put("label", name);
            JsonArray values = new JsonArray();
            labels.forEach(label -> values.add(
                    JsonNumber.value(byLabel.getOrDefault(label, Map.of()).getOrDefault(name, BigDecimal.ZERO))));
            set.put("values", values);
            sets.add(set);
        }
        json.put("sets", sets);
        return Optional.of(json);
    }

    private static Optional<JsonObject> points(Chart chart, Cells cells, List<Binding> rows) {
        JsonArray points = new JsonArray();
        for (Binding row : rows) {
            String date = lexical(row, chart.of("date").getFirst());
            Optional<BigDecimal> value = chart.of("value").isEmpty()
                    ? Optional.of(BigDecimal.ONE)
                    : number(row, chart.of("value").getFirst());
            if (date.length() >= 4 && value.isPresent() && points.size() < MOST_POINTS) {
                JsonObject point = new JsonObject();
                point.put("date", date);
                point.put("value", JsonNumber.value(value.get()));
                point.put("label", text(chart, cells, row, "label"));
                point.put("series", text(chart, cells, row, "series"));
                point.put("link", link(chart, cells, row, "link"));
                points.add(point);
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        JsonObject json = new JsonObject();
        json.put("points", points);
        return Optional.of(json);
    }

    private static Optional<JsonObject> lines(Chart chart, Cells cells, List<Binding> rows) {
        JsonArray lines = new JsonArray();
        for (Binding row : rows) {
            String from = text(chart, cells, row, "from");
            String to = text(chart, cells, row, "to");
            if (!from.isEmpty() && !to.isEmpty() && lines.size() < MOST_LINES) {
                JsonObject line = new JsonObject();
                line.put("from", from);
                line.put("to", to);
                line.put("fromLink", link(chart, cells, row, "fromLink"));
                line.put("toLink", link(chart, cells, row, "toLink"));
                line.put(
                        "weight",
                        JsonNumber.value(chart.of("weight").stream()
                                .findFirst()
                                .flatMap(column -> number(row, column))
                                .orElse(BigDecimal.ONE)));
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        JsonObject json = new JsonObject();
        json.put("lines", lines);
        return Optional.of(json);
    }

    private static JsonArray strings(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static String text(Chart chart, Cells cells, Binding row, String part) {
        return chart.of(part).stream()
                .findFirst()
                .map(column -> cells.of(row, column).text())
                .orElse("");
    }

    private static String link(Chart chart, Cells cells, Binding row, String part) {
        return chart.of(part).stream()
                .findFirst()
                .map(column -> cells.of(row, column))
                .filter(cell -> !cell.external())
                .map(Cell::href)
                .orElse("");
    }

    private static Optional<BigDecimal> number(Binding row, String column) {
        return Figures.number(lexical(row, column));
    }

    private static String lexical(Binding row, String column) {
        Node term = row.get(Var.alloc(column));
        return term == null ? "" : Facts.lexical(term);
    }
}
