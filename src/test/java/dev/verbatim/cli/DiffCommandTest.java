package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static String amended(String text) {
        return text.replaceFirst("vb:value 2000000000", "vb:value 3000000000")
                .replace(
                        "vb:recipient id:project\\/horizon ; vb:confidence 0.9 ;\n    vb:extractor id:rule\\/investment.en.verb",
                        "vb:confidence 0.9 ;\n    vb:extractor id:rule\\/investment.en.verb");
    }

    private static String withoutTheSecond(String text) {
        int begin = text.indexOf("<https://w3id.org/verbatim/id/article/b2b2b2b2b2b2b2b2> {");
        return text.substring(0, begin) + text.substring(text.indexOf("}\n", begin) + 2);
    }

    /** The text of the second article changed: the same file, another article. */
    private static String rewritten(String text) {
        return text.replace("b2b2b2b2b2b2b2b2", "c3c3c3c3c3c3c3c3")
                .replace(
                        "vb:investor id:actor\\/septenta ; vb:recipient id:project\\/horizon ; vb:confidence 0.9 ;\n    vb:extractor id:rule\\/investment.en",
                        "vb:recipient id:project\\/horizon ; vb:confidence 0.9 ;\n    vb:extractor id:rule\\/investment.en");
    }

    @TempDir
    private Path folder;

    private String first;

    @BeforeEach
    void publish() {
        SmallStore.publish(folder.resolve("first"));
        first = folder.resolve("first").toString();
    }

    private String second(UnaryOperator<String> edit) {
        SmallStore.publish(folder.resolve("second"), edit);
        return folder.resolve("second").toString();
    }

    private CommandLineRun diff(UnaryOperator<String> edit, String... options) {
        String[] arguments = new String[3 + options.length];
        arguments[0] = "diff";
        arguments[1] = first;
        arguments[2] = second(edit);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandLineRun.of(arguments);
    }

    @Test
    void storesThatHoldTheSameAreTheSame() {
        CommandLineRun run = diff(UnaryOperator.identity());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(run.out().endsWith(" hold the same.\n"), run.out());
        assertEquals(ExitCode.DONE, CommandLineRun.of("diff", first, first).exitCode(), "a store with itself");
    }

    @Test
    void whatAStatementSaysOtherwiseIsToldWithItsSentence() {
        CommandLineRun run = diff(DiffCommandTest::amended);
        assertEquals(ExitCode.DIFFERENT, run.exitCode(), run.err());
        assertEquals("""

                ~ article septenta.txt "Septenta investit"
                  ~ InvestmentStatement
                      value: 2000000000 -> 3000000000
                      "Septenta investira 2 milliards d'euros dans le projet Horizon."

                ~ article world/horizon.txt "Horizon gets its billions"
                  ~ InvestmentStatement
                      recipient: Horizon -> nothing
                      "Septenta will put 2 billion euros into Horizon."

                0 articles new, 0 gone, 2 changed; 0 statements new, 0 gone, 2 amended; 0 investments new, 0 gone, 0 amended
                """, body(run));
    }

    @Test
    void anArticleThatIsGoneIsToldWithItsStatements() {
        assertEquals("""

                - article world/horizon.txt "Horizon gets its billions"
                  - InvestmentStatement: confidence 0.9; extractor investment.en.verb; factuality intended; investor Septenta; recipient Horizon; value 2000000000
                      "Septenta will put 2 billion euros into Horizon."

                0 articles new, 1 gone, 0 changed; 0 statements new, 1 gone, 0 amended; 0 investments new, 0 gone, 0 amended
                """, body(diff(DiffCommandTest::withoutTheSecond)));
    }

    @Test
    void aFileWhoseTextChangedIsComparedSentenceBySentence() {
        String body = body(diff(DiffCommandTest::rewritten));
        assertTrue(body.contains("""
                ~ article world/horizon.txt "Horizon gets its billions", whose text changed
                  ~ InvestmentStatement
                      investor: Septenta -> nothing
                """), body);
    }

    @Test
    void theWordsAreFrenchIfAskedFor() {
        assertTrue(diff(DiffCommandTest::amended, "--lang", "fr", "--quiet")
                .out()
                .startsWith("articles : 0 nouveaux, 0 partis, 2 changés ; énoncés : 0 nouveaux"));
    }

    @Test
    void theFirstWithThePatchIsTheSecond() throws IOException {
        for (UnaryOperator<String> edit : List.<UnaryOperator<String>>of(
                DiffCommandTest::amended, DiffCommandTest::withoutTheSecond, DiffCommandTest::rewritten)) {
            Path patch = folder.resolve("patch.rdfp");
            Path other = Files.createTempDirectory(folder, "second");
            SmallStore.publish(other, edit);
            CommandLineRun.of("diff", first, other.toString(), "--patch", patch.toString());
            DatasetGraph dataset = SmallStore.dataset(UnaryOperator.identity());
            try (InputStream in = Files.newInputStream(patch)) {
                RDFPatchOps.applyChange(dataset, in);
            }
            assertEquals(quads(SmallStore.dataset(edit)), quads(dataset));
        }
    }

    @Test
    void twoPatchesOfTheSameAreEqual() throws IOException {
        String other = second(DiffCommandTest::amended);
        Path one = folder.resolve("one.rdfp");
        Path two = folder.resolve("two.rdfp");
        CommandLineRun.of("diff", first, other, "--patch", one.toString());
        CommandLineRun.of("diff", first, other, "--patch", two.toString());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertTrue(Files.readString(one).startsWith("H id <urn:uuid:"));
    }

    @Test
    void troubleIsTwoAsWithDiff() {
        CommandLineRun missing =
                CommandLineRun.of("diff", first, folder.resolve("nowhere").toString());
        assertEquals(ExitCode.TROUBLE, missing.exitCode());
        assertTrue(missing.err().contains("there is no store at"), missing.err());
        assertEquals(
                ExitCode.TROUBLE,
                diff(
                                DiffCommandTest::amended,
                                "--patch",
                                folder.resolve("no/folder.rdfp").toString())
                        .exitCode());
        assertEquals(
                ExitCode.TROUBLE,
                CommandLineRun.of("diff", first, first, "--lang", "de").exitCode());
        assertEquals(ExitCode.TROUBLE, CommandLineRun.of("diff", first).exitCode());
    }

    /** All but the two lines that name the stores. */
    private static String body(CommandLineRun run) {
        assertTrue(run.out().startsWith("--- "), run.out());
        String rest = run.out().substring(run.out().indexOf("\n+++ ") + 1);
        return rest.substring(rest.indexOf('\n') + 1);
    }

    /** Values of numbers as the store writes them do not matter here. */
    private static Set<String> quads(DatasetGraph dataset) {
        Set<String> quads = new TreeSet<>();
        dataset.find().forEachRemaining(quad -> quads.add(NodeFmtLib.str(quad)));
        return quads;
    }
}
