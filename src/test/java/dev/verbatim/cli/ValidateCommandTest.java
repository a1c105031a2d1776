package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private static Path folder;

    private static String store;

    @BeforeAll
    static void publishWhatNoBuildWould() {
        SmallStore.publish(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @Test
    void aViolationIsToldByArticleNodeAndRule() {
        CommandLineRun run = CommandLineRun.of("validate", "--store", store);
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(
                run.out()
                        .contains(
                                "\nworld/horizon.txt: https://w3id.org/verbatim/id/article/b2b2b2b2b2b2b2b2: an article has "
                                        + "the SHA-256 of its file\n"),
                run.out());
        assertTrue(run.out().strip().matches("(?s).*\n3 graphs checked: \\d+ violations, 0 doubts"), run.out());
        assertEquals("verbatim: " + store + " is not valid; build it anew\n", run.err());
    }

    @Test
    void aFolderWithoutAStoreIsNoStore() {
        CommandLineRun run = CommandLineRun.of("validate", "--store", "src");
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.err().startsWith("verbatim: src is no store; build one: "), run.err());
    }
}
