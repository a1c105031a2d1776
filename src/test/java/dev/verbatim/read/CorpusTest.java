package dev.verbatim.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    Path folder;

    @Test
    void filesComeInTheOrderOfTheirPathsByCodePoint() throws Exception {
        write("a/x.txt", "a.txt", "a-b/x.txt", "Z.txt", "\uFF21.txt", "\uD835\uDC00.txt", "é.txt");
        assertEquals(
                List.of("Z.txt", "a-b/x.txt", "a.txt", "a/x.txt", "é.txt", "\uFF21.txt", "\uD835\uDC00.txt"),
                names(folder.toString()));
    }

    @Test
    void theOrderOfArgumentsSaysNothing() throws Exception {
        write("one/b.txt", "two/a.txt", "two/c.txt");
        List<String> forth =
                names(folder.resolve("one").toString(), folder.resolve("two").toString());
        List<String> back =
                names(folder.resolve("two").toString(), folder.resolve("one").toString());
        assertEquals(List.of("a.txt", "b.txt", "c.txt"), forth);
        assertEquals(forth, back);
    }

    @Test
    void hiddenFilesAndUnknownExtensionsAreCountedAndPassedOver() throws Exception {
        write("a.txt", "b.HTML", "c.xhtml", "d.text", "e.md", "f.htm", ".g.txt", ".git/h.txt", "i.pdf", "j", "k.txt~");
        CorpusWalk walk = Corpus.of(List.of(folder.toString())).walk();
        List<String> names = drain(walk);
        assertEquals(List.of("a.txt", "b.HTML", "c.xhtml", "d.text", "e.md", "f.htm"), names);
        assertEquals(2, walk.hidden());
        assertEquals(3, walk.unknown());
    }

    @Test
    void aFileIsNamedByItsFileName() throws Exception {
        write("deep/er/a.txt");
        assertEquals(List.of("a.txt"), names(folder.resolve("deep/er/a.txt").toString()));
    }

    @Test
    void aFileNamedItselfIsNeverPassedOver() throws Exception {
        write("a.pdf", ".b.txt");
        assertEquals(
                List.of(".b.txt", "a.pdf"),
                names(
                        folder.resolve("a.pdf").toString(),
                        folder.resolve(".b.txt").toString()));
    }

    @Test
    void aGlobNamesFilesBelowItsFixedPart() throws Exception {
        write("x/a.txt", "x/b.html", "x/y/c.txt", "d.txt");
        assertEquals(List.of("a.txt"), names(folder + "/x/*.txt"));
        assertEquals(List.of("d.txt", "x/a.txt", "x/y/c.txt"), names(folder + "/{**.txt,*.txt}"));
        assertEquals(List.of("x/y/c.txt"), names(folder + "/x*/y/?.txt"));
    }

    @Test
    void whatNamesNothingIsRefusedWithItsName() throws Exception {
        write("a.txt");
        for (String argument : List.of("gone", "gone/*.txt", "*.html", "[", "bad\0name")) {
            String path = folder + "/" + argument;
            CorpusException refused = assertThrows(CorpusException.class, () -> Corpus.of(List.of(path)), argument);
            assertTrue(refused.getMessage().contains("'"), refused.getMessage());
        }
        assertThrows(CorpusException.class, () -> Corpus.of(List.of()));
    }

    @Test
    void namesakesOfSeveralFoldersAreToldApartByTheirFolders() throws Exception {
        write("2024/a.txt", "2025/a.txt", "2025/b.txt");
        List<String> expected = List.of("2024/a.txt", "2025/a.txt", "b.txt");
        String one = folder.resolve("2024").toString();
        String two = folder.resolve("2025").toString();
        assertEquals(expected, names(one, two));
        assertEquals(expected, names(two, one));
    }

    @Test
    void namesakesOfFoldersOfOneNameTakeMoreFolders() throws Exception {
        write("x/news/a.txt", "y/news/a.txt");
        assertEquals(
                List.of("x/news/a.txt", "y/news/a.txt"),
                names(
                        folder.resolve("x/news").toString(),
                        folder.resolve("y/news").toString()));
    }

    @Test
    void aFileNamedTwiceAndAFolderInsideAnotherCountOnce() throws Exception {
        write("a.txt", "in/b.txt");
        String root = folder.toString();
        assertEquals(List.of("a.txt", "in/b.txt"), names(root, root + "/in", root + "/a.txt", root));
    }

    @Test
    void linksThatLeadInCirclesEnd() throws Exception {
        write("a/b/c.txt");
        Files.createSymbolicLink(folder.resolve("a/b/loop"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/b/self"), folder.resolve("a/b/self"));
        assertTimeout(Duration.ofSeconds(5), () -> assertEquals(List.of("a/b/c.txt"), names(folder.toString())));
    }

    @Test
    void linksThatFanOutEnd() throws Exception {
        for (int i = 0; i < 40; i++) {
            write("d" + i + "/f.txt");
        }
        for (int i = 0; i + 1 < 40; i++) {
            for (String link : List.of("l1", "l2", "l3")) {
                Files.createSymbolicLink(folder.resolve("d" + i + "/" + link), folder.resolve("d" + (i + 1)));
            }
        }
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertEquals(40, names(folder.toString()).size()));
    }

    @Test
    void aLinkThatLeadsNowhereIsLeftToTheReader() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("gone.txt"));
        assertEquals(List.of("a.txt"), names(folder.toString()));
    }

    private void write(String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "Un texte.");
        }
    }

    private static List<String> names(String... arguments) throws CorpusException {
        return drain(Corpus.of(Arrays.asList(arguments)).walk());
    }

    private static List<String> drain(CorpusWalk walk) {
        List<String> names = new ArrayList<>();
        walk.forEachRemaining(input -> names.add(input.name()));
        return names;
    }
}
