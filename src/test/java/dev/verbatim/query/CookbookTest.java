package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.store.StoreView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes the cookbook and compares it with {@code docs/cookbook.md}. */
class CookbookTest {
    private static final Path TEMPLATE = Path.of("src", "test", "resources", "query", "cookbook.md");
    private static final Path COOKBOOK = Path.of("docs", "cookbook.md");
    private static final Path FRESH = Path.of("target", "cookbook.md");
    private static final String KINDS = List.of("actor", "article", "country", "investment", "project", "rule").stream()
            .map(kind -> "PREFIX " + kind + ": <https://w3id.org/verbatim/id/" + kind + "/>\n")
            .collect(Collectors.joining());
    private static final int WIDTH = 120;
    private static final int SHOWN_ROWS = 3;

    private final QueryCatalog catalog = QueryCatalog.bundled();

    @TempDir
    private Path folder;

    @Test
    void theCookbookSaysWhatTheQueriesSay() throws IOException {
        String fresh = cookbook();
        if (!Files.exists(COOKBOOK) || !fresh.equals(Files.readString(COOKBOOK))) {
            Files.createDirectories(FRESH.getParent());
            Files.writeString(FRESH, fresh);
        }
        assertEquals(
                fresh,
                Files.exists(COOKBOOK) ? Files.readString(COOKBOOK) : "",
                "the queries have changed: copy " + FRESH + " to " + COOKBOOK);
    }

    @Test
    void theQueryOfOnesOwnThatItShowsIsOne() throws IOException {
        String template = Files.readString(TEMPLATE);
        int begin = template.indexOf("#+ summary: Sums");
        String shown = template.substring(begin, template.indexOf("```", begin));
        CannedQuery query = CannedQuery.parse("sums.rq", shown);
        assertEquals(List.of("EUR", "USD"), query.parameter("currency").values());
        assertEquals(Chart.Kind.TIMELINE, query.chart().orElseThrow().kind());
        try (StoreView view = SampleGraph.load(folder)) {
            assertEquals(
                    2,
                    EveryQuestion.rows(view.dataset(), query, Map.of("currency", "EUR"))
                            .size());
        }
    }

    private String cookbook() throws IOException {
        StringBuilder questions = new StringBuilder();
        try (StoreView view = SampleGraph.load(folder)) {
            QueryRunner runner = new QueryRunner(view.dataset(), Duration.ofSeconds(20));
            questions.append("The answers shown are those of three very small articles.\n");
            catalog.themes().forEach((theme, queries) -> {
                questions
                        .append("\n### ")
                        .append(catalog.label(theme, "en"))
                        .append(" \u00b7 ")
                        .append(catalog.label(theme, "fr"))
                        .append('\n');
                queries.forEach(query -> entry(questions, query, runner));
            });
        }
        return Files.readString(TEMPLATE).replace("{{questions}}\n", questions);
    }

    private static void entry(StringBuilder page, CannedQuery query, QueryRunner runner) {
        page.append("\n#### ").append(query.name()).append("\n\n");
        for (String language : List.of("en", "fr")) {
            page.append("**").append(query.title(language)).append("**: ");
            page.append(query.description(language)).append("\n\n");
        }
        if (!query.parameters().isEmpty()) {
            page.append("| parameter | what | quoi | takes | without it |\n|---|---|---|---|---|\n");
            query.parameters().forEach(parameter -> row(page, parameter));
            page.append('\n');
        }
        if (!query.isFederated()) {
            page.append("    curl '").append(address(query)).append("'\n\n");
        }
        page.append("```sparql\n")
                .append(query.text().replaceAll("(?m)^#\\+.*\\R", "").strip())
                .append("\n```\n");
        if (!query.isFederated()) {
            page.append("\n```text\n").append(answer(query, runner)).append("```\n");
        }
    }

    private static void row(StringBuilder page, Parameter parameter) {
        String without = parameter
                .defaultValue()
                .map(value -> "`" + value + "`")
                .orElse(parameter.isRequired() ? "needed" : "all");
        page.append("| `" + parameter.name() + "` | " + parameter.summary("en") + " | " + parameter.summary("fr")
                + " | " + parameter.expected() + " | " + without + " |\n");
    }

    private static String address(CannedQuery query) {
        String arguments = query.parameters().stream()
                .filter(parameter -> !parameter.example().isEmpty())
                .map(parameter -> parameter.name() + "="
                        + URLEncoder.encode(shortened(parameter), StandardCharsets.UTF_8)
                                .replace("%2F", "/"))
                .collect(Collectors.joining("&"));
        return "http://localhost:3030/api/" + query.name() + ".csv" + (arguments.isEmpty() ? "" : "?" + arguments);
    }

    private static String shortened(Parameter parameter) {
        return parameter.example().replace("https://w3id.org/verbatim/id/", "");
    }

    private static String answer(CannedQuery query, QueryRunner runner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CannedQuery shortening = CannedQuery.parse(query.name(), query.text().replaceFirst("\n\n", "\n\n" + KINDS));
        runner.run(shortening, Map.of(), ResultFormat.TABLE, WIDTH, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        if (lines.size() <= SHOWN_ROWS + 3) {
            return String.join("\n", lines) + "\n";
        }
        return String.join("\n", lines.subList(0, SHOWN_ROWS + 2)) + "\n...\n" + lines.getLast() + "\n";
    }
}
