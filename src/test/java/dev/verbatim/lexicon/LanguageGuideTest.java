package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/adding-a-language.md says of files is so. */
class LanguageGuideTest {
    private static final Path GUIDE = Path.of("docs", "adding-a-language.md");
    private static final Path FRENCH = Path.of("src", "main", "resources", "lexicon", "fr");
    private static final Pattern ROW = Pattern.compile("(?m)^ *\\| `([a-z-]+)\\.tsv` \\| `([a-z ]+)` \\|");
    private static final Pattern FILE = Pattern.compile("`([a-z-]+)\\.tsv`");

    private static String guide() throws IOException {
        return Files.readString(GUIDE);
    }

    @Test
    void itNamesEveryFileOfALanguageThereIs() throws IOException {
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.list(FRENCH)) {
            files.forEach(file -> there.add(file.getFileName().toString().replace(".tsv", "")));
        }
        Set<String> named = FILE.matcher(guide())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        there.removeAll(named);
        assertEquals(Set.of(), there, "not in " + GUIDE);
    }

    @Test
    void itsColumnsAreThoseOfTheFrenchFiles() throws IOException {
        for (MatchResult row : ROW.matcher(guide()).results().toList()) {
            if (Files.exists(FRENCH.resolve(row.group(1) + ".tsv"))) {
                assertEquals(
                        Arrays.asList(row.group(2).split(" ", -1)),
                        Table.resource("lexicon/fr/" + row.group(1) + ".tsv").columns(),
                        row.group(1));
            }
        }
    }
}
