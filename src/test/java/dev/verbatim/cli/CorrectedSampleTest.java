package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/corrections.md, applied to the sample. */
@Tag("slow")
class CorrectedSampleTest {
    private static final String ARTICLE = "article/3bb3354653cbf1e6";

    @TempDir
    private static Path folder;

    private static String store;
    private static CommandLineRun build;

    @BeforeAll
    static void build() {
        store = folder.resolve("store").toString();
        build = CommandLineRun.of(
                "build", "sample", "--corrections", "examples/corrections", "--store", store, "--threads", "2");
    }

    @Test
    void eachCorrectionOfTheExampleApplies() {
        assertEquals(ExitCode.DONE, build.exitCode(), build.err());
        assertTrue(build.out().contains("\n5 corrections applied\n\n"), build.out());
    }

    @Test
    void explainTellsWhoCorrectedAStatementWhenAndWhy() {
        String out = CommandLineRun.of("explain", ARTICLE + "#claim=1651,1659", "--store", store)
                .out();
        assertTrue(out.contains(ARTICLE + "#claim=1651,1659\n   corrected by Nadia Ferhat on 2026-03-14: "), out);
    }

    @Test
    void explainShowsTheSentenceOfARejectedStatement() {
        String out = CommandLineRun.of("explain", ARTICLE + "#claim=1487,1492", "--store", store)
                .out();
        assertTrue(out.contains("on doute de la solidité du modèle"), out);
        assertTrue(
                out.contains("rejected statement, " + ARTICLE + "#claim=1487,1492\n   corrected by Nadia Ferhat"), out);
    }

    @Test
    void explainLeadsFromAMergedEntityToTheOneThatStays() {
        CommandLineRun run = CommandLineRun.of("explain", "actor/x-government-5ca0c97b-treasury", "--store", store);
        assertTrue(
                run.err().contains("was merged into https://w3id.org/verbatim/id/actor/tresor-britannique"), run.err());
    }

    @Test
    void theStoreIsSoundAndItsDifferenceFromTheUncorrectedOneIsTold() {
        assertEquals(
                ExitCode.DONE, CommandLineRun.of("validate", "--store", store).exitCode());
        CommandLineRun diff = CommandLineRun.of("diff", SampleStore.folder(), store, "--lang", "fr");
        assertEquals(ExitCode.DIFFERENT, diff.exitCode(), diff.err());
        assertTrue(diff.out().contains("CoreWeave -> Cnil, Septenta\n"), diff.out());
        assertTrue(
                diff.out()
                        .contains(
                                "corrigé par Nadia Ferhat le 2026-03-14 : « La jeune pousse » est Septenta, pas CoreWeave."),
                diff.out());
        assertFalse(diff.out().contains("stargate-cinq-sites.txt"), diff.out());
    }
}
