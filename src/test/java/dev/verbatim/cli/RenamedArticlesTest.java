package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamedArticlesTest {
    private static final String TEXT =
            "Hier, le groupe Nordlys, avec Polaris et Velmont, a choisi la ville de Port-Ancel.";

    @TempDir
    private Path folder;

    @Test
    void copiesDifferFromEachOtherAndAreTheSameEachTime() {
        assertEquals(TEXT, RenamedArticles.renamed(TEXT, 0));
        assertEquals(
                300,
                IntStream.range(0, 300)
                        .mapToObj(copy -> RenamedArticles.renamed(TEXT, copy))
                        .distinct()
                        .count());
        assertEquals(RenamedArticles.renamed(TEXT, 7), RenamedArticles.renamed(TEXT, 7));
        assertNotEquals(TEXT.length(), RenamedArticles.renamed(TEXT, 7).length());
    }

    @Test
    void asManyAreWrittenAsAreAskedFor() throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("a.txt"), TEXT);
        Files.writeString(sources.resolve("b.html"), "<p>" + TEXT + "</p>");
        Path made = Files.createDirectory(folder.resolve("made"));
        RenamedArticles.write(sources, 7, made);
        try (Stream<Path> files = Files.list(made)) {
            assertEquals(7, files.count());
        }
        assertEquals(TEXT, Files.readString(made.resolve("article-0.txt")));
    }
}
