package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCommandTest {
    private static final String PREFIXES = """
            PREFIX actor: <https://w3id.org/verbatim/id/actor/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX vb: <https://w3id.org/verbatim/ontology#>
            PREFIX vbc: <https://w3id.org/verbatim/codes#>
            """;

    @TempDir
    private static Path built;

    @TempDir
    private Path folder;

    private String store;

    @BeforeAll
    static void build() throws IOException {
        Path corpus = Files.createDirectories(built.resolve("corpus"));
        Files.writeString(corpus.resolve("one.txt"), """
                Un pari sur la Bohême

                Le groupe Ostrava Steel investira 200 millions d’euros en France, a annoncé lundi sa présidente Jana Dvorska.
                Microsoft a confirmé jeudi qu’il investirait 3 milliards de dollars avec Ostrava Steel.
                """);
        CommandLineRun run = CommandLineRun.of(
                "build", corpus.toString(), "--store", built.resolve("store").toString());
        assertEquals(0, run.exitCode(), run.err());
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(built.relativize(file)));
            }
        }
        store = folder.resolve("store").toString();
    }

    private String kb(String text) throws IOException {
        return Files.writeString(folder.resolve("steel.ttl"), """
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix schema: <https://schema.org/> .
                        @prefix : <http://kb.example/> .
                        """ + text).toString();
    }

    private boolean ask(String pattern) {
        try (StoreView view = Store.at(Path.of(store)).read()) {
            return Txn.calculateRead(
                    view.dataset(),
                    () -> QueryExec.dataset(view.dataset())
                            .query(QueryFactory.create(PREFIXES + "ASK { " + pattern + " }"))
                            .ask());
        }
    }

    @Test
    void linksCandidatesAndMissesAreInTheGraphWithTheirReasons() throws IOException {
        CommandLineRun run = CommandLineRun.of("link", "--store", store, "--kb", kb("""
                :1 a schema:Organization ; rdfs:label "Ostrava Steel" .
                :2 a schema:Organization ; rdfs:label "Ostrava Steels Company" .
                """));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("linked                1"), run.out());
        String link = "?link a vb:Link ; vb:linkOf actor:x-organization-ostrava-steel ; ";
        assertTrue(ask(link + "vb:linkTarget <http://kb.example/1> ; vb:linkMethod vbc:link-method-name ; "
                + "vb:linkRelation vbc:link-relation-close ; vb:score ?score ; vb:dataSet <http://kb.example/> ."));
        assertTrue(ask("actor:x-organization-ostrava-steel skos:closeMatch <http://kb.example/1>"));
        assertTrue(ask(
                link + "vb:linkCandidate [ vb:linkTarget <http://kb.example/2> ; vb:rank ?rank ] FILTER(?rank = 1)"));
        assertTrue(ask("?link vb:linkOf actor:x-person-jana-dvorska ; vb:linkOutcome vbc:link-outcome-noMatch"));
        assertEquals(0, CommandLineRun.of("validate", "--store", store).exitCode());
    }

    @Test
    void theVocabulariesTellTheirLinksInTheSameWay() {
        assertTrue(ask("?link vb:linkOf actor:microsoft ; vb:linkTarget <http://www.wikidata.org/entity/Q2283> ; "
                + "vb:linkMethod vbc:link-method-curated ; vb:linkRelation vbc:link-relation-exact ; "
                + "vb:dataSet <http://www.wikidata.org/>"));
    }

    @Test
    void aSecondRunOfTheSameNameReplacesTheFirstAndASecondOfTheSameFilesChangesNothing() throws IOException {
        String file = kb(":1 rdfs:label \"Ostrava Steel\" .");
        CommandLineRun.of("link", "--store", store, "--kb", file);
        assertTrue(
                CommandLineRun.of("link", "--store", store, "--kb", file).out().contains("as it was"));
        kb(":9 rdfs:label \"Ostrava Steel\" .");
        CommandLineRun.of("link", "--store", store, "--kb", file);
        assertTrue(ask("actor:x-organization-ostrava-steel skos:closeMatch <http://kb.example/9>"));
        assertFalse(ask("?any skos:closeMatch <http://kb.example/1>"));
    }

    @Test
    void linksSurviveTheNextBuild() throws IOException {
        CommandLineRun.of("link", "--store", store, "--kb", kb(":1 rdfs:label \"Ostrava Steel\" ."));
        Files.writeString(
                folder.resolve("corpus/two.txt"), "Un autre jour\n\nLa France investira 3 millions d’euros.\n");
        assertEquals(
                0,
                CommandLineRun.of("build", folder.resolve("corpus").toString(), "--store", store)
                        .exitCode());
        assertTrue(ask("actor:x-organization-ostrava-steel skos:closeMatch <http://kb.example/1>"));
    }

    @Test
    void aFoundLinkThatSomebodyCallsWrongIsRejectedUntilTheCorrectionIsWithdrawn() throws IOException {
        String file = kb(":1 rdfs:label \"Ostrava Steel\" .");
        CommandLineRun.of("link", "--store", store, "--kb", file);
        Path corrections = Files.createDirectories(folder.resolve("corrections"));
        Path correction = Files.writeString(corrections.resolve("one.ttl"), """
                @prefix schema: <https://schema.org/> .
                @prefix vb: <https://w3id.org/verbatim/ontology#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <#1> a vb:LinkCorrection ; schema:author "Nadia Ferhat" ; schema:dateCreated "2026-03-14"^^xsd:date ;
                    vb:reason "Une autre aciérie."@fr ; vb:wrongLink <http://kb.example/1> ;
                    vb:corrects <https://w3id.org/verbatim/id/actor/x-organization-ostrava-steel> .
                """);
        String rejected = "?link vb:linkOf actor:x-organization-ostrava-steel ; vb:linkTarget <http://kb.example/1> ; "
                + "vb:linkOutcome vbc:link-outcome-rejected ; vb:correctedBy ?correction";
        String matched = "actor:x-organization-ostrava-steel skos:closeMatch <http://kb.example/1>";
        CommandLineRun corrected = build(corrections);
        assertEquals(0, corrected.exitCode(), corrected.err());
        assertFalse(corrected.err().contains("verbatim:"), corrected.err());
        assertTrue(ask(rejected));
        assertFalse(ask(matched));
        assertEquals(0, CommandLineRun.of("validate", "--store", store).exitCode());
        String again = build(corrections).out();
        assertTrue(again.contains("as before"), again);

        CommandLineRun.of(
                "link", "--store", store, "--kb", kb(":1 rdfs:label \"Ostrava Steel\" . :2 a schema:Place ."));
        assertTrue(
                ask("?link vb:linkOf actor:x-organization-ostrava-steel ; vb:linkOutcome vbc:link-outcome-noMatch ; "
                        + "vb:linkCandidate [ vb:linkTarget <http://kb.example/1> ]"),
                "what is linked anew is not linked with what is wrong");
        assertFalse(build(corrections).err().contains("verbatim:"), "the correction is still about something");
        assertFalse(ask(matched));

        Files.delete(correction);
        build(corrections);
        CommandLineRun.of("link", "--store", store, "--kb", file);
        assertTrue(ask(matched));
    }

    @Test
    void aRejectedLinkIsWhatItWasOnceTheCorrectionIsWithdrawn() throws IOException {
        CommandLineRun.of("link", "--store", store, "--kb", kb(":1 rdfs:label \"Ostrava Steel\" ."));
        String before =
                CommandLineRun.of("export", "--store", store, "--format", "nq").out();
        Path corrections = Files.createDirectories(folder.resolve("corrections"));
        CommandLineRun written = CommandLineRun.of(
                "correct",
                "link",
                "actor/x-organization-ostrava-steel",
                "--wrong",
                "http://kb.example/1",
                "--author",
                "Nadia Ferhat",
                "--reason",
                "Une autre aciérie.",
                "--corrections",
                corrections.toString(),
                "--store",
                store);
        assertEquals(0, written.exitCode(), written.err());
        build(corrections);
        assertFalse(ask("?any skos:closeMatch <http://kb.example/1>"));
        try (Stream<Path> files = Files.list(corrections)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        build(corrections);
        assertEquals(
                before,
                CommandLineRun.of("export", "--store", store, "--format", "nq").out());
    }

    private CommandLineRun build(Path corrections) {
        return CommandLineRun.of(
                "build",
                folder.resolve("corpus").toString(),
                "--store",
                store,
                "--corrections",
                corrections.toString());
    }

    @Test
    void aBrokenPassageIsToldWithItsLineAndTheRestIsUsed() throws IOException {
        String file = kb("""
                :1 rdfs:label "Ostrava Steel" .
                :2 nothing .
                :3 rdfs:label "Jana Dvorska" .
                """);
        CommandLineRun run = CommandLineRun.of("link", "--store", store, "--kb", file);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("verbatim: " + file + ":5: "), run.err());
        assertTrue(ask("actor:x-person-jana-dvorska skos:closeMatch <http://kb.example/3>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no triples at all", "\u0001\u0002\u0003", "@prefix : <http://kb.example/"})
    void filesOfWhichNothingCanBeReadLeaveTheLinksFoundBeforeAsTheyWere(String text) throws IOException {
        CommandLineRun.of("link", "--store", store, "--kb", kb(":1 rdfs:label \"Ostrava Steel\" ."));
        Optional<String> before = Store.at(Path.of(store)).generation();
        Path same = Files.writeString(folder.resolve("steel.ttl"), text);
        Path packed =
                Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("steel.ttl.gz"), text);
        for (Path file : List.of(same, packed)) {
            CommandLineRun run = CommandLineRun.of("link", "--store", store, "--kb", file.toString());
            assertEquals(1, run.exitCode(), run.err());
            assertTrue(run.err().contains("nothing could be read"), run.err());
            assertEquals("", run.out());
            assertEquals(before, Store.at(Path.of(store)).generation());
        }
        assertTrue(ask("actor:x-organization-ostrava-steel skos:closeMatch <http://kb.example/1>"));
        assertFalse(ask("?link vb:dataSet ?set FILTER(STRSTARTS(STR(?set), \"urn:\"))"));
    }

    @Test
    void oneFileThatCannotBeReadDoesNotKeepTheOthersFromBeingUsed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl.gz"), "not compressed");
        CommandLineRun run = CommandLineRun.of(
                "link",
                "--store",
                store,
                "--kb",
                broken.toString(),
                "--kb",
                kb(":1 rdfs:label \"Ostrava Steel\" ."),
                "--as",
                "steel");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains(broken + ": cannot be read to its end: Not in GZIP format"), run.err());
        assertTrue(ask("actor:x-organization-ostrava-steel skos:closeMatch <http://kb.example/1>"));
    }

    @Test
    void whatTheVocabulariesKnowIsAskedAgainToTellHowRightTheLinksAre() throws IOException {
        String file = kb("""
                <http://www.wikidata.org/entity/Q2283> rdfs:label "Microsoft" .
                <http://www.wikidata.org/entity/Q142> rdfs:label "France" .
                """);
        CommandLineRun run = CommandLineRun.of("link", "--store", store, "--kb", file);
        assertTrue(run.out().contains("known before          2"), run.out());
    }

    @Test
    void nothingIsLeftBehindByARunThatFails() throws IOException {
        String file = kb(":1 rdfs:label \"Ostrava Steel\" .");
        try (var generation = Store.at(Path.of(store)).update("another")) {
            assertFalse(generation.isChanged());
            CommandLineRun run = CommandLineRun.of("link", "--store", store, "--kb", file, "--work", folder.toString());
            assertEquals(3, run.exitCode());
            assertTrue(run.err().contains("another build"), run.err());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith("verbatim-link")));
        }
        assertFalse(ask("?any skos:closeMatch <http://kb.example/1>"));
    }

    @Test
    void foldersInTheWrongPlaceAreNamed() throws IOException {
        CommandLineRun asFile = CommandLineRun.of("link", "--kb", folder.toString(), "--store", store);
        assertEquals(2, asFile.exitCode());
        assertTrue(asFile.err().contains(folder + " is a folder; name its files"), asFile.err());
        CommandLineRun noWork = CommandLineRun.of("link", "--kb", kb(""), "--work", "nowhere", "--store", store);
        assertEquals(2, noWork.exitCode());
        assertTrue(noWork.err().contains("there is no folder nowhere for --work"), noWork.err());
    }

    @Test
    void whatMakesNoSenseIsRefused() throws IOException {
        String file = kb("");
        assertEquals(
                2,
                CommandLineRun.of("link", "--kb", "nowhere.ttl", "--store", store)
                        .exitCode());
        assertEquals(
                2,
                CommandLineRun.of("link", "--kb", file, "--as", "A B", "--store", store)
                        .exitCode());
        assertEquals(
                2,
                CommandLineRun.of("link", "--kb", file, "--least", "7", "--store", store)
                        .exitCode());
        assertEquals(
                3,
                CommandLineRun.of(
                                "link",
                                "--kb",
                                file,
                                "--store",
                                folder.resolve("none").toString())
                        .exitCode());
    }
}
