package dev.verbatim.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WholeFileTest {
    @TempDir
    private Path folder;

    private static void write(Path file, String text) {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("graph.ttl"), "a longer text than the next");
        write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("graph.ttl"), names());
    }

    @Test
    void whatFailsInTheMiddleLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("graph.ttl"), "old");
        ExportException failure = assertThrows(
                ExportException.class,
                () -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("the disk is full");
                }));
        assertTrue(failure.getMessage().contains("(the disk is full)"), failure.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("graph.ttl"), names());
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("graph.ttl"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.ttl"), Path.of("real/graph.ttl"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain.ttl"), link);
        write(chain, "new");
        assertTrue(Files.isSymbolicLink(chain) && Files.isSymbolicLink(link));
        assertFalse(Files.isSymbolicLink(real));
        assertEquals("new", Files.readString(real));
        assertEquals(List.of("chain.ttl", "latest.ttl", "real"), names());
    }

    @Test
    void aLinkMayLeadToWhatIsNotThereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("latest.ttl"), Path.of("graph.ttl"));
        write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("graph.ttl")));
    }

    @Test
    void linksThatLeadToOneAnotherAreRefused() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("other"));
        Files.createSymbolicLink(folder.resolve("other"), Path.of("one"));
        ExportException failure = assertThrows(ExportException.class, () -> write(one, "new"));
        assertTrue(failure.getMessage().contains("lead to one another"), failure.getMessage());
    }

    @Test
    void aPipeIsWrittenToAndStaysOne() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(makesPipes(pipe), "this system has no pipes with names");
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));
        write(link, "through a pipe");
        assertEquals("through a pipe", read.join());
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
        assertEquals(List.of("link", "pipe"), names());
    }

    private static boolean makesPipes(Path pipe) throws InterruptedException {
        try {
            Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
            return made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String text(Path pipe) {
        try {
            return Files.readString(pipe);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void whatCannotBeWrittenIsNamedWithItsReason() {
        Path proc = Path.of("/proc");
        assumeTrue(Files.isDirectory(proc.resolve("self")), "this system has no /proc");
        ExportException failure =
                assertThrows(ExportException.class, () -> write(proc.resolve("verbatim-cannot-be-here"), "new"));
        assertEquals(
                "/proc/verbatim-cannot-be-here cannot be written (nothing can be created there); check its folder and the "
                        + "free space",
                failure.getMessage());
    }
}
