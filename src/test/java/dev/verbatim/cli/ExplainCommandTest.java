package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    private static final String BASE = "https://w3id.org/verbatim/id/";

    @TempDir
    private static Path folder;

    private static String store;

    @BeforeAll
    static void publish() {
        SmallStore.publish(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @Test
    void anInvestmentToldTwiceShowsBothSentencesWithTheirFigures() {
        assertEquals(new CommandLineRun(ExitCode.DONE, """
                https://w3id.org/verbatim/id/investment/septenta-horizon
                2 sentences of 2 articles

                1. Septenta investira [[2 milliards d'euros]] dans le projet Horizon.
                   "Septenta investit", Le Quotidien, 2025-03-14, septenta.txt, characters 0 to 62
                   investment "2 milliards d'euros", intended, confidence 0.9, rule investment.fr.verb, article/a1a1a1a1a1a1a1a1#investment=19,38

                2. Septenta will put [[2 billion euros]] into Horizon.
                   "Horizon gets its billions", The Ledger, 2025-03-15, world/horizon.txt, characters 0 to 47
                   investment "2 billion euros", intended, confidence 0.9, rule investment.en.verb, article/b2b2b2b2b2b2b2b2#investment=18,33
                """, ""), explain("investment/septenta-horizon"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actor/septenta                              | 2 | Septenta investira [[2 milliards d'euros]]",
                "project:horizon                             | 2 | into Horizon",
                "BASEactor/claire-morel                      | 1 | « Nous commençons demain », [[a dit]] Claire",
                "article/a1a1a1a1a1a1a1a1                    | 2 | Septenta investit",
                "article/b2b2b2b2b2b2b2b2                    | 1 | [[2 billion euros]]",
                "article/a1a1a1a1a1a1a1a1#claim=91,96        | 1 | [[a dit]]",
                "article/a1a1a1a1a1a1a1a1#investment=19,38   | 1 | [[2 milliards d'euros]]",
                "article/a1a1a1a1a1a1a1a1#char=63,110        | 1 | « Nous commençons demain »",
                "article/a1a1a1a1a1a1a1a1#char=0,8           | 1 | [[Septenta]] investira",
                "rule/claim.fr.inverted                      | 1 | « Nous commençons demain »",
            })
    void anythingLeadsBackToItsSentences(String name, int sentences, String shown) {
        CommandLineRun run = explain(name.replace("BASE", BASE));
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().contains(shown), run.out());
        assertTrue(
                run.out().contains("\n" + sentences + ". ") && !run.out().contains("\n" + (sentences + 1) + ". "),
                run.out());
    }

    @Test
    void aStatementSaysWhoItIsAbout() {
        String out = explain("article/a1a1a1a1a1a1a1a1#claim=91,96").out();
        assertTrue(out.contains("claim of Claire Morel \"a dit\""), out);
    }

    @Test
    void anEntityIsCalledByItsLabels() {
        assertTrue(explain("actor:septenta").out().startsWith("Septenta\n" + BASE + "actor/septenta\n"));
    }

    @Test
    void moreThanTheLimitIsCounted() {
        String out = CommandLineRun.of("explain", "actor/septenta", "--limit", "1", "--store", store)
                .out();
        assertTrue(out.endsWith("\n\n1 more: --limit 0\n"), out);
    }

    @Test
    void whatTheGraphDoesNotKnowIsAFailureThatSaysWhatToDo() {
        CommandLineRun run = explain("actor/nobody");
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(
                run.err().startsWith("verbatim: no sentence in " + store + " speaks of " + BASE + "actor/nobody;"),
                run.err());
        assertEquals("", run.out());
    }

    private static CommandLineRun explain(String name) {
        return CommandLineRun.of("explain", name, "--store", store);
    }
}
