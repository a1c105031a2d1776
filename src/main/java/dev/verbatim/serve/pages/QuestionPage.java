package dev.verbatim.serve.pages;

import dev.verbatim.query.ArgumentException;
import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Chart;
import dev.verbatim.query.QueryCatalog;
import dev.verbatim.query.Rows;
import dev.verbatim.query.UnknownQueryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A question with its form and its answer. */
final class QuestionPage {
    static final String SORT = "sort";
    static final String OFFSET = "offset";

    private static final int MOST_ROWS = 2000;
    private static final int ROWS_OF_A_PAGE = 100;
    private static final int BAD_REQUEST = 400;

    private final Asker asker;
    private final ColumnKinds kinds = new ColumnKinds();
    private final Answers answers = new Answers();

    QuestionPage(Asker asker) {
        this.asker = asker;
    }

    Page of(Visit visit, String name, Census census) {
        CannedQuery question = question(visit.catalog(), name);
        QuestionForm form = new QuestionForm(visit, question, census);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("question", question);
        values.put("description", question.description(visit.language()));
        values.put("theme", visit.catalog().label(question.theme(), visit.language()));
        Map<String, String> arguments = form.arguments();
        values.put(
                "editor", visit.href("sparql#query=" + Visit.fragment(EditorPage.query(question, arguments, visit))));
        boolean answered = question.query().isSelectType();
        values.put("answered", answered);
        values.put("wrong", false);
        values.put("problem", "");
        Page page = Page.of("question", question.title(visit.language()), values);
        if (!answered) {
            return Page.of("question", page.title(), with(values, form.fields(Optional.empty())));
        }
        try {
            unknown(visit, question);
            if (question.isFederated() && !asker.isAllowed(question, arguments)) {
                values.put("answered", false);
                return Page.of("question", page.title(), with(values, form.fields(Optional.empty())));
            }
            Rows rows = rows(visit, question, arguments);
            answer(visit, question, rows, values);
            Page whole = Page.of("question", page.title(), with(values, form.fields(Optional.empty())))
                    .or(data(visit, question, arguments));
            return question.chart().isPresent()
                    ? whole.with(scripts(question.chart().get()))
                    : whole.with("table.js");
        } catch (ArgumentException wrong) {
            return problem(visit, form, wrong, values, page.title());
        }
    }

    private Rows rows(Visit visit, CannedQuery question, Map<String, String> arguments) {
        Supplier<Rows> asked = () -> asker.rows(visit.lease(), question, arguments, MOST_ROWS);
        // What others know may change while this graph does not.
        return question.isFederated()
                ? asked.get()
                : answers.get(new Answers.Key(visit.generation(), question.text(), arguments), asked);
    }

    private static Page problem(
            Visit visit, QuestionForm form, ArgumentException wrong, Map<String, Object> values, String title) {
        // A question that needs something and was given nothing is no mistake of the reader.
        boolean isBeginning =
                visit.request().getParameterMap().keySet().stream().allMatch(Visit.LANGUAGE::equals);
        values.put("answered", false);
        values.put("wrong", !isBeginning);
        values.put(
                "problem",
                isBeginning
                        ? ""
                        : wrong.parameter()
                                .map(parameter -> form.error(
                                        parameter,
                                        visit.parameter(parameter.name())
                                                .map(String::strip)
                                                .orElse("")))
                                .orElseGet(() -> visit.texts().of("form.unknown", wrong.argument())));
        List<Field> fields = form.fields(isBeginning ? Optional.empty() : Optional.of(wrong));
        return Page.of("question", title, with(values, fields)).status(isBeginning ? 200 : BAD_REQUEST);
    }

    private static Map<String, Object> with(Map<String, Object> values, List<Field> fields) {
        values.put("fields", fields);
        for (String absent : List.of("table", "charts", "cites")) {
            values.putIfAbsent(absent, List.of());
        }
        return values;
    }

    private static CannedQuery question(QueryCatalog catalog, String name) {
        try {
            CannedQuery question = catalog.get(name);
            if (question.folder().isEmpty()) {
                return question;
            }
            throw new PageRefusal(404, "problem.question", name);
        } catch (UnknownQueryException none) {
            throw new PageRefusal(404, "problem.question", name);
        }
    }

    private static void unknown(Visit visit, CannedQuery question) {
        visit.request().getParameterMap().keySet().stream()
                .filter(name ->
                        !List.of(Visit.LANGUAGE, Visit.VERSION, SORT, OFFSET).contains(name))
                .sorted()
                .forEach(question::parameter);
    }

