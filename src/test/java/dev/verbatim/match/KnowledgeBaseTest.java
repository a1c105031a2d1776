package dev.verbatim.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Alignment;
import dev.verbatim.model.EntityKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeBaseTest {
    private static final Set<String> LANGUAGES = Set.of("en", "fr");

    /** One company in the words of each kind of data set. */
    private static final String EXTRACTS = """
            @prefix dbo: <http://dbpedia.org/ontology/> .
            @prefix gn: <http://www.geonames.org/ontology#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix wd: <http://www.wikidata.org/entity/> .
            @prefix wdt: <http://www.wikidata.org/prop/direct/> .

            wd:Q100 rdfs:label "Verdania Robotics"@en , "Вердания"@ru ; skos:altLabel "VDR"@mul ;
                wdt:P31 wd:Q4830453 ; wdt:P17 wd:Q142 ; wdt:P169 wd:Q7 .
            <http://dbpedia.org/resource/Ostrava_Steel> a dbo:Company ; rdfs:label "Ostrava Steel"@en ;
                dbo:abstract "Steel maker of Bohemia."@en ; owl:sameAs wd:Q200 .
            <https://sws.geonames.org/42/> gn:name "Lutécie" ; gn:countryCode "FR" ; gn:featureClass gn:P .
            <http://kb.example/company> schema:address [ schema:addressCountry "FR" ] ;
                a schema:Organization ; schema:name "Lignes de Lutécie" .
            <http://kb.example/concept> a skos:Concept ; skos:prefLabel "Fonds Boréal"@fr-FR .
            """;

    @TempDir
    private Path folder;

    private KnowledgeBase read(List<Problem> problems, Path... files) throws IOException {
        return KnowledgeBase.read(List.of(files), Files.createTempDirectory(folder, "index"), LANGUAGES, problems::add);
    }

    private KnowledgeBase read(String turtle) throws IOException {
        List<Problem> problems = new ArrayList<>();
        KnowledgeBase base = read(problems, Files.writeString(folder.resolve("kb.ttl"), turtle));
        assertEquals(List.of(), problems);
        return base;
    }

    private static String chosen(KnowledgeBase base, EntityKind kind, String name) throws IOException {
        return base.align(Subject.named("https://w3id.org/verbatim/id/x", kind, name), Decision.USUAL)
                .chosen()
                .map(Alignment.Candidate::iri)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANIZATION, Verdania Robotics, http://www.wikidata.org/entity/Q100",
        "ORGANIZATION, VDR, http://www.wikidata.org/entity/Q100",
        "ORGANIZATION, Verdania Robotic, http://www.wikidata.org/entity/Q100",
        "ORGANIZATION, Ostrava Steel, http://dbpedia.org/resource/Ostrava_Steel",
        "PLACE, Lutecie, https://sws.geonames.org/42/",
        "ORGANIZATION, Lignes de Lutécie, http://kb.example/company",
        "ORGANIZATION, Fonds Boreal, http://kb.example/concept",
        "ORGANIZATION, Вердания, none",
        "PERSON, Verdania Robotics, none",
        "ORGANIZATION, Verdania Pharma, none",
        "ORGANIZATION, ..., none",
    })
    void thingsAreFoundByNameAliasAndSlip(EntityKind kind, String name, String iri) throws IOException {
        try (KnowledgeBase base = read(EXTRACTS)) {
            assertEquals(iri, chosen(base, kind, name));
        }
    }

    @Test
    void theCountryOfAnAddressIsThatOfTheThing() throws IOException {
        try (KnowledgeBase base = read(EXTRACTS)) {
            Subject subject = new Subject(
                    "https://w3id.org/verbatim/id/x",
                    EntityKind.ORGANIZATION,
                    List.of("Lignes de Lutécie"),
                    List.of(),
                    Set.of("fr"),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of());
            assertEquals(
                    Alignment.Relation.EXACT,
                    base.align(subject, Decision.USUAL).relation().orElseThrow());
        }
    }

    @Test
    void triplesMayComeInAnyOrder() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String iri = "<http://kb.example/" + i + "> ";
            lines.add(iri + "<http://www.w3.org/2000/01/rdf-schema#label> \"Maison Numéro" + i + " Verte\" .");
            lines.add(iri + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/"
                    + (i % 2 == 0 ? "Person" : "Organization") + "> .");
        }
        Collections.shuffle(lines, new Random(7));
        Path file = folder.resolve("kb.nt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        List<Problem> problems = new ArrayList<>();
        try (KnowledgeBase base = read(problems, file)) {
            assertEquals("http://kb.example/33", chosen(base, EntityKind.ORGANIZATION, "Maison Numero33 Verte"));
            assertEquals("none", chosen(base, EntityKind.ORGANIZATION, "Maison Numero34 Verte"));
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void aBrokenLineIsToldAndTheRestIsUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("kb.nt"), """
                <http://kb.example/1> <http://www.w3.org/2000/01/rdf-schema#label> "Verdania" .
                this is no triple
                <http://kb.example/2> <http://www.w3.org/2000/01/rdf-schema#label> "Ostrava" .
                """);
        List<Problem> problems = new ArrayList<>();
        try (KnowledgeBase base = read(problems, file)) {
            assertEquals(2, base.size());
            assertEquals("http://kb.example/2", chosen(base, EntityKind.ORGANIZATION, "Ostrava"));
        }
        assertEquals(List.of(2L), problems.stream().map(Problem::line).toList());
        assertTrue(problems.getFirst().toString().startsWith(file + ":2: "), problems::toString);
    }

    @Test
    void aBrokenStatementOfTurtleIsToldAndTheRestIsUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("kb.ttl"), """
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix : <http://kb.example/> .
                :1 rdfs:label "Verdania" .
                :2 rdfs:label "Ostrava" ;
                    rdfs:comment unknown:thing .
                :3 rdfs:label "Boréal" .
                :4 rdfs:label "Lutécie ;
                    rdfs:comment "never closed" .
                :5 rdfs:label "Sirmione" .
                """);
        List<Problem> problems = new ArrayList<>();
        try (KnowledgeBase base = read(problems, file)) {
            assertEquals("http://kb.example/3", chosen(base, EntityKind.ORGANIZATION, "Boréal"));
            assertEquals("http://kb.example/5", chosen(base, EntityKind.ORGANIZATION, "Sirmione"));
        }
        assertEquals(List.of(5L, 8L), problems.stream().map(Problem::line).toList());
    }

    @Test
    void aFileThatIsBrokenThroughoutIsGivenUp() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kb.ttl"), "nonsense nonsense nonsense .\n".repeat(KnowledgeFile.MOST_PROBLEMS * 10));
        List<Problem> problems = new ArrayList<>();
        try (KnowledgeBase base = read(problems, file)) {
            assertEquals(0, base.size());
        }
        assertEquals(KnowledgeFile.MOST_PROBLEMS + 1, problems.size());
        assertTrue(problems.getLast().reason().contains("left out"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt", "ttl"})
    void whatCouldNotBeReadIsNotRepeatedAtLengthNorWithItsControlCharacters(String ending) throws IOException {
        Path file =
                Files.writeString(folder.resolve("kb." + ending), "no\u001B[31m" + "x".repeat(5_000) + "\u0007 .\n");
        Path keyword = Files.writeString(folder.resolve("word." + ending), "y".repeat(5_000) + " .\n");
        List<Problem> problems = new ArrayList<>();
        read(problems, file, keyword).close();
        assertFalse(problems.isEmpty());
        for (Problem problem : problems) {
            assertTrue(problem.reason().length() < 250, problem::reason);
            assertTrue(problem.reason().chars().noneMatch(Character::isISOControl), problem::reason);
        }
    }

    @Test
    void aCutArchiveAndAFormThatIsNoneAreTold() throws IOException {
        Path file = folder.resolve("kb.nt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("<http://kb.example/1> <http://www.w3.org/2000/01/rdf-schema#label> \"Verdania\" .\n"
                    .repeat(1_000)
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 12));
        List<Problem> problems = new ArrayList<>();
        read(problems, file, Files.writeString(folder.resolve("kb.jsonld"), "{}"))
                .close();
        assertEquals(2, problems.size());
        assertTrue(problems.getFirst().reason().contains("to its end"), problems::toString);
        assertTrue(problems.getLast().reason().contains("streamed"), problems::toString);
    }

    @Test
    void theSameFilesGiveTheSameAnswers() throws IOException {
        String turtle = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                + IntStream.range(0, 3_000)
                        .mapToObj(i -> "<http://kb.example/" + i + "> rdfs:label \"Maison Verte\" .")
                        .collect(Collectors.joining("\n"));
        List<Alignment> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (KnowledgeBase base = read(turtle)) {
                answers.add(base.align(
                        Subject.named("https://w3id.org/verbatim/id/x", EntityKind.ORGANIZATION, "Maison Verte"),
                        Decision.USUAL));
            }
        }
        assertEquals(answers.getFirst(), answers.getLast());
        assertEquals(Alignment.Outcome.AMBIGUOUS, answers.getFirst().outcome());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Things whose names do not compress to nothing. */
    private static String things(String ending) {
        Random random = new Random(11);
        String prefix = ending.startsWith("ttl") ? "@prefix : <http://kb.example/> .\n" : "";
        return prefix
                + IntStream.range(0, 3_000)
                        .mapToObj(i ->
                                "<http://kb.example/" + i + "> <http://www.w3.org/2000/01/rdf-schema#label> \"Maison "
                                        + Long.toString(random.nextLong(), 36) + "\" .\n")
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"nt, 300", "nt, 20000", "ttl, 300", "ttl, 1000", "ttl, 20000", "trig, 300", "trig, 20000", "rdf, 40"})
    void compressedDataThatBreakOffAreToldHoweverLittleIsThere(String ending, int bytes) throws IOException {
        String text = ending.equals("rdf")
                ? "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"></rdf:RDF>"
                : things(ending);
        Path file = Files.write(folder.resolve("kb." + ending + ".gz"), Arrays.copyOf(packed(text), bytes));
        List<Problem> problems = new ArrayList<>();
        read(problems, file).close();
        assertEquals(
                List.of(file + ": cannot be read to its end: the compressed data break off; the file is not complete"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void whatStandsBeforeTheBreakIsUsed() throws IOException {
        String text = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                + "<http://kb.example/1> rdfs:label \"Verdania\" .\n" + things("nt");
        Path file = Files.write(folder.resolve("kb.ttl.gz"), Arrays.copyOf(packed(text), 20_000));
        List<Problem> problems = new ArrayList<>();
        try (KnowledgeBase base = read(problems, file)) {
            assertEquals("http://kb.example/1", chosen(base, EntityKind.ORGANIZATION, "Verdania"));
        }
        assertEquals(1, problems.size());
    }

    @Test
    void aLastStatementWithoutItsFullStopIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("kb.ttl"), """
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <http://kb.example/1> rdfs:label "Verdania" .
                <http://kb.example/2> rdfs:label "Ostr"
                """);
        List<Problem> problems = new ArrayList<>();
        try (KnowledgeBase base = read(problems, file)) {
            assertEquals("http://kb.example/1", chosen(base, EntityKind.ORGANIZATION, "Verdania"));
        }
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().reason().contains("DOT"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "<thing> <http://www.w3.org/2000/01/rdf-schema#label> \"relative to nothing\" .",
                "[] <http://www.w3.org/2000/01/rdf-schema#label> \"no identifier\" .",
                "<http://kb.example/1> <http://kb.example/says> \"nothing that is understood\" .",
            })
    void filesWithoutAThingAreEmpty(String turtle) throws IOException {
        try (KnowledgeBase base = read(turtle)) {
            assertTrue(base.isEmpty());
            assertThrows(IllegalStateException.class, () -> chosen(base, EntityKind.ORGANIZATION, "Verdania"));
        }
    }

    @Test
    void aTextInThePlaceOfANameIsNone() throws IOException {
        String name =
                "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . <http://kb.example/1> rdfs:label \"%s\" .";
        try (KnowledgeBase base = read(name.formatted("Verdania ".repeat(500_000)))) {
            assertTrue(base.isEmpty());
        }
        try (KnowledgeBase base = read(name.formatted("Verdania"))) {
            assertEquals("none", chosen(base, EntityKind.ORGANIZATION, "Verdania ".repeat(500_000)));
        }
    }

    @Test
    void theDataSetIsThatOfTheFirstThingInEveryForm() throws IOException {
        String triple = "<http://kb.example/1> <http://www.w3.org/2000/01/rdf-schema#label> \"Verdania\"";
        for (String ending : List.of("ttl", "nt", "trig", "nq")) {
            String text = switch (ending) {
                case "trig" -> "<http://other.example/g> { " + triple + " }";
                case "nq" -> triple + " <http://other.example/g> .";
                default -> triple + " .";
            };
            List<Problem> problems = new ArrayList<>();
            try (KnowledgeBase base = read(problems, Files.writeString(folder.resolve("kb." + ending), text))) {
                assertEquals(Optional.of("http://kb.example/"), base.dataSet(), ending);
            }
            assertEquals(List.of(), problems);
        }
    }
}
