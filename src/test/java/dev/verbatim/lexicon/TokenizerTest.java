package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    static List<String> cases() throws IOException {
        try (InputStream in = TokenizerTest.class.getResourceAsStream("/lexicon/tokens.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cutsTextAsTheTableSays(String line) {
        String[] sides = line.split(" => ", 2);
        assertEquals(
                sides[1], Tokenizer.tokenize(sides[0]).stream().map(Token::form).collect(Collectors.joining("¦")));
    }

    @Test
    void knowsWhetherSpaceStandsBeforeAToken() {
        List<Token> tokens = Tokenizer.tokenize("10GW de l'eau");
        assertEquals(
                List.of(false, false, true, true, false),
                tokens.stream().map(Token::spaced).toList());
    }

    @Test
    void countsSpansFromTheStartOfTheText() {
        List<Token> tokens = Tokenizer.tokenize("un deux trois", new Span(3, 7));
        assertEquals(List.of(new Span(3, 7)), tokens.stream().map(Token::span).toList());
        assertThrows(IndexOutOfBoundsException.class, () -> Tokenizer.tokenize("un", new Span(0, 3)));
    }

    @RepeatedTest(200)
    void ordersTokensAndLosesNothingButSpaceWhateverTheText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String alphabet = "aZé œ'’\"«»“”.,-–0189 \u00A0\u202F&nbsp;&amp;\r\n\t€$%💸e\u0301\u200Bhttp://U.S.l'n't";
        StringBuilder built = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            int at = alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
            built.appendCodePoint(alphabet.codePointAt(at));
        }
        String text = built.toString();
        int last = 0;
        for (Token token : Tokenizer.tokenize(text)) {
            assertTrue(token.span().begin() >= last && token.span().length() > 0, text);
            String gap = text.substring(last, token.span().begin());
            assertTrue(
                    Stream.of(gap.replace("&nbsp;", " ").replace("&nbsp", " "))
                            .allMatch(g -> Tokenizer.tokenize(g).isEmpty()),
                    text);
            assertFalse(token.folded().isEmpty(), text);
            last = token.span().end();
        }
        assertTrue(Tokenizer.tokenize(text.substring(last)).isEmpty(), text);
    }
}
