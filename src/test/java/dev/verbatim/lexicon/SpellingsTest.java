package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingsTest {

    private static List<Token> cut(String text, Spellings spellings) {
        return Tokenizer.tokenize(text, new Span(0, text.length()), spellings);
    }

    @Test
    void tokensAreTheSameWhetherWordsAreRememberedOrNot() {
        Spellings spellings = Spellings.empty();
        String text = "L’Élysée et l'Élysée, « aujourd’hui » : 1 500 Sœurs d'ÉTAT… œuvrent (à Saint‑Nazaire) !";
        for (int round = 0; round < 3; round++) {
            assertEquals(Tokenizer.tokenize(text), cut(text, spellings));
        }
    }

    @Test
    void equalWordsOfDifferentTextsAreOneString() {
        Spellings spellings = Spellings.empty();
        Token first = cut("Une Usine", spellings).get(1);
        Token second = cut("cette Usine-là", spellings).get(1);
        assertSame(first.form(), second.form());
        assertSame(first.folded(), second.folded());
    }

    @Test
    void aWordIsTheStringThatLexiconsHold() {
        assertSame("usine", cut("L'Usine", Spellings.empty()).get(1).folded());
    }

    @Test
    void wordsThatAnApostropheAloneTellsApartAreNotMistaken() {
        Spellings spellings = Spellings.empty();
        for (String text : List.of("aujourd'hui", "aujourd’hui", "aujourdhui", "aujourd'hui")) {
            assertEquals(Tokenizer.tokenize(text), cut(text, spellings));
        }
    }

    @Test
    void moreWordsThanCanBeRememberedAreStillRead() {
        Spellings spellings = Spellings.empty();
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            String word = Integer.toString(random.nextInt(100_000), 36) + "é";
            String text = "a" + word;
            assertEquals(text, cut(text, spellings).getFirst().form());
        }
    }
}
