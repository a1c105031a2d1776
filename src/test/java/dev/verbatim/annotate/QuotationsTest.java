package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Morphology;
import dev.verbatim.model.Language;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.SegmentedArticle;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationsTest {

    private static final Verbs VERBS = new Verbs(Map.of(
            Language.FRENCH, VerbGrammar.of(Language.FRENCH, Morphology.of(Language.FRENCH)),
            Language.ENGLISH, VerbGrammar.of(Language.ENGLISH, Morphology.of(Language.ENGLISH))));

    private static List<Quotation> quotations(SegmentedArticle article) {
        return new Quotations().annotate(article, VERBS.annotate(article));
    }

    static Stream<List<String>> cases() {
        return Rows.of("annotate/quotations.tsv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quotationsAreFoundNestedAndJudged(List<String> row) {
        String text = row.getFirst().replace('¶', '\n');
        boolean english = text.matches(".*\\b(the|she|he|We|is)\\b.*");
        SegmentedArticle article = Texts.article(english ? Language.ENGLISH : Language.FRENCH, text);
        String told = quotations(article).stream()
                .map(q -> q.inner().in(article.article().text()).replace('\n', '¶') + " " + q.depth() + " "
                        + (q.speech() ? "+" : "-"))
                .collect(Collectors.joining(" ¦ "));
        assertEquals(row.get(1), told);
    }

    @Test
    void spansHoldTheMarksAndInnerSpansTheWords() {
        SegmentedArticle article = Texts.article(Language.FRENCH, "Il dit : « Nous avançons. »");
        Quotation quotation = quotations(article).getFirst();
        assertEquals("« Nous avançons. »", quotation.span().in(article.article().text()));
        assertEquals("Nous avançons.", quotation.inner().in(article.article().text()));
    }

    @Test
    void aPostSpansItsAuthorsLine() {
        SegmentedArticle article = Texts.article(Language.ENGLISH, "We begin.\n— OpenAI (@OpenAI) January 21, 2025");
        assertEquals(
                article.article().text(),
                quotations(article).getFirst().span().in(article.article().text()));
    }

    @Test
    void oddMarksNeverBreakOrderOrNesting() {
        Random random = new Random(7);
        String[] pieces = {
            "«",
            "»",
            "\"",
            "“",
            "”",
            "‘",
            "’",
            "'",
            "‹",
            "›",
            "„",
            "mot",
            "Le",
            ".",
            ":",
            "¶",
            " | ",
            "—",
            "(@x)",
            ">",
            "dit",
            "\uD83D\uDE42"
        };
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 60; i++) {
                text.append(random.nextBoolean() ? " " : "").append(pieces[random.nextInt(pieces.length)]);
            }
            SegmentedArticle article =
                    Texts.article(Language.FRENCH, text.toString().replace('¶', '\n'));
            int last = 0;
            for (Quotation quotation : quotations(article)) {
                assertTrue(quotation.span().contains(quotation.inner()), text::toString);
                assertTrue(quotation.span().begin() >= last, text::toString);
                assertTrue(quotation.span().end() <= article.article().text().length(), text::toString);
                last = quotation.span().begin();
            }
        }
    }

    @Test
    void aMillionMarksTakeLinearTime() {
        String text = "« “ ‘ mot \" ".repeat(60_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertTrue(
                        quotations(Texts.article(Language.FRENCH, text)).size() < 300_000));
    }
}
