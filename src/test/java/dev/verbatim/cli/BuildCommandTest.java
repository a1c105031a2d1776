package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleIsBuiltWithoutRejectingAnything() {
        CommandLineRun run = SampleStore.build();
        assertTrue(
                run.out().startsWith("13 articles read: 13 new or changed, 0 unchanged; 0 articles taken out\n"),
                run.out());
        assertTrue(run.err().contains("reading: 13 of 13, "), run.err());
    }

    @Test
    void whatIsBuiltIsValid() {
        CommandLineRun run = CommandLineRun.of("validate", "--store", SampleStore.folder());
        assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    }

    @Test
    void badFilesAreNamedWithTheirReasonsAndTheOthersAreBuilt() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.copy(Path.of("sample", "septenta-levee.txt"), corpus.resolve("good.txt"));
        Files.createFile(corpus.resolve("empty.txt"));
        Files.write(corpus.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 5, 6, 7});
        Files.writeString(corpus.resolve("notes.docx"), "passed over");
        CommandLineRun run = build(corpus);
        assertEquals(ExitCode.DONE_WITH_REJECTED_FILES, run.exitCode(), run.err());
        assertTrue(
                run.out().startsWith("1 article read: 1 new or changed, 0 unchanged; 0 articles taken out\n"),
                run.out());
        assertTrue(run.out().contains("1 file passed over: hidden, or of a kind that is not read\n"), run.out());
        assertTrue(run.out().contains("\n2 files rejected:\n  binary.txt: "), run.out());
        assertTrue(run.out().contains("\n  empty.txt: "), run.out());
    }

    @Test
    void anArticleMoreOrLessChangesJustThat() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.copy(Path.of("sample", "septenta-levee.txt"), corpus.resolve("one.txt"));
        build(corpus);
        assertTrue(build(corpus).out().contains("store holds, as before (generation 000001-"));
        Files.copy(Path.of("sample", "dakar-campus.txt"), corpus.resolve("two.txt"));
        assertTrue(build(corpus)
                .out()
                .startsWith("2 articles read: 1 new or changed, 1 unchanged; 0 articles taken out\n"));
        Files.delete(corpus.resolve("one.txt"));
        assertTrue(
                build(corpus).out().startsWith("1 article read: 0 new or changed, 1 unchanged; 1 article taken out\n"));
    }

    @Test
    void namesOfFilesMayHoldAnyLetters() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.copy(Path.of("sample", "septenta-levee.txt"), corpus.resolve("levée de fonds.txt"));
        build(corpus);
        String documents = CommandLineRun.of("query", "documents", "--store", store(), "--format", "tsv")
                .out();
        assertTrue(documents.contains("\"levée de fonds.txt\""), documents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere                            | 2 | no such file or folder: 'nowhere'",
                "sample --threads 0                 | 2 | at least one thread is needed, not 0",
                "sample --base here                 | 2 | 'here' cannot begin identifiers: it must be an absolute IRI",
                "--store x                          | 2 | Missing required parameter: 'CORPUS'",
                "sample --stroe x                   | 2 | Unknown option: '--stroe'; did you mean --store?",
                "sample --store pom.xml             | 3 | pom.xml",
                "sample --store src                 | 3 | src ",
            })
    void whatCannotBeBuiltIsOneLine(String arguments, int exitCode, String line) {
        CommandLineRun run = CommandLineRun.of(("build " + arguments).split(" +", -1));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().lines().toList().getLast().startsWith("verbatim: " + line), run.err());
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private CommandLineRun build(Path corpus) {
        return CommandLineRun.of("build", corpus.toString(), "--store", store());
    }
}
