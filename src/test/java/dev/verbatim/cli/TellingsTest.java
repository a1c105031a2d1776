package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellingsTest {
    private static final Telling FULL = new Telling(
            "\uD83D\uDE80 Septenta mettra\n2 milliards d'euros.",
            100,
            138,
            118,
            137,
            Optional.of("Septenta investit"),
            "a/septenta.txt",
            Optional.of("Le Quotidien"),
            Optional.of("2025-03-14"),
            Optional.of("investment"),
            Optional.of("investment.fr.pledge"),
            Optional.of("0.90"),
            Optional.of("intended"),
            Optional.of("article/a1#investment=118,137"),
            List.of("corrected by Marie on 2026-03-14: not yet paid"));

    @Test
    void aSentenceIsOneLineWithItsWordsSetOffThenItsArticleThenItsReading() {
        assertEquals("""

                1. \uD83D\uDE80 Septenta mettra [[2 milliards d'euros]].
                   "Septenta investit", Le Quotidien, 2025-03-14, a/septenta.txt, characters 100 to 138
                   investment "2 milliards d'euros", intended, confidence 0.90, rule investment.fr.pledge, article/a1#investment=118,137
                   corrected by Marie on 2026-03-14: not yet paid
                """, printed(Terminal.NONE, FULL));
    }

    @Test
    void onATerminalTheWordsAreColoured() {
        String printed = printed(new Terminal(true, true, true, 80), FULL);
        assertEquals(
                "1. \uD83D\uDE80 Septenta mettra \u001b[1;33m2 milliards d'euros\u001b[0m.",
                printed.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void whatIsNotKnownIsNotShown() {
        Telling bare = new Telling(
                "Rien.",
                0,
                5,
                0,
                0,
                Optional.empty(),
                "a.txt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertEquals("""

                1. Rien.
                   a.txt, characters 0 to 5
                """, printed(Terminal.NONE, bare));
    }

    @Test
    void aSentenceThatTellsSeveralThingsIsShownOnceWithAllItsWords() {
        assertEquals(
                """

                1. Le [[fonds]] MGX [[paie 5 euros]], dit-on.
                   a.txt, characters 10 to 41
                   claim "paie 5 euros"
                   amount "5 euros"
                   role "fonds"
                   quantity
                """,
                printed(
                        Terminal.NONE,
                        telling("claim", 23, 35),
                        telling("amount", 28, 35),
                        telling("role", 13, 18),
                        telling("quantity", 2, 5)));
    }

    private static Telling telling(String kind, int wordsBegin, int wordsEnd) {
        return new Telling(
                "Le fonds MGX paie 5 euros, dit-on.",
                10,
                41,
                wordsBegin,
                wordsEnd,
                Optional.empty(),
                "a.txt",
                Optional.empty(),
                Optional.empty(),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static String printed(Terminal terminal, Telling... tellings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = Console.of(out, out, terminal);
        new Tellings(console).print(Tellings.bySentence(List.of(tellings)));
        console.out().flush();
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
