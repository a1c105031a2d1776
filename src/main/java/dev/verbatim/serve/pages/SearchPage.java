package dev.verbatim.serve.pages;

import dev.verbatim.query.ArgumentException;
import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Rows;
import dev.verbatim.vocab.Nif;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** Sentences and names that hold the words of the reader. */
public final class SearchPage {
    private static final String SENTENCES = "/serve/pages/sentences.rq";
    private static final String HEADER = "#+ parameters:\n#+   - name: words\n#+     form: words\n";
    private static final int MOST_NAMES = 30;
    private static final int MOST_SENTENCES = 50;

    private static final String BY_NAME = "find-by-name";

    private final Asker asker;
    private final CannedQuery byWords;

    SearchPage(Asker asker) {
        this.asker = asker;
        try (InputStream in = SearchPage.class.getResourceAsStream(SENTENCES)) {
            byWords = CannedQuery.parse(
                    "sentences.rq",
                    HEADER + new String(Objects.requireNonNull(in, SENTENCES).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(SENTENCES, e);
        }
    }

    Page of(Visit visit) {
        String words = visit.parameter("q").map(String::strip).orElse("");
        Map<String, Object> values = new LinkedHashMap<>();
        List<Node> things = words.isEmpty()
                ? List.of()
                : found(visit, visit.catalog().get(BY_NAME), "name", words, "thing", MOST_NAMES);
        List<Node> sentences =
                words.isEmpty() ? List.of() : found(visit, byWords, "words", words, "sentence", MOST_SENTENCES);
        values.put("words", words);
        values.put("names", things.stream().map(thing -> name(visit, thing)).toList());
        Cards cards = new Cards(visit);
        values.put(
                "sentences",
                sentences.stream()
                        .map(sentence -> sentence(visit, cards, sentence))
                        .flatMap(Optional::stream)
                        .toList());
        values.put("mostSentences", MOST_SENTENCES);
        return Page.of("search", visit.texts().of("search.title"), values);
    }

    private List<Node> found(
            Visit visit, CannedQuery question, String parameter, String words, String column, int most) {
        try {
            Rows rows = asker.rows(visit.lease(), question, Map.of(parameter, words), most);
            return rows.rows().stream()
                    .map(row -> row.get(Var.alloc(column)))
                    .filter(node -> node != null && node.isURI())
                    .distinct()
                    .toList();
        } catch (ArgumentException nothingToSearch) {
            return List.of();
        }
    }

    private static Named name(Visit visit, Node thing) {
        String kind =
                visit.names().kind(thing).map(type -> visit.names().of(type)).orElse("");
        return new Named(visit.ref(thing), kind);
    }

    private static Optional<ArticleCard> sentence(Visit visit, Cards cards, Node sentence) {
        return visit.facts()
                .value(sentence, Nif.referenceContext)
                .map(article -> cards.article(article, Quote.of(visit, sentence, -1, -1), 0));
    }

    /**
     * A thing that was found by its name.
     *
     * @param thing its name and page
     * @param kind what it is
     */
    public record Named(Ref thing, String kind) {}
}
