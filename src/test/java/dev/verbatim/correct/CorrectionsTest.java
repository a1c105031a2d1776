package dev.verbatim.correct;

import static dev.verbatim.correct.Scene.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionsTest {
    private static final String STATEMENT = "vb:corrects <article/0123456789abcdef#investment=20,30>";

    @TempDir
    private Path folder;

    static Stream<Arguments> nonsense() {
        String amendment = STATEMENT + " ; vb:amendedTo ";
        return Stream.of(
                Arguments.of(
                        signed("1", "Merge", "vb:corrects actor:a ; vb:into actor:a"), "none of those it gives up"),
                Arguments.of(signed("1", "Merge", "vb:corrects actor:a"), "a merge keeps one entity"),
                Arguments.of(
                        signed("1", "Merge", "vb:corrects <https://other.example/a> ; vb:into actor:orange"),
                        "is no entity of the graph"),
                Arguments.of(
                        signed("1", "Merge", "vb:corrects actor:orange ; vb:into <country/FR>"), "of another kind"),
                Arguments.of(
                        signed("1", "Merge", "vb:corrects actor:x-organization-a ; vb:into <article/0123456789abcdef>"),
                        "is no entity of the graph"),
                Arguments.of(
                        signed("1", "Split", "vb:corrects actor:orange ; vb:into actor:cnil"), "a split says where"),
                Arguments.of(
                        signed(
                                "1",
                                "Split",
                                "vb:corrects actor:orange ; vb:into actor:x-organization-b ; vb:where <article/0123456789abcdef>"),
                        "say in this file what it is"),
                Arguments.of(
                        signed("1", "Split", "vb:corrects actor:orange ; vb:into actor:cnil ; vb:where <country/FR>"),
                        "a place is an article, a sentence or a statement"),
                Arguments.of(signed("1", "Rejection", "vb:corrects actor:orange"), "a rejection is of one statement"),
                Arguments.of(signed("1", "Amendment", STATEMENT), "an amendment says what"),
                Arguments.of(signed("1", "Amendment", amendment + "[]"), "it amends nothing"),
                Arguments.of(signed("1", "Amendment", amendment + "[ vb:spanBegin 3 ]"), "spanBegin cannot be amended"),
                Arguments.of(
                        signed("1", "Amendment", amendment + "[ vb:speaker actor:orange ]"), "has no speaker; it has"),
                Arguments.of(signed("1", "Amendment", amendment + "[ vb:value -3 ]"), "a decimal number of 0 or more"),
                Arguments.of(
                        signed("1", "Amendment", amendment + "[ vb:value 1e400 ]"), "a decimal number of 0 or more"),
                Arguments.of(
                        signed("1", "Amendment", amendment + "[ vb:value " + "9".repeat(5000) + " ]"),
                        "a decimal number of 0 or more"),
                Arguments.of(signed("1", "Amendment", amendment + "[ vb:value 1 , 2 ]"), "value has one value, not 2"),
                Arguments.of(signed("1", "Amendment", amendment + "[ vb:status vbc:stance-oppose ]"), "a code of"),
                Arguments.of(
                        signed("1", "Amendment", amendment + "[ vb:currency <currency/XXX> ]"), "a currency such as"),
                Arguments.of(
                        signed("1", "Amendment", amendment + "[ schema:endDate \"2026-02-31\"^^xsd:date ]"), "a date:"),
                Arguments.of(
                        signed("1", "Amendment", STATEMENT + " ; vb:cleared vb:value"), "needs its value; reject it"),
                Arguments.of(
                        signed("1", "Amendment", amendment + "[ vb:investor actor:orange ] ; vb:cleared vb:investor"),
                        "both set and cleared"),
                Arguments.of(signed("1", "LinkCorrection", "vb:corrects actor:orange"), "says what is wrong"),
                Arguments.of(
                        signed(
                                "1",
                                "LinkCorrection",
                                "vb:corrects actor:orange ; vb:rightLink <https://a.example/> ; vb:rightRelation rdfs:label"),
                        "owl:sameAs or one of SKOS"),
                Arguments.of(
                        signed("1", "Rejection", STATEMENT).replace("schema:author \"Nadia\" ;", ""), "has one author"),
                Arguments.of(signed("1", "Rejection", STATEMENT).replace("Nadia", " "), "has one author"),
                Arguments.of(signed("1", "Rejection", STATEMENT).replace("2026-03-14", "2026-13-14"), "has one date"),
                Arguments.of(
                        signed("1", "Rejection", STATEMENT).replace("vb:reason \"parce que\"@fr ;", ""),
                        "has a reason"),
                Arguments.of(
                        signed("1", "Rejection", STATEMENT)
                                .replace("<correction/test#1>", "[]")
                                .replace(" .\n", " .\n"),
                        "has a name"),
                Arguments.of(
                        signed("1", "Rejection", STATEMENT).replace("a vb:Rejection", "a vb:Rejection , vb:Split") + "",
                        "a split"),
                Arguments.of("actor:orange rdfs:label \"x\" .", "holds no correction"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsLeftOutWithItsReason(String turtle, String reason) {
        Corrections corrections = Scene.read(turtle);
        assertEquals(List.of(), corrections.list());
        assertTrue(
                corrections.notices().stream()
                        .anyMatch(notice -> notice.message().contains(reason)),
                () -> corrections.notices().toString());
        assertTrue(corrections.notices().stream().allMatch(n -> n.severity() == Notice.Severity.REJECTED));
    }

    @Test
    void whatIsTakenForACorrectionAndIsNoneIsToldWithItsLine() {
        int headed = (int) Scene.HEAD.lines().count();
        Corrections corrections = Scene.read("\n\n" + signed("1", "Removal", STATEMENT));
        assertEquals(
                List.of("test.ttl:" + (headed + 3)),
                corrections.notices().stream().map(Notice::file).toList());
    }

    @Test
    void aFaultIsToldWithFileAndLineAndTheOthersOfTheFileStay() {
        int headed = (int) Scene.HEAD.lines().count();
        Corrections corrections = Scene.read("\n" + signed("1", "Rejection", STATEMENT) + "\n# . <x> \"\n"
                + signed("2", "Merge", "vb:corrects actor:a ; vb:into actor:a"));
        assertEquals(1, corrections.list().size());
        assertEquals(
                "test.ttl:" + (headed + 2),
                corrections.list().getFirst().signature().place());
        assertEquals(
                List.of("test.ttl:" + (headed + 5)),
                corrections.notices().stream().map(Notice::file).toList());
    }

    @Test
    void linesAreFoundWhateverTheFormOfTheDeclarations() {
        String text = """
                PREFIX vb: <https://w3id.org/verbatim/ontology#>
                BASE <https://w3id.org/verbatim/id/correction/other>

                <#1> a vb:Merge ; vb:corrects [ vb:reason "a . <#2>" ] .
                  <#2> a vb:Split .
                """;
        List<String> places = Scene.read("x.ttl", text).notices().stream()
                .map(Notice::file)
                .distinct()
                .toList();
        assertEquals(List.of("x.ttl:4", "x.ttl:5"), places);
    }

    @Test
    void aFileThatIsNoTurtleIsLeftOutAndTheOthersAreRead() throws IOException {
        write("a.ttl", Scene.HEAD + "\n<#1> a vb:Merge ;;; oops\n");
        write("b.ttl", Scene.HEAD + signed("1", "Rejection", STATEMENT));
        Files.write(folder.resolve("c.ttl"), new byte[] {'<', (byte) 0xE9, '>'});
        write("d.txt", "no correction");
        write(".hidden.ttl", "no correction");
        Corrections corrections = read();
        assertEquals(1, corrections.list().size());
        int line = (int) Scene.HEAD.lines().count() + 2;
        assertEquals(
                List.of("a.ttl:" + line, "c.ttl:1"),
                corrections.notices().stream().map(Notice::file).toList());
        assertTrue(corrections.notices().get(0).message().startsWith("is not Turtle: "));
        assertEquals(
                "is not UTF-8; save it as UTF-8", corrections.notices().get(1).message());
    }

    @Test
    void theNamesOfFilesDoNotDecideAnything() throws IOException {
        String one = signed("1", "Merge", "vb:corrects actor:x-organization-septenta ; vb:into actor:orange");
        String two = signed("2", "Rejection", "vb:corrects <article/0123456789abcdef#claim=33,40>");
        write("a.ttl", Scene.HEAD + one);
        write("b.ttl", Scene.HEAD + two);
        List<String> before = applied();
        write("a.ttl", Scene.HEAD + two);
        write("b.ttl", Scene.HEAD + one);
        assertEquals(before, applied());
    }

    @Test
    void oneNameForTwoCorrectionsIsRefused() throws IOException {
        write("a.ttl", Scene.HEAD + signed("1", "Rejection", STATEMENT));
        write("b.ttl", Scene.HEAD + signed("1", "Rejection", "vb:corrects <article/0123456789abcdef#claim=33,40>"));
        Plan plan = new Plan(read(), Scene.known(), Scene.BASE);
        assertTrue(plan.isEmpty());
        assertTrue(plan.notices().stream().allMatch(n -> n.message().contains("the name of two corrections")));
    }

    @Test
    void identifiersAreReadUnderTheBaseOfTheGraph() throws IOException {
        write("a.ttl", Scene.HEAD + signed("1", "Rejection", STATEMENT));
        String base = "https://example.org/news/";
        Corrections corrections = Corrections.read(folder, Scene.known(), Scene.BASE, base, Scene::shapes);
        assertEquals(
                base + "article/0123456789abcdef#investment=20,30",
                corrections.list().getFirst().targets().first().getURI());
    }

    @Test
    void aFieldThatCanBeAmendedIsAPropertyOfTheOntologyAndHasAKindOfStatement() {
        for (Field field : Field.all()) {
            assertTrue(
                    field.statements().stream().allMatch(kind -> Field.of(kind).contains(field)), field.name());
            assertEquals(field, Field.named(field.name()).orElseThrow());
        }
    }

    private List<String> applied() throws IOException {
        Plan plan = new Plan(read(), Scene.known(), Scene.BASE);
        Corrected corrected = plan.apply(Scene.ARTICLE, Scene.article(), quads -> List.of());
        return Stream.concat(corrected.applied().stream(), Scene.lines(corrected.quads()).stream())
                .toList();
    }

    private Corrections read() throws IOException {
        return Corrections.read(folder, Scene.known(), Scene.BASE, Scene.BASE, Scene::shapes);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
