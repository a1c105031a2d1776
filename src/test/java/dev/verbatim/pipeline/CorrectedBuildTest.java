package dev.verbatim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Notice;
import dev.verbatim.read.CorpusException;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CorrectedBuildTest {
    private static final String HEAD = """
            @base <https://w3id.org/verbatim/id/> .
            @prefix actor: <https://w3id.org/verbatim/id/actor/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix vb: <https://w3id.org/verbatim/ontology#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    @TempDir
    private Path folder;

    private Path corpus;
    private Path corrections;
    private Path store;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        corrections = Files.createDirectory(folder.resolve("corrections"));
        store = folder.resolve("store");
        write(corpus.resolve("a.txt"), """
                Orange mise sur Septenta

                Orange va investir 12 millions d’euros en Belgique, a déclaré Claire Morel.
                """);
        write(corpus.resolve("b.txt"), """
                Meta emprunte

                Meta a levé jeudi 30 milliards de dollars sur le marché obligataire. Orange y a pris part.
                """);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private BuildReport build(Path into) throws CorpusException {
        return Build.run(
                new BuildRequest(
                        List.of(corpus.toString()), into, 2, BuildRequest.STANDARD_BASE, Optional.of(corrections)),
                Progress.NONE);
    }

    private static NavigableSet<String> quads(Path store) {
        NavigableSet<String> lines = new TreeSet<>();
        try (StoreView view = Store.at(store).read()) {
            Txn.executeRead(
                    view.dataset(),
                    () -> view.dataset()
                            .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                            .forEachRemaining(quad -> lines.add(NodeFmtLib.str(quad))));
        }
        return lines;
    }

    /** The only statement of a kind in the store. */
    private String statement(Node type) {
        try (StoreView view = Store.at(store).read()) {
            return Txn.calculateRead(
                    view.dataset(),
                    () -> view.dataset()
                            .findNG(Node.ANY, Node.ANY, Rdf.type, type)
                            .next()
                            .getSubject()
                            .getURI());
        }
    }

    private static String signed(int number, String kind, String properties) {
        return "<correction/test#" + number + "> a vb:" + kind + " ; schema:author \"Nadia\" ;"
                + " schema:dateCreated \"2026-03-14\"^^xsd:date ; vb:reason \"parce que\"@fr ; " + properties + " .\n";
    }

    private String ofEachKind() {
        String investment = "<" + statement(Vb.InvestmentStatement) + ">";
        String article = investment.substring(0, investment.indexOf('#')) + ">";
        return signed(1, "Rejection", "vb:corrects <" + statement(Vb.Claim) + ">")
                + signed(2, "Amendment", "vb:corrects " + investment + " ; vb:amendedTo [ vb:value 77000000 ]")
                + signed(3, "Merge", "vb:corrects actor:meta ; vb:into actor:x-organization-meta-platforms")
                        .replace("actor:meta ", "actor:x-person-claire-morel ")
                        .replace("x-organization-meta-platforms", "x-person-claire-morel-dupont")
                + signed(4, "Split", "vb:corrects actor:orange ; vb:into actor:x-organization-b ; vb:where " + article)
                + "actor:x-organization-b a schema:Organization ; rdfs:label \"B\" .\n"
                + signed(
                        5,
                        "LinkCorrection",
                        "vb:corrects actor:orange ; vb:wrongLink <http://www.wikidata.org/entity/Q1431486>");
    }

    @Test
    void everyKindSurvivesARebuildAndIsUndoneWhenItIsWithdrawn() throws Exception {
        build(store);
        NavigableSet<String> plain = quads(store);
        write(corrections.resolve("nadia.ttl"), HEAD + ofEachKind());
        BuildReport corrected = build(store);
        assertEquals(List.of(), corrected.notices());
        assertEquals("5 1 1", corrected.corrected() + " " + corrected.added() + " " + corrected.unchanged());
        NavigableSet<String> after = quads(store);
        assertNotEquals(plain, after);
        assertTrue(after.stream().anyMatch(line -> line.contains("7.7") || line.contains("77000000")));

        BuildReport again = build(store);
        assertFalse(again.changed());
        assertEquals("5 0", again.corrected() + " " + again.added());

        Files.move(corrections.resolve("nadia.ttl"), corrections.resolve("a.ttl"));
        Path other = folder.resolve("other");
        build(other);
        assertEquals(withoutFile(after), withoutFile(quads(other)), "built at once, from a file of another name");

        write(corrections.resolve("a.ttl"), HEAD + signed(1, "Rejection", "vb:corrects <" + claim(plain) + ">"));
        assertEquals(1, build(store).corrected());
        Files.delete(corrections.resolve("a.ttl"));
        build(store);
        assertEquals(plain, quads(store));
    }

    /** The corrections tell the name of their file, and the release depends on it. */
    private static NavigableSet<String> withoutFile(NavigableSet<String> quads) {
        NavigableSet<String> some = new TreeSet<>(quads);
        some.removeIf(line -> line.contains("ontology#file>") || line.contains("/release"));
        return some;
    }

    private static String claim(NavigableSet<String> plain) {
        return plain.stream()
                .filter(line -> line.contains("#claim=") && line.contains("ontology#Claim>"))
                .map(line -> line.replaceAll("^.*<([^>]*#claim=[^>]*)>.*$", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBrokenFileIsToldWithItsLineAndTheBuildGoesOn() throws Exception {
        write(corrections.resolve("broken.ttl"), HEAD + "\n<#1> a vb:Merge ;;; oops\n");
        BuildReport report = build(store);
        assertTrue(report.hasRejected());
        assertEquals(2, report.added());
        assertEquals(
                List.of("broken.ttl:8"),
                report.notices().stream().map(Notice::file).toList());
    }

    @Test
    void whatTheTextNoLongerSaysIsReportedAndFailsNothing() throws Exception {
        build(store);
        String claim = statement(Vb.Claim);
        write(corrections.resolve("nadia.ttl"), HEAD + signed(1, "Rejection", "vb:corrects <" + claim + ">"));
        assertEquals(1, build(store).corrected());
        write(
                corpus.resolve("a.txt"),
                "Orange mise sur Septenta\n\nOrange va investir 13 millions d’euros en Belgique.\n");
        BuildReport report = build(store);
        assertFalse(report.hasRejected());
        assertEquals(0, report.corrected());
        assertTrue(report.notices().getFirst().message().startsWith("no longer applies: the corpus holds no article"));
    }

    @Test
    void aCorrectionThatWouldLeaveAnUnsoundGraphIsRefusedAndTheBuildGoesOn() throws Exception {
        build(store);
        String investment = statement(Vb.InvestmentStatement);
        write(
                corrections.resolve("nadia.ttl"),
                HEAD
                        + signed(
                                1,
                                "Amendment",
                                "vb:corrects <" + investment + "> ; vb:amendedTo [ vb:value 5 ; vb:highValue 4 ]"));
        BuildReport report = build(store);
        assertTrue(report.hasRejected());
        assertEquals(0, report.corrected());
        assertTrue(report.notices().getFirst().message().contains("must not be published"), report.notices()::toString);
        assertEquals(report.notices(), build(store).notices(), "told at each build");
    }
}
