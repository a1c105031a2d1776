package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ReleaseCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleHasAVersionThatIsTheBeginningOfItsChecksum() {
        CommandLineRun run = CommandLineRun.of("release", "--check", "--store", SampleStore.folder());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(
                run.out()
                        .matches("(?s)version     ([0-9a-f]{16})\nsha256      \\1[0-9a-f]{48}\n"
                                + "iri         https://w3id.org/verbatim/id/release/\\1\n.*"
                                + "check       the content has this checksum\n"),
                run.out());
        assertTrue(SampleStore.build().out().contains(", version " + value(run, "version") + "):"));
    }

    @Test
    void anybodyCanWorkTheChecksumOutFromADump() throws Exception {
        Path dump = folder.resolve("graph.nq");
        CommandLineRun.of("export", "--format", "nq", "-o", dump.toString(), "--store", SampleStore.folder());
        String lines = Files.readAllLines(dump).stream()
                .filter(line -> !line.endsWith("/graph/release> ."))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        CommandLineRun run = CommandLineRun.of("release", "--store", SampleStore.folder());
        assertEquals(HexFormat.of().formatHex(digest), value(run, "sha256"));
    }

    @Test
    void theSameArticlesInAnotherStoreAreTheSameVersion() {
        String other = folder.resolve("other").toString();
        CommandLineRun.of("build", "sample", "--store", other, "--threads", "1");
        CommandLineRun one = CommandLineRun.of("release", "--store", SampleStore.folder());
        CommandLineRun two = CommandLineRun.of("release", "--store", other);
        assertEquals(value(one, "sha256"), value(two, "sha256"));
        assertEquals(value(one, "generation"), value(two, "generation"));
    }

    @Test
    void aStoreWithoutAChecksumSaysSo() {
        SmallStore.publish(folder.resolve("store"));
        CommandLineRun run =
                CommandLineRun.of("release", "--store", folder.resolve("store").toString());
        assertEquals(ExitCode.FAILED, run.exitCode());
        assertTrue(run.err().endsWith("build it again\n"), run.err());
    }

    private static String value(CommandLineRun run, String name) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
