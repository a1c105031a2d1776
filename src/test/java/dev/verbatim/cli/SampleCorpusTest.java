package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleCorpusTest {
    private static final Path KEPT = Path.of("sample");

    @Test
    void theArticlesThatComeWithTheProgramAreThoseOfTheSampleFolder() throws IOException {
        Path folder;
        try (SampleCorpus corpus = SampleCorpus.unpack()) {
            folder = corpus.folder();
            assertEquals(kept(), corpus.files());
            for (String file : corpus.files()) {
                assertEquals(Files.readString(KEPT.resolve(file)), Files.readString(folder.resolve(file)), file);
            }
        }
        assertFalse(Files.exists(folder), "left " + folder);
    }

    @Test
    void atLeastEightArticlesEachSayOnTheirFaceThatTheyWereWrittenForTheDemonstration() throws IOException {
        assertTrue(kept().size() >= 8);
        for (String file : kept()) {
            String text = Files.readString(KEPT.resolve(file));
            assertTrue(
                    text.contains("pour la démonstration de Verbatim")
                            || text.contains("for the Verbatim demonstration"),
                    file);
        }
    }

    private static List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
