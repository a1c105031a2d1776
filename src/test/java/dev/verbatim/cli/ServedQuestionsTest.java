package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Parameter;
import dev.verbatim.query.QueryCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question over the sample articles, in each form, over HTTP. */
@Timeout(300)
class ServedQuestionsTest {
    private static final Map<String, Lang> FORMS = Map.of(
            "json", ResultSetLang.RS_JSON,
            "xml", ResultSetLang.RS_XML,
            "csv", ResultSetLang.RS_CSV,
            "tsv", ResultSetLang.RS_TSV);

    private static ServedInBackground served;

    @BeforeAll
    static void serve() throws InterruptedException {
        served = new ServedInBackground("serve", "--store", SampleStore.folder(), "--port", "0");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        served.close();
    }

    static Stream<CannedQuery> questions() {
        return QueryCatalog.bundled().questions().stream().filter(question -> !question.isFederated());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachAnswersInEachFormWithTheSameRows(CannedQuery question) throws IOException, InterruptedException {
        List<Integer> rows = new ArrayList<>();
        for (Map.Entry<String, Lang> form : FORMS.entrySet()) {
            HttpResponse<String> answer = served.response("api/" + question.name() + "." + form.getKey());
            assertEquals(200, answer.statusCode(), answer.body());
            RowSet set = rows(answer.body(), form.getValue());
            assertEquals(
                    question.query().getResultVars(),
                    set.getResultVars().stream().map(v -> v.getVarName()).toList());
            rows.add(Math.toIntExact(set.stream().count()));
        }
        assertTrue(rows.getFirst() > 0, question.name() + " has no rows over the sample");
        assertEquals(1, rows.stream().distinct().count(), question.name() + ": " + rows);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachTakesItsExamples(CannedQuery question) throws IOException, InterruptedException {
        String arguments = question.parameters().stream()
                .map(parameter -> parameter.name() + "=" + encoded(parameter))
                .collect(Collectors.joining("&", "?", ""));
        HttpResponse<String> answer = served.response("api/" + question.name() + ".json" + arguments);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachChartHasItsColumns(CannedQuery question) throws IOException, InterruptedException {
        if (question.chart().isPresent()) {
            List<String> header = List.of(served.get("api/" + question.name() + ".csv?limit=1")
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1));
            question.chart()
                    .orElseThrow()
                    .columns()
                    .values()
                    .forEach(columns -> assertTrue(header.containsAll(columns), question.name() + " " + columns));
        }
    }

    @Test
    void anIdentifierMayBeShort() throws IOException, InterruptedException {
        String whole = served.get("api/totals-by-investor.csv?investor="
                + URLEncoder.encode("https://w3id.org/verbatim/id/actor/softbank", StandardCharsets.UTF_8));
        assertEquals(whole, served.get("api/totals-by-investor.csv?investor=actor/softbank"));
        assertTrue(whole.lines().count() > 1, whole);
    }

    @Test
    void theCommandLineAnswersTheSame() throws IOException, InterruptedException {
        CommandLineRun run = CommandLineRun.of("query", "timeline", "--store", SampleStore.folder(), "--format", "csv");
        assertEquals(run.out(), served.get("api/timeline.csv"));
        assertFalse(run.out().isBlank());
    }

    private static String encoded(Parameter parameter) {
        return URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8);
    }

    private static RowSet rows(String body, Lang lang) {
        return RowSetReaderRegistry.getFactory(lang)
                .create(lang)
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), new Context())
                .materialize();
    }
}
