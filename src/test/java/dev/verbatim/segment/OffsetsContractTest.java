package dev.verbatim.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the sentences and tokens of any text whatever, tried with texts made from a seed. */
class OffsetsContractTest {

    private static final String[] PIECES = {
        "Le",
        "groupe",
        "l’",
        "État",
        "œuvre",
        "e\u0301te\u0301",
        "OpenAI",
        "M.",
        "U.S.",
        "J.",
        "etc.",
        "3,5",
        "500",
        "1\u202F500",
        "%",
        "€",
        "💸",
        "𝒜lpha",
        "👩‍💻",
        "한국어",
        "&nbsp;",
        "&nbsp",
        "&amp;",
        "\u00A0",
        "\u202F",
        "\u2009",
        " ",
        "  ",
        "\t",
        "\r\n",
        "\n",
        "\n\n",
        "\u2028",
        "\u200B",
        "\u00AD",
        ".",
        ". ",
        "...",
        "…",
        "?",
        " ! ",
        "?!",
        ",",
        ";",
        ":",
        "«",
        "«\u00A0",
        "»",
        "\u00A0»",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "(",
        ")",
        "[",
        "]",
        "—",
        "-",
        "a-t-il",
        "https://a.example/b.C?d",
        "x@y.example",
        "fin.Début",
        "\uD83D",
        "\uDCB8",
        "\u0000",
        "Il",
        "The",
        "selon",
        "a",
        "déclaré",
        "•",
        "#",
        "@",
        "Inc.",
        "|",
        "x".repeat(2100)
    };

    private static final Region.Kind[] KINDS = Region.Kind.values();
    private static final Language[] LANGUAGES = {Language.FRENCH, Language.ENGLISH, new Language("und")};

    private static final Segmenter SEGMENTER = new Segmenter();

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sentencesKeepTheirContract(int seed) {
        Article article = article(new Random(seed));
        SegmentedArticle segmented = SEGMENTER.segment(article);
        int[] codePoints = article.text().codePoints().toArray();
        int last = 0;
        int tokens = 0;
        for (Sentence sentence : segmented.sentences()) {
            Region region = article.regions().get(sentence.paragraph());
            assertEquals(segmented.sentences().indexOf(sentence), sentence.index());
            assertTrue(sentence.span().begin() >= last, "sentences overlap or are out of order");
            assertTrue(region.span().contains(sentence.span()), "a sentence leaves its region");
            assertNotEquals(Region.Kind.BOILERPLATE, sentence.kind());
            assertEquals(region.kind(), sentence.kind());
            assertEquals(region.language(), sentence.language());
            assertEquals(tokens, sentence.firstToken());
            tokensKeepTheirs(article.text(), sentence);
            assertEquals(
                    sentence.span().in(article.text()),
                    byCodePoints(article.text(), codePoints, sentence.span()),
                    "code points");
            last = sentence.span().end();
            tokens += sentence.tokens().size();
        }
        everyTokenIsInASentence(article, tokens);
    }

    private static void tokensKeepTheirs(String text, Sentence sentence) {
        assertEquals(
                sentence.span().begin(), sentence.tokens().getFirst().span().begin());
        assertEquals(sentence.span().end(), sentence.tokens().getLast().span().end());
        int last = sentence.span().begin();
        for (Token token : sentence.tokens()) {
            assertTrue(token.span().begin() >= last, "tokens overlap or are out of order");
            assertTrue(token.span().length() > 0);
            assertFalse(token.form().isEmpty());
            assertFalse(token.span().in(text).isBlank(), "a token of white space");
            last = token.span().end();
        }
        boolean bounded = sentence.span().length() <= LongSentences.LIMIT
                || sentence.tokens().size() == 1;
        assertTrue(bounded, "a sentence without bounds: " + sentence.span());
    }

    private static void everyTokenIsInASentence(Article article, int tokens) {
        int expected = article.regions().stream()
                .filter(region -> region.kind() != Region.Kind.BOILERPLATE)
                .mapToInt(region ->
                        Tokenizer.tokenize(article.text(), region.span()).size())
                .sum();
        assertEquals(expected, tokens);
    }

    private static String byCodePoints(String text, int[] codePoints, Span span) {
        int begin = text.codePointCount(0, span.begin());
        int end = text.codePointCount(0, span.end());
        return new String(codePoints, begin, end - begin);
    }

    private static Article article(Random random) {
        StringBuilder text = new StringBuilder();
        List<Region> regions = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(random.nextBoolean() ? "\n" : " \r\n\r\n");
            int begin = text.length();
            for (int j = random.nextInt(60); j >= 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
                text.append(random.nextInt(3) > 0 ? " " : "");
            }
            text.append("fin");
            regions.add(new Region(
                    new Span(begin, text.length()),
                    KINDS[random.nextInt(KINDS.length)],
                    LANGUAGES[random.nextInt(LANGUAGES.length)]));
        }
        return new Article("a.txt", "0".repeat(64), text.toString(), Metadata.NONE, Language.FRENCH, regions);
    }

    @Test
    void aRegionOfInvisibleCharactersHasNoSentence() {
        Article article = new Article(
                "a.txt",
                "0".repeat(64),
                "\u200B\u2060",
                Metadata.NONE,
                Language.FRENCH,
                List.of(new Region(new Span(0, 2), Region.Kind.BODY, Language.FRENCH)));
        assertEquals(List.of(), SEGMENTER.segment(article).sentences());
    }
}
