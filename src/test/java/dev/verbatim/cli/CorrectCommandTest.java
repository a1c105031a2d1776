package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectCommandTest {
    private static final String STATEMENT = "article/a1a1a1a1a1a1a1a1#investment=19,38";

    @TempDir
    private static Path stores;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() {
        SmallStore.publish(
                stores.resolve("store"),
                text -> text.replace("actor\\/claire-morel", "actor\\/x-person-claire-morel")
                        .replace("id:actor\\/septenta", "id:actor\\/x-organization-septenta"));
    }

    private CommandLineRun correct(String... arguments) {
        List<String> all = new ArrayList<>(List.of("correct"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--author", "Marie Skłodowska", "--date", "2026-03-14", "--reason", "she said \"so\""));
        all.addAll(List.of(
                "--store",
                stores.resolve("store").toString(),
                "--corrections",
                corrections().toString()));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private Path corrections() {
        return folder.resolve("corrections");
    }

    private String written() throws IOException {
        return Files.readString(corrections().resolve("marie-sklodowska.ttl"));
    }

    @Test
    void aRejectionIsReadableTurtleInAFileOfItsAuthor() throws IOException {
        CommandLineRun run = correct("reject", STATEMENT);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertEquals("""
                # Corrections by Marie Skłodowska

                @prefix schema: <https://schema.org/> .
                @prefix vb: <https://w3id.org/verbatim/ontology#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <#1> a vb:Rejection ;
                    schema:author "Marie Skłodowska" ;
                    schema:dateCreated "2026-03-14"^^xsd:date ;
                    vb:reason "she said \\"so\\""@en ;
                    vb:corrects <https://w3id.org/verbatim/id/article/a1a1a1a1a1a1a1a1#investment=19,38> .
                """, written());
    }

    @Test
    void theNextOneStandsBehindWithTheNextNumberAndTheTermsItNeeds() throws IOException {
        correct("reject", "article/a1a1a1a1a1a1a1a1#claim=91,96");
        String before = written();
        CommandLineRun run = correct(
                "amend",
                STATEMENT,
                "--set",
                "value=3e9",
                "--set",
                "investor=actor/x-person-claire-morel",
                "--clear",
                "recipient");
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertEquals(before + """

                @prefix actor: <https://w3id.org/verbatim/id/actor/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

                <#2> a vb:Amendment ;
                    schema:author "Marie Skłodowska" ;
                    schema:dateCreated "2026-03-14"^^xsd:date ;
                    vb:reason "she said \\"so\\""@en ;
                    vb:corrects <https://w3id.org/verbatim/id/article/a1a1a1a1a1a1a1a1#investment=19,38> ;
                    vb:amendedTo [ vb:value 3000000000 ; vb:investor actor:x-person-claire-morel ] ;
                    vb:cleared vb:recipient .

                actor:x-person-claire-morel a schema:Person ;
                    rdfs:label "Claire Morel"@fr .
                """, written());
    }

    @Test
    void mergesSplitsAndLinksAreWrittenToo() throws IOException {
        assertEquals(
                ExitCode.DONE,
                correct("merge", "actor/x-organization-septenta", "--into", "actor/x-person-claire-morel")
                        .exitCode());
        assertEquals(
                ExitCode.DONE,
                correct(
                                "split",
                                "actor/x-person-claire-morel",
                                "--where",
                                "article/a1a1a1a1a1a1a1a1",
                                "--label",
                                "Claire Morel d'Évreux",
                                "--kind",
                                "person")
                        .exitCode());
        assertEquals(
                ExitCode.DONE,
                correct(
                                "link",
                                "actor/x-organization-septenta",
                                "--right",
                                "https://example.org/s",
                                "--relation",
                                "sameAs")
                        .exitCode());
        assertTrue(written().contains("vb:into actor:x-person-claire-morel ."), written());
        assertTrue(written().contains("vb:into actor:x-person-claire-morel-d-evreux ;"), written());
        assertTrue(written().contains("vb:rightRelation owl:sameAs ."), written());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reject article/a1a1a1a1a1a1a1a1#investment=1,2 | the store has no statement",
                "reject actor/x-organization-septenta | the store has no statement",
                "merge actor/nobody --into actor/x-organization-septenta | the store knows no",
                "merge actor/x-organization-septenta --into actor/x-organization-septenta | none of those it gives up",
                "merge article/a1a1a1a1a1a1a1a1 --into actor/x-organization-septenta | no entity of the graph",
                "split actor/x-organization-septenta --where article/ffffffffffffffff --label X | the store has no",
                "split actor/x-organization-septenta --where article/a1a1a1a1a1a1a1a1 | say which entity",
                "split actor/x-organization-septenta --where article/a1a1a1a1a1a1a1a1 --label X --kind dog | no kind of entity",
                "amend STATEMENT | say what the statement says",
                "amend STATEMENT --set value | not of the form NAME=VALUE",
                "amend STATEMENT --set investor= | 'investor=' has no value; say what it is, or --clear investor",
                "amend STATEMENT --set value=much | a decimal number",
                "amend STATEMENT --set value=1e400 | a decimal number",
                "amend STATEMENT --set colour=red | there is no colour to amend",
                "amend STATEMENT --set status=wild | a code of",
                "amend STATEMENT --set speaker=actor/x-person-claire-morel | has no speaker; it has",
                "amend STATEMENT --clear value | needs its value; reject it instead",
                "amend STATEMENT --set endDate=tomorrow | a date:",
                "amend STATEMENT --set investor=actor/a>b | is no identifier",
                "link actor/x-organization-septenta | says what is wrong",
                "link actor/x-organization-septenta --right javascript:alert(1) | no address",
                "link actor/x-organization-septenta --wrong https://example.org/s | is not linked with",
                "link actor/x-organization-septenta --right https://example.org/s --relation likes | owl:sameAs or one of SKOS",
                "reject STATEMENT --lang klingon | is no language",
            })
    void nonsenseIsRefusedInWordsAndNothingIsWritten(String arguments, String reason) {
        CommandLineRun run = correct(arguments.replace("STATEMENT", STATEMENT).split(" "));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.out());
        assertTrue(run.err().contains(reason), run.err());
        assertFalse(Files.exists(corrections()));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithItsReason() throws IOException {
        Files.writeString(corrections(), "a file in the way");
        CommandLineRun run = correct("reject", STATEMENT);
        assertEquals(ExitCode.FAILED, run.exitCode(), run.err());
        assertEquals(
                "verbatim: the folder " + corrections() + " cannot be created (" + corrections()
                        + " is in the way); choose another: --corrections DIR\n",
                run.err());
    }

    @Test
    void whatContradictsAnEarlierOneIsRefusedAndTheFileStaysAsItIs() throws IOException {
        correct("reject", STATEMENT);
        String before = written();
        CommandLineRun run = correct("amend", STATEMENT, "--set", "value=3");
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("contradicts marie-sklodowska.ttl:7"), run.err());
        assertEquals(before, written());
    }

    @Test
    void withoutAStoreThereIsNothingToCorrect() {
        CommandLineRun run = CommandLineRun.of(
                "correct",
                "reject",
                STATEMENT,
                "--author",
                "M",
                "--reason",
                "r",
                "--store",
                folder.resolve("no").toString());
        assertEquals(ExitCode.FAILED, run.exitCode());
    }
}
