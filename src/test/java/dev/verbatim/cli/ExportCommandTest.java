package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    @TempDir
    private static Path folder;

    private static String store;

    @BeforeAll
    static void publish() {
        SmallStore.publish(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    @ParameterizedTest
    @CsvSource({"ttl, Turtle", "nt, N-Triples", "nq, N-Quads", "trig, TriG", "jsonld, JSON-LD", "rdfxml, RDF/XML"})
    void everyFormatCanBeReadAgain(String format, String language) {
        CommandLineRun run = CommandLineRun.of("export", "--store", store, "--format", format);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        DatasetGraph read = DatasetGraphFactory.create();
        Lang lang = org.apache.jena.riot.RDFLanguages.nameToLang(language);
        RDFParser.fromString(run.out(), lang).parse(read);
        assertTrue(run.out().contains("septenta-horizon"), run.out());
    }

    @Test
    void aFileIsCompressedWhereThatIsAskedFor() throws IOException {
        Path plain = folder.resolve("graph.nq");
        Path compressed = folder.resolve("graph.nq.gz");
        assertEquals(
                new CommandLineRun(ExitCode.DONE, "", ""),
                CommandLineRun.of("export", "--store", store, "--format", "nq", "-o", plain.toString()));
        CommandLineRun.of("export", "--store", store, "--format", "NQ", "--gzip", "-o", compressed.toString());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
            assertEquals(Files.readString(plain), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void allFormatsGoIntoAFolderWithTheirDescriptionAndChecksums() throws IOException {
        Path one = folder.resolve("dumps");
        Path other = folder.resolve("dumps-again");
        CommandLineRun run =
                CommandLineRun.of("export", "--store", store, "--profile", "open", "--all", "-o", one.toString());
        assertEquals(new CommandLineRun(ExitCode.DONE, "", ""), run);
        CommandLineRun.of("export", "--store", store, "--profile", "open", "--all", "-o", other.toString());
        try (var files = Files.list(one)) {
            for (Path file : files.toList()) {
                assertEquals(-1, Files.mismatch(file, other.resolve(file.getFileName())), file.toString());
            }
        }
        assertEquals(11, Files.readAllLines(one.resolve("SHA256SUMS")).size());
        assertTrue(Files.readString(one.resolve("void.ttl")).contains("<verbatim.ttl.gz>"), "addresses are relative");
        CommandLineRun again = CommandLineRun.of("export", "--store", store, "--all", "-o", one.toString());
        assertEquals(3, again.exitCode());
        assertTrue(again.err().contains("exists; name a folder that does not"), again.err());
        CommandLineRun nowhere = CommandLineRun.of("export", "--store", store, "--all");
        assertEquals(2, nowhere.exitCode());
        assertTrue(nowhere.err().contains("--all needs a folder"), nowhere.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format pdf               | 2 | there is no format pdf; there are ttl, nt, nq, trig, jsonld, rdfxml, ",
                "--profile secret           | 2 | there is no profile secret; there are open, quotes and full",
                "-o target                  | 3 | target is a folder; name a file",
                "-o nowhere/graph.ttl       | 3 | there is no folder ",
                "--store nowhere            | 3 | there is no store at nowhere; build one: ",
            })
    void whatCannotBeWrittenIsOneLine(String arguments, int exitCode, String line) {
        CommandLineRun run = CommandLineRun.of(
                ("export " + arguments + (arguments.contains("--store") ? "" : " --store " + store)).split(" +", -1));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("verbatim: " + line), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
