package dev.verbatim.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Investment;
import dev.verbatim.model.Language;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.Status;
import dev.verbatim.model.Telling;
import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private final Projection projection = new Projection(Iris.standard(), Scenes.PROVENANCE);

    @Test
    void anInvestmentWithItsConversionAndItsPart() throws IOException {
        Golden.check("campus", projection.article(Scenes.campus()));
    }

    @Test
    void claimsOfficesMembersQuantitiesAndOtherSums() throws IOException {
        Golden.check("voices", projection.article(Scenes.voices()));
    }

    @Test
    void theBuildAndItsRules() throws IOException {
        Golden.check("build", projection.buildQuads());
    }

    @Test
    void everyQuadComesOnceInTheGraphOfItsArticleAndHasNoBlankNode() {
        for (LinkedArticle article : List.of(Scenes.campus(), Scenes.voices())) {
            List<Quad> quads = projection.article(article);
            assertEquals(quads.size(), new HashSet<>(quads).size());
            Node graph = Iris.standard()
                    .article(article.source().source().source().article().sha256());
            quads.forEach(quad -> {
                assertEquals(graph, quad.getGraph());
                assertTrue(quad.getSubject().isURI() && !quad.getObject().isBlank(), quad::toString);
            });
        }
    }

    @Test
    void offsetsCutTheirWordsOutOfTheTextInCodePoints() {
        Graph graph = graph(projection.article(Scenes.voices()));
        String text =
                graph.find(Node.ANY, Nif.isString, Node.ANY).next().getObject().getLiteralLexicalForm();
        List<Node> strings = graph.find(Node.ANY, Nif.anchorOf, Node.ANY)
                .mapWith(t -> t.getSubject())
                .toList();
        assertEquals(7, strings.size());
        for (Node string : strings) {
            int begin = number(graph, string, Nif.beginIndex);
            int end = number(graph, string, Nif.endIndex);
            assertEquals(
                    value(graph, string, Nif.anchorOf).getLiteralLexicalForm(),
                    text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)));
            assertTrue(string.getURI().endsWith("#char=" + begin + "," + end), string::getURI);
        }
    }

    @Test
    void withoutMentionNodesSentencesStillSayWhomTheyMention() {
        Graph with = graph(projection.article(Scenes.voices()));
        Graph without = graph(new Projection(Iris.standard(), Scenes.PROVENANCE, false).article(Scenes.voices()));
        assertFalse(without.contains(Node.ANY, ItsRdf.taIdentRef, Node.ANY));
        assertEquals(
                with.find(Node.ANY, Schema.mentions, Node.ANY).toSet(),
                without.find(Node.ANY, Schema.mentions, Node.ANY).toSet());
    }

    @Test
    void aNameOfTheVocabulariesIsNotRepeatedButTheFormsOfTheArticleAre() {
        Graph graph = graph(projection.article(Scenes.campus()));
        Node campus = Iris.standard().entity("project/confluence");
        assertEquals(
                Set.of("campus Confluence", "Confluence"),
                graph.find(campus, Skos.altLabel, Node.ANY)
                        .mapWith(t -> t.getObject().getLiteralLexicalForm())
                        .toSet());
        assertFalse(graph.contains(campus, Rdfs.label, Node.ANY));
    }

    @Test
    void statementsAreNamedAfterTheirWordsAloneUnlessSeveralShareThem() {
        Set<String> names = graph(projection.article(Scenes.voices()))
                .find(Node.ANY, Rdf.type, Vb.Statement)
                .mapWith(t -> t.getSubject().getURI().replaceAll(".*#", ""))
                .toSet();
        assertEquals(7, names.size());
        assertTrue(names.contains("claim=21,30"), names::toString);
        assertEquals(
                2,
                names.stream()
                        .filter(name -> name.matches("member=\\d+,\\d+;[0-9a-f]{8}"))
                        .count());
    }

    @Test
    void statementsOnOtherWordsDoNotRenameOne() {
        LinkedArticle all = Scenes.voices();
        List<Statement> statements = all.source().statements();
        for (Statement left : statements) {
            List<Statement> others = statements.stream()
                    .filter(s -> !s.evidence().span().equals(left.evidence().span()))
                    .toList();
            Set<String> names =
                    names(new LinkedArticle(new ExtractedArticle(all.source().source(), others), all.links()));
            assertEquals(others.size(), names.size());
            assertTrue(names(all).containsAll(names), names::toString);
        }
    }

    private Set<String> names(LinkedArticle article) {
        return graph(projection.article(article))
                .find(Node.ANY, Rdf.type, Vb.Statement)
                .mapWith(t -> t.getSubject().getURI().replaceAll(".*#", ""))
                .toSet();
    }

    @RepeatedTest(30)
    void whateverAPageSaysOfItselfStaysAValue(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String signs = "<>\"'\\{}|^`\n\r\t\u0001\u00A0é漢@.^_:;,#";
        StringBuilder hostile = new StringBuilder("x");
        for (int i = 0; i < 40; i++) {
            hostile.append(signs.charAt(random.nextInt(signs.length())));
        }
        String text = hostile.toString();
        Scene scene = new Scene(Language.ENGLISH, text)
                .metadata(new Metadata(
                        Optional.of(text),
                        Optional.of(PartialDate.of(2025, 2)),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of("https://example.org/" + text)));
        scene.mention(scene.novel(EntityKind.PERSON, "person/" + text, text), Form.NAME, text);
        List<Quad> quads = projection.article(scene.linked());
        assertEquals(new HashSet<>(quads), new HashSet<>(roundTrip(quads)));
    }

    private static List<Quad> roundTrip(List<Quad> quads) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        StreamRDF out = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NQUADS);
        out.start();
        quads.forEach(out::quad);
        out.finish();
        List<Quad> back = new ArrayList<>();
        RDFParser.source(new java.io.ByteArrayInputStream(bytes.toByteArray()))
                .lang(Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrict)
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        back.add(quad);
                    }
                });
        return back;
    }

    @Test
    void theSameArticleGivesTheSameQuadsInTheSameOrder() {
        assertEquals(projection.article(Scenes.campus()), projection.article(Scenes.campus()));
    }

    @Test
    void anotherVersionIsAnotherBuild() {
        Provenance newer = new Provenance("1.2.4", "a".repeat(64), List.of());
        assertFalse(new Projection(Iris.standard(), newer)
                .article(Scenes.campus())
                .contains(projection.article(Scenes.campus()).stream()
                        .filter(quad -> quad.getPredicate().equals(Prov.wasGeneratedBy))
                        .findFirst()
                        .orElseThrow()));
    }

    // ---- investments

    @Test
    void whatWasWrittenOfAnInvestmentIsReadBack() {
        Map<BigDecimal, Telling> tellings = projection
                .tellings(dataset(projection.article(Scenes.campus())))
                .collect(Collectors.toMap(t -> t.figure().value(), t -> t));
        String article = "https://w3id.org/verbatim/id/article/0123456789abcdef";
        Telling all = tellings.get(new BigDecimal("500000000"));
        assertEquals(article, all.article());
        assertEquals(Optional.of("EUR"), all.currency());
        assertEquals(Qualifier.AT_MOST, all.figure().qualifier());
        assertEquals(List.of("https://w3id.org/verbatim/id/organization/septenta"), List.copyOf(all.investors()));
        assertEquals(List.of("https://w3id.org/verbatim/id/project/confluence"), List.copyOf(all.recipients()));
        assertEquals(List.of("https://w3id.org/verbatim/id/country/FR"), List.copyOf(all.countries()));
        assertEquals(Optional.of(Period.ofYears(4)), all.when().duration());
        assertEquals("2025-03-14", all.published().orElseThrow().toString());
        assertEquals(Status.ANNOUNCED, all.status());
        assertEquals(Factuality.INTENDED, all.factuality());
        assertEquals(2, all.sentences().size());
        Telling dollars = tellings.get(new BigDecimal("540000000"));
        assertEquals(Optional.of(all.statement()), dollars.conversionOf());
        Telling part = tellings.get(new BigDecimal("100000000"));
        assertEquals(Optional.of(all.statement()), part.partOf());
        assertEquals("2026-06", part.when().end().orElseThrow().toString());
        assertTrue(part.perYear() && part.background());
    }

    @Test
    void anInvestmentKeepsEveryAmountItWasToldWith() throws IOException {
        List<Telling> tellings = projection
                .tellings(dataset(projection.article(Scenes.campus())))
                .sorted(Telling.CHRONOLOGICAL)
                .toList();
        Telling first = tellings.getFirst();
        Investment investment = new Investment(
                first.statement(),
                tellings.subList(0, 2),
                first.figure(),
                first.currency(),
                false,
                first.investors(),
                first.recipients(),
                first.countries(),
                first.when(),
                first,
                first.published(),
                false,
                true,
                Collections.emptySortedSet());
        Telling last = tellings.getLast();
        Investment part = new Investment(
                last.statement(),
                List.of(last),
                last.figure(),
                last.currency(),
                true,
                last.investors(),
                last.recipients(),
                last.countries(),
                last.when(),
                last,
                Optional.empty(),
                true,
                false,
                new TreeSet<>(Set.of(first.statement())));
        Golden.check(
                "investments", projection.investments(List.of(investment, part)).toList());
    }

    // ---- vocabularies

    @Test
    void everyVocabularyIsPublished() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology"))) {
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".ttl", ""))
                    .filter(name -> !name.equals("shapes"))
                    .map(name -> "https://w3id.org/verbatim/id/graph/" + name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    names,
                    projection.vocabularies().keySet().stream()
                            .map(Node::getURI)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void vocabulariesFollowTheBaseAndHaveNoBlankNodes() {
        Iris iris = new Iris("https://example.org/kg/");
        List<Quad> quads = new Projection(iris, Scenes.PROVENANCE)
                .vocabularies().values().stream().flatMap(Collection::stream).toList();
        assertTrue(quads.stream().anyMatch(q -> q.getSubject().equals(iris.entity("country/FR"))));
        quads.forEach(quad -> assertTrue(
                Stream.of(quad.getSubject(), quad.getObject())
                        .noneMatch(n -> n.isBlank() || n.isURI() && n.getURI().startsWith(Iris.DEFAULT_BASE)),
                quad::toString));
    }

    private static DatasetGraph dataset(Collection<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        return dataset;
    }

    private static Graph graph(Collection<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    private static Node value(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).next().getObject();
    }

    private static int number(Graph graph, Node subject, Node property) {
        return Integer.parseInt(value(graph, subject, property).getLiteralLexicalForm());
    }
}
