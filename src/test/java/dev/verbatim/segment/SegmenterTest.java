package dev.verbatim.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Language;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    private final Segmenter segmenter = new Segmenter();

    @Test
    void boilerplateHasNoSentencesAndTheRestKeepsItsKind() {
        Article article = article(
                new Piece("Un titre", Region.Kind.TITLE),
                new Piece("Abonnez-vous ! Vite !", Region.Kind.BOILERPLATE),
                new Piece("Elle part. Il reste.", Region.Kind.BODY));
        assertEquals(
                List.of("TITLE Un titre", "BODY Elle part.", "BODY Il reste."),
                segmenter.segment(article).sentences().stream()
                        .map(sentence -> sentence.kind() + " " + sentence.span().in(article.text()))
                        .toList());
    }

    @Test
    void aCapitalAtTheHeadHasTheAccentThatItIsPrintedWithout() {
        Article article = article(new Piece(
                "A Bercy, on attend. « A Paris aussi », dit A. Roy. A-t-il tort ? Le plan A échoue.",
                Region.Kind.BODY));
        assertEquals(
                List.of("À", "À", "A", "A", "A"),
                segmenter.segment(article).sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> token.folded().equals("a"))
                        .map(Token::form)
                        .toList());
    }

    @Test
    void aTableRowIsOneSentence() {
        Article article = article(new Piece("Env. 30 Md€. | Total. Reste", Region.Kind.ROW));
        assertEquals(1, segmenter.segment(article).sentences().size());
    }

    @Test
    void aSentenceKnowsItsParagraphAndTheNumberOfItsFirstToken() {
        Article article = article(
                new Piece("Un deux.", Region.Kind.BODY),
                new Piece("Passons.", Region.Kind.BOILERPLATE),
                new Piece("Trois. Quatre.", Region.Kind.BODY));
        List<Sentence> sentences = segmenter.segment(article).sentences();
        assertEquals(
                List.of(0, 2, 2), sentences.stream().map(Sentence::paragraph).toList());
        assertEquals(
                List.of(0, 3, 5), sentences.stream().map(Sentence::firstToken).toList());
        assertEquals(List.of(0, 1, 2), sentences.stream().map(Sentence::index).toList());
    }

    @Test
    void anArticleWithoutCapitalsIsSplitAllTheSame() {
        String sentence = "le groupe annonce un projet de plusieurs milliards dans le pays. ";
        Article article = article(new Piece(sentence.repeat(10).strip(), Region.Kind.BODY));
        assertEquals(10, segmenter.segment(article).sentences().size());
        Article short1 = article(new Piece("bof. et puis rien.", Region.Kind.BODY));
        assertEquals(1, segmenter.segment(short1).sentences().size(), "too short to tell");
    }

    @Test
    void whatHasNoEndMarksIsCutAtASemicolonOrCommaOrBetweenWords() {
        Article semicolons = article(
                new Piece("un mot, ".repeat(200) + "deux ; " + "un mot, ".repeat(200) + "fin", Region.Kind.BODY));
        List<Sentence> sentences = segmenter.segment(semicolons).sentences();
        assertTrue(sentences.getFirst().span().in(semicolons.text()).endsWith("deux ;"));
        assertTrue(sentences.stream().allMatch(s -> s.span().length() <= 2000), "a sentence without bounds");
        Article words = article(new Piece("mot ".repeat(2000) + "fin", Region.Kind.BODY));
        assertTrue(
                segmenter.segment(words).sentences().stream()
                        .allMatch(s -> s.span().length() <= 2000),
                "a sentence without bounds");
    }

    @Test
    void hostileTextTakesLinearTime() {
        List<String> hostile = List.of(
                ".".repeat(300_000),
                "\"".repeat(300_000),
                ") ".repeat(300_000),
                "( a".repeat(100_000),
                "a. ".repeat(100_000),
                "A.".repeat(150_000),
                "« ? » ".repeat(50_000),
                "x".repeat(1_000_000));
        for (String text : hostile) {
            Article article = article(new Piece(text.strip(), Region.Kind.BODY));
            assertTimeout(Duration.ofSeconds(10), () -> segmenter.segment(article), text.substring(0, 6));
        }
    }

    @Test
    void theSplitterIsFast() {
        String text =
                "Le groupe a annoncé vendredi, selon M. Dupont, un plan de 3,5 milliards d’euros. « Nous irons », dit-il. ";
        String large = text.repeat(20_000);
        List<Token> tokens = Tokenizer.tokenize(large);
        SentenceSplitter splitter = SentenceSplitter.of(Language.FRENCH);
        splitter.split(tokens, false);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertEquals(40_000, splitter.split(tokens, false).size()),
                "two megabytes");
    }

    private record Piece(String text, Region.Kind kind) {}

    private static Article article(Piece... pieces) {
        StringBuilder text = new StringBuilder();
        List<Region> regions = new ArrayList<>();
        for (Piece piece : pieces) {
            int begin = text.length();
            text.append(piece.text());
            regions.add(new Region(new Span(begin, text.length()), piece.kind(), Language.FRENCH));
            text.append("\n\n");
        }
        return new Article("a.txt", "0".repeat(64), text.toString(), Metadata.NONE, Language.FRENCH, regions);
    }
}
