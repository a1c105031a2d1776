package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Marks stand at the words they are for, and the text stays what it was. */
class MarkedTextTest {
    private static final Ref ACTOR = new Ref("Actor", "../id/actor/a", false);

    @Test
    void placesAreCountedInCodePoints() {
        MarkedText text = new MarkedText("\uD83D\uDE80 Nordlys investit 5 M€ ici.");
        text.statement(19, 23, "investment=19,23");
        assertEquals("[\uD83D\uDE80 Nordlys investit <5 M€> ici.]", shown(text));
    }

    @Test
    void marksHoldEachOther() {
        MarkedText text = new MarkedText("Nordlys investit 5 M€ ici. Rien.");
        text.mention(0, 7, "char=0,7", ACTOR);
        text.sentence(0, 26, "char=0,26");
        text.statement(17, 21, "investment=17,21");
        assertEquals(
                "[((Nordlys) investit <5 M€> ici.) Rien.]".replace("((", "{(").replace("ici.)", "ici.}"), shown(text));
    }

    @Test
    void aMarkThatCrossesAnotherIsCut() {
        MarkedText text = new MarkedText("un deux trois");
        text.statement(0, 7, "role=0,7");
        text.mention(3, 13, "char=3,13", ACTOR);
        assertEquals("[<un (deux)>~ trois~]", shown(text));
    }

    @Test
    void linesAreParagraphsUnlessAMarkGoesOn() {
        MarkedText text = new MarkedText("Titre\n\nUne phrase\nqui continue.\nFin.\n");
        text.sentence(7, 31, "char=7,31");
        assertEquals("[Titre][{Une phrase\nqui continue.}][Fin.]", shown(text));
    }

    @Test
    void boilerplateIsToldApart() {
        MarkedText text = new MarkedText("Texte.\nAbonnez-vous !");
        text.boilerplate(7, 21);
        assertEquals(
                List.of("body", "boilerplate"),
                text.pieces().stream().map(Piece.Paragraph::kind).toList());
    }

    @Test
    void marksOutsideTheTextAreLeftOut() {
        MarkedText text = new MarkedText("court");
        text.statement(3, 99, "claim=3,99");
        text.statement(4, 4, "claim=4,4");
        text.statement(-1, 2, "claim=-1,2");
        assertEquals("[court]", shown(text));
    }

    @Test
    void aLinkStandsInNoOtherLink() {
        MarkedText text = new MarkedText("le groupe Nordlys");
        text.mention(0, 17, "char=0,17", ACTOR);
        text.mention(10, 17, "char=10,17", ACTOR);
        Piece outer = text.pieces().getFirst().pieces().getFirst();
        assertEquals("../id/actor/a", outer.href());
        assertEquals("", outer.pieces().getLast().href());
    }

    @Test
    void whateverIsMarkedTheWordsAreTheSame() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                words.appendCodePoint("ab \n\u00E9\uD83D\uDE80".codePointAt(random.nextInt(5)));
            }
            String text = words.toString();
            MarkedText marked = new MarkedText(text);
            for (int i = 0; i < 20; i++) {
                int begin = random.nextInt(60);
                int end = begin + random.nextInt(20);
                switch (random.nextInt(3)) {
                    case 0 -> marked.sentence(begin, end, "char=" + begin + "," + end);
                    case 1 -> marked.statement(begin, end, "claim=" + begin + "," + end);
                    default -> marked.mention(begin, end, "char=" + begin + "," + end, ACTOR);
                }
            }
            String all = marked.pieces().stream()
                    .flatMap(paragraph -> paragraph.pieces().stream())
                    .map(MarkedTextTest::words)
                    .collect(Collectors.joining());
            assertEquals(text.replaceAll("\\s", ""), all.replaceAll("\\s", ""));
        }
    }

    @Test
    void manyMarksAtOnePlaceTakeNoLongTime() {
        MarkedText marked = new MarkedText("x".repeat(20_000));
        for (int i = 1; i < 5_000; i++) {
            marked.statement(0, i, "claim=0," + i);
            marked.statement(i, 20_000, "claim=" + i + ",20000");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), marked::pieces);
    }

    private static String words(Piece piece) {
        return piece.text() + piece.pieces().stream().map(MarkedTextTest::words).collect(Collectors.joining());
    }

    private static String shown(MarkedText text) {
        return text.pieces().stream()
                .map(paragraph -> "["
                        + paragraph.pieces().stream().map(MarkedTextTest::shown).collect(Collectors.joining())
                        + "]")
                .collect(Collectors.joining());
    }

    private static String shown(Piece piece) {
        String inside = piece.text()
                + piece.pieces().stream().map(MarkedTextTest::shown).collect(Collectors.joining());
        return switch (piece.kind()) {
            case "sentence" -> "{" + inside + "}";
            case "statement" -> "<" + inside + ">";
            case "mention" -> "(" + inside + ")";
            case "rest" -> "~" + inside + "~";
            default -> inside;
        };
    }
}
