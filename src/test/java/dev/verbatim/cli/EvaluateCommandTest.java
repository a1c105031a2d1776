package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
    private static final String GOLD = "src/test/resources/evaluate/gold";

    @TempDir
    private Path folder;

    private String corpus;

    @BeforeEach
    void writeAnArticle() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("septenta.txt"), """
                Septenta voit grand

                Septenta mettra jusqu'à 2 milliards d'euros dans le projet Horizon en France d'ici 2029, a dit mardi Claire \
                Morel, directrice de Septenta.
                """);
        Files.writeString(articles.resolve("without-gold.txt"), "Rien de neuf sous le soleil de Paris ce mardi.\n");
        corpus = articles.toString();
    }

    @Test
    void showsTheFiguresOfTheArticlesThatHaveGold() {
        CommandLineRun run = CommandLineRun.of("evaluate", corpus, "--gold", GOLD);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("1 documents\n"), run.out());
        assertTrue(
                run.out().contains("\ncountries                 1.000  1.000  1.000   1 found, 1 in the gold\n"),
                run.out());
        assertEquals("reading: 1, ", run.err().substring(0, 12));
    }

    @Test
    void showsErrorsOfAllFiguresOrOfSome() {
        String all = CommandLineRun.of("evaluate", corpus, "--gold", GOLD, "--errors")
                .out();
        assertTrue(all.contains("  septenta: anonymous « Une source doute du calendrier »\n"), all);
        assertTrue(all.contains("\nquantities: missed\n  septenta: 3 data centre « trois centres »\n"), all);
        String some = CommandLineRun.of("evaluate", corpus, "--gold", GOLD, "--errors", "--only", "claims,claim_stance")
                .out();
        assertTrue(some.contains("\nclaims: missed\n"), some);
        assertFalse(some.contains("\nquantities: missed\n"), some);
    }

    @Test
    void writesTheFiguresToAFile() throws IOException {
        Path json = folder.resolve("figures.json");
        CommandLineRun.of("evaluate", corpus, "--gold", GOLD, "--json", json.toString());
        assertTrue(Files.readString(json).contains("\"countries\": 1.0,"), Files.readString(json));
    }

    @Test
    void writesAPageToReadAndWhatTheRulesAreWorth() throws IOException {
        Path html = folder.resolve("figures.html");
        Path precision = folder.resolve("precision.tsv");
        CommandLineRun run = CommandLineRun.of(
                "evaluate",
                corpus,
                "--gold",
                GOLD,
                "--html",
                html.toString(),
                "--write-precision",
                precision.toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(Files.readString(html).contains("<summary>claims: missed (2)</summary>"), Files.readString(html));
        assertTrue(
                Files.readString(precision).contains("# gold: 1 articles, annotations of SHA-256 "),
                Files.readString(precision));
        assertTrue(Files.readString(precision).contains("\namount.fr.verb\t"), Files.readString(precision));
    }

    @Test
    void failsBelowAMarkAfterHavingShownTheFigures() {
        CommandLineRun run = CommandLineRun.of(
                "evaluate", corpus, "--gold", GOLD, "--min", "countries=1", "--min", "quantities=0.9");
        assertEquals(ExitCode.DONE_BELOW_THE_MARK, run.exitCode());
        assertTrue(run.err().endsWith("verbatim: below the mark: quantities=0.9 (got 0.000)\n"), run.err());
        assertTrue(run.out().contains("macro F1 of the nine"), run.out());
    }

    @Test
    void goldWithoutItsArticleIsNamedAndCountsAsMissed() {
        CommandLineRun run = CommandLineRun.of("evaluate", corpus + "/without-gold.txt", "--gold", GOLD);
        assertTrue(run.err().contains("no article for septenta: all of it counts as missed\n"), run.err());
        assertTrue(run.out().contains("macro F1 of the nine                    0.000\n"), run.out());
    }

    @Test
    void anArticleThatCannotBeReadIsNamedWithItsReason() throws IOException {
        Files.write(folder.resolve("articles/septenta.txt"), new byte[0]);
        CommandLineRun run = CommandLineRun.of("evaluate", corpus, "--gold", GOLD);
        assertEquals(ExitCode.DONE_WITH_REJECTED_FILES, run.exitCode());
        assertTrue(run.err().contains("rejected septenta.txt: "), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere --gold GOLD                 | 2 | no such file or folder: 'nowhere'",
                "CORPUS --gold nowhere               | 3 | nowhere does not exist",
                "CORPUS                              | 2 | Missing required option: '--gold=DIR'",
                "CORPUS --gold GOLD --min claim=1    | 2 | there is no figure 'claim'; there are: actors, ",
                "CORPUS --gold GOLD --min claims=all | 2 | Invalid value for option '--min'",
            })
    void whatCannotBeDoneIsOneLine(String arguments, int exitCode, String line) {
        CommandLineRun run = CommandLineRun.of(("evaluate " + arguments)
                .replace("GOLD", GOLD)
                .replace("CORPUS", corpus)
                .split(" +", -1));
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().lines().toList().getLast().startsWith("verbatim: " + line), run.err());
    }
}