    private void answer(Visit visit, CannedQuery question, Rows rows, Map<String, Object> values) {
        Cells cells = new Cells(visit, rows.columns(), kinds);
        List<String> shown = cells.shown();
        String sort = visit.parameter(SORT).orElse("");
        boolean isDescending = sort.startsWith("-");
        String sorted = isDescending ? sort.substring(1) : sort;
        if (!sorted.isEmpty() && !shown.contains(sorted)) {
            throw new PageRefusal(BAD_REQUEST, "problem.sort", sorted, String.join(", ", shown));
        }
        List<Binding> order = sorted.isEmpty() ? rows.rows() : sorted(rows, sorted, isDescending);
        int offset = offset(visit, order.size());
        List<Column> columns = shown.stream()
                .map(column -> column(visit, rows, column, sorted, isDescending))
                .toList();
        List<List<Cell>> body = order.stream()
                .skip(offset)
                .limit(ROWS_OF_A_PAGE)
                .map(row -> shown.stream().map(column -> cells.of(row, column)).toList())
                .toList();
        values.put("table", new Table(columns, body));
        values.put("count", order.size());
        values.put("cut", rows.isCut());
        values.put("from", offset + 1);
        values.put("to", Math.min(order.size(), offset + ROWS_OF_A_PAGE));
        values.put("earlier", offset == 0 ? "" : visit.self(OFFSET, zeroless(offset - ROWS_OF_A_PAGE)));
        values.put(
                "later",
                offset + ROWS_OF_A_PAGE >= order.size()
                        ? ""
                        : visit.self(OFFSET, Integer.toString(offset + ROWS_OF_A_PAGE)));
        values.put("charts", new Charts(visit, kinds).of(question, rows));
        values.put(
                "cites",
                order.stream()
                        .skip(offset)
                        .limit(ROWS_OF_A_PAGE)
                        .map(row -> CitePage.ofRow(visit, row))
                        .toList());
        values.put("cite", CitePage.ofQuestion(visit, question.name()));
        values.put("permalink", visit.self(Visit.LANGUAGE, visit.isLanguageChosen() ? visit.language() : ""));
    }

    private static String zeroless(int offset) {
        return offset <= 0 ? "" : Integer.toString(offset);
    }

    private static int offset(Visit visit, int rows) {
        String given = visit.parameter(OFFSET).orElse("0");
        if (!given.matches("\\d{1,6}")) {
            throw new PageRefusal(BAD_REQUEST, "problem.offset", given);
        }
        return Math.min(Integer.parseInt(given), Math.max(0, rows - 1));
    }

    private Column column(Visit visit, Rows rows, String column, String sorted, boolean isDescending) {
        boolean isSorted = column.equals(sorted);
        boolean isNumber = Cells.isNumeric(rows, column) && kinds.of(column).kind() != ColumnKinds.Kind.COUNTRY;
        boolean next = isSorted ? !isDescending : isNumber;
        String label = new Cells(visit, rows.columns(), kinds).label(column);
        return new Column(
                column,
                label,
                isNumber,
                visit.self(SORT, (next ? "-" : "") + column),
                isSorted ? isDescending ? "descending" : "ascending" : "none");
    }

    private static List<Binding> sorted(Rows rows, String column, boolean isDescending) {
        Var name = Var.alloc(column + "Name");
        Var own = Var.alloc(column);
        Var var = rows.columns().contains(column + "Name") ? name : own;
        Comparator<Binding> order = Comparator.comparing(
                row -> Optional.ofNullable(row.get(var)),
                Comparator.comparing(term -> term.isEmpty(), Boolean::compare));
        Comparator<Binding> values = (one, other) -> {
            if (one.get(var) == null || other.get(var) == null) {
                return 0;
            }
            int comparison = compare(one.get(var), other.get(var));
            return isDescending ? -comparison : comparison;
        };
        List<Binding> list = new ArrayList<>(rows.rows());
        list.sort(order.thenComparing(values));
        return list;
    }

    private static int compare(org.apache.jena.graph.Node one, org.apache.jena.graph.Node other) {
        if (Cells.isNumber(one) && Cells.isNumber(other)) {
            Optional<java.math.BigDecimal> first = Figures.number(Facts.lexical(one));
            Optional<java.math.BigDecimal> second = Figures.number(Facts.lexical(other));
            if (first.isPresent() && second.isPresent()) {
                return first.get().compareTo(second.get());
            }
        }
        return Facts.lexical(one).compareToIgnoreCase(Facts.lexical(other));
    }

    private static String[] scripts(Chart chart) {
        return chart.kind() == Chart.Kind.NETWORK
                ? new String[] {"lib/cytoscape.js", "network.js", "table.js"}
                : new String[] {"lib/chart.js", "chart.js", "table.js"};
    }

    private static List<Alternate> data(Visit visit, CannedQuery question, Map<String, String> arguments) {
        String query = Visit.query(arguments);
        return List.of(
                new Alternate("CSV", "text/csv", visit.file("api/" + question.name() + ".csv" + query)),
                new Alternate(
                        "TSV", "text/tab-separated-values", visit.file("api/" + question.name() + ".tsv" + query)),
                new Alternate(
                        "JSON",
                        "application/sparql-results+json",
                        visit.file("api/" + question.name() + ".json" + query)),
                new Alternate(
                        "XML",
                        "application/sparql-results+xml",
                        visit.file("api/" + question.name() + ".xml" + query)));
    }
}
