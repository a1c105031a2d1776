package dev.verbatim.correct;

import static dev.verbatim.correct.Scene.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final String STATEMENT = "vb:corrects <article/0123456789abcdef#investment=20,30>";

    private static final String REJECTION = signed("1", "Rejection", STATEMENT);

    @Test
    void aRejectedStatementIsNoStatementAnyMoreAndNothingRefersToIt() {
        assertEquals(
                List.of(
                        "- #investment=20,30 investor actor/orange",
                        "- #investment=20,30 recipient actor/x-organization-septenta",
                        "- #investment=20,30 type InvestmentStatement",
                        "- #investment=20,30 type Statement",
                        "- #investment=20,30 value 85000000.0",
                        "- #investment=20,30 wasGeneratedBy build/1",
                        "- #investment=70,80 partOf #investment=20,30",
                        "+ #investment=20,30 correctedBy correction/test#1",
                        "+ #investment=20,30 type RejectedStatement",
                        "+ #investment=20,30 type http://www.w3.org/ns/prov#Entity",
                        "+ #investment=20,30 wasInvalidatedBy correction/test#1",
                        "+ #investment=20,30 wasRevisionOf correction/test#1;read"),
                Scene.changes(Scene.apply(REJECTION)));
    }

    @Test
    void anAmendedStatementSaysTheNewAndItsFormerReadingTheOld() {
        Corrected corrected = Scene.apply(signed(
                "1",
                "Amendment",
                STATEMENT + " ; vb:amendedTo [ vb:value 90000000 ; vb:investor actor:orange , actor:cnil ]"));
        assertEquals(
                List.of(
                        "- #investment=20,30 value 85000000.0",
                        "+ #investment=20,30 correctedBy correction/test#1",
                        "+ #investment=20,30 investor actor/cnil",
                        "+ #investment=20,30 value 90000000",
                        "+ #investment=20,30 wasRevisionOf correction/test#1;read",
                        "+ actor/cnil type Actor",
                        "+ actor/cnil type http://www.w3.org/ns/prov#Agent",
                        "+ actor/cnil type https://schema.org/GovernmentOrganization"),
                Scene.changes(corrected));
        List<String> told = corrected.quads().stream()
                .filter(quad -> quad.getSubject().getURI().endsWith("#1;value"))
                .map(quad -> quad.getPredicate().getLocalName() + " " + quad.getObject())
                .sorted()
                .toList();
        assertEquals(3 + 1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith("formerValue \"85000000.0\""), told::toString);
        assertTrue(told.get(1).startsWith("newValue \"90000000\""), told::toString);
    }

    @Test
    void whatIsClearedIsNotSaidAnyMore() {
        assertEquals(
                List.of(
                        "- #investment=20,30 recipient actor/x-organization-septenta",
                        "+ #investment=20,30 correctedBy correction/test#1",
                        "+ #investment=20,30 wasRevisionOf correction/test#1;read"),
                Scene.changes(Scene.apply(signed("1", "Amendment", STATEMENT + " ; vb:cleared vb:recipient"))));
    }

    @Test
    void aMergedEntityLeavesItsNamesToTheOneThatStays() {
        assertEquals(
                List.of(
                        "- #char=0,50 mentions actor/x-organization-septenta",
                        "- #char=0,8 taIdentRef actor/x-organization-septenta",
                        "- #claim=33,40 speaker actor/x-organization-septenta",
                        "- #investment=20,30 recipient actor/x-organization-septenta",
                        "- actor/x-organization-septenta label Septenta",
                        "- actor/x-organization-septenta type Actor",
                        "- actor/x-organization-septenta type http://www.w3.org/ns/prov#Agent",
                        "- actor/x-organization-septenta type https://schema.org/Organization",
                        "+ #char=0,8 taIdentRef actor/orange",
                        "+ #claim=33,40 correctedBy correction/test#1",
                        "+ #claim=33,40 speaker actor/orange",
                        "+ #investment=20,30 correctedBy correction/test#1",
                        "+ #investment=20,30 recipient actor/orange",
                        "+ actor/orange altLabel Septenta"),
                Scene.changes(Scene.apply(
                        signed("1", "Merge", "vb:corrects actor:x-organization-septenta ; vb:into actor:orange"))));
    }

    @Test
    void aChainOfMergesEndsAtItsEndWhateverTheOrder() {
        String one = signed("1", "Merge", "vb:corrects actor:x-organization-septenta ; vb:into actor:x-organization-b");
        String two = signed("2", "Merge", "vb:corrects actor:x-organization-b ; vb:into actor:orange");
        Corrected corrected = Scene.apply(one + two);
        assertEquals(2, corrected.applied().size());
        assertEquals(
                Scene.lines(corrected.quads()),
                Scene.lines(Scene.apply(two + one).quads()));
        assertTrue(Scene.changes(corrected).contains("+ #claim=33,40 speaker actor/orange"));
    }

    @Test
    void aSplitHoldsInItsPlacesAlone() {
        String fund = "actor:x-organization-fund a schema:Organization ; rdfs:label \"Fund\" .\n";
        String split = "vb:corrects actor:orange ; vb:into actor:x-organization-fund ; vb:where ";
        assertEquals(
                List.of(
                        "- #char=51,90 mentions actor/orange",
                        "- #char=60,66 taIdentRef actor/orange",
                        "- #investment=70,80 investor actor/orange",
                        "+ #char=51,90 mentions actor/x-organization-fund",
                        "+ #char=60,66 taIdentRef actor/x-organization-fund",
                        "+ #investment=70,80 correctedBy correction/test#1",
                        "+ #investment=70,80 investor actor/x-organization-fund",
                        "+ actor/x-organization-fund type Actor",
                        "+ actor/x-organization-fund type http://www.w3.org/ns/prov#Agent",
                        "+ actor/x-organization-fund type https://schema.org/Organization"),
                Scene.changes(
                        Scene.apply(fund + signed("1", "Split", split + "<article/0123456789abcdef#char=51,90>"))));
        assertTrue(Scene.changes(Scene.apply(fund + signed("1", "Split", split + "<article/0123456789abcdef>")))
                .contains("- actor/orange altLabel Orange"));
        assertEquals(
                List.of(),
                Scene.changes(Scene.apply(fund + signed("1", "Split", split + "<article/ffffffffffffffff>"))));
    }

    @Test
    void aWrongLinkLeavesTheVocabularyAndTheRightOneStandsWithTheCorrection() {
        Plan plan = Scene.plan(signed(
                "1",
                "LinkCorrection",
                "vb:corrects actor:orange ; vb:wrongLink <http://www.wikidata.org/entity/Q1431486> ;"
                        + " vb:rightLink <http://www.wikidata.org/entity/Q42> ; vb:rightRelation owl:sameAs"));
        Set<String> applied = new TreeSet<>();
        assertEquals(
                Scene.vocabulary().size() - 1,
                plan.vocabulary(Scene.vocabulary(), applied).size());
        List<Quad> told = plan.graph(NodeFactory.createURI(Scene.BASE + "graph/corrections"), applied)
                .toList();
        assertTrue(Scene.lines(told).contains("actor/orange sameAs http://www.wikidata.org/entity/Q42"));
    }

    @Test
    void whatNoLongerAppliesSaysWhatBecameOfIt() {
        Plan plan = Scene.plan(signed("1", "Rejection", "vb:corrects <article/0123456789abcdef#claim=1,2>")
                + signed("2", "Rejection", "vb:corrects <article/ffffffffffffffff#claim=1,2>")
                + signed("3", "Merge", "vb:corrects actor:x-person-nobody ; vb:into actor:orange"));
        Corrected corrected = plan.apply(Scene.ARTICLE, Scene.article(), quads -> List.of());
        assertEquals(Set.of(), corrected.applied());
        List<Notice> idle = plan.idle(corrected.applied(), Scene.ARTICLE.getURI()::equals);
        assertEquals(
                List.of(
                        "no longer applies: its article does not state " + Scene.BASE
                                + "article/0123456789abcdef#claim=1,2 any more",
                        "no longer applies: the corpus holds no article " + Scene.BASE
                                + "article/ffffffffffffffff; a file whose text changed is another article",
                        "no longer applies: no article speaks of " + Scene.BASE + "actor/x-person-nobody"),
                idle.stream().map(Notice::message).toList());
        assertTrue(idle.stream().allMatch(notice -> notice.severity() == Notice.Severity.WARNING));
    }

    @Test
    void aCorrectionThatWouldBreakAShapeIsRefusedAndTheOthersAreApplied() {
        Plan plan = Scene.plan(signed("1", "Amendment", STATEMENT + " ; vb:amendedTo [ vb:value 1 ]")
                + signed("2", "Rejection", "vb:corrects <article/0123456789abcdef#claim=33,40>"));
        Corrected corrected = plan.apply(
                Scene.ARTICLE,
                Scene.article(),
                quads -> quads.stream()
                                .anyMatch(quad -> quad.getObject().toString().startsWith("\"1\""))
                        ? List.of("one is not enough")
                        : List.of());
        assertEquals(1, corrected.applied().size());
        assertEquals(
                List.of("would leave a graph that must not be published: one is not enough"),
                List.copyOf(corrected.refused().values()));
    }

    @Test
    void anEntityWithoutANameCannotBePutIntoAStatement() {
        Corrected corrected = Scene.apply(signed(
                "1", "Amendment", STATEMENT + " ; vb:amendedTo [ vb:investor actor:x-organization-unheard-of ]"));
        assertEquals(Set.of(), corrected.applied());
        assertTrue(corrected.refused().values().iterator().next().startsWith("nothing tells how "));
    }

    @Test
    void whatContradictsIsNotAppliedOnEitherSideWhateverTheOrder() {
        String merge = "vb:corrects actor:x-organization-septenta ; vb:into ";
        assertContradict(signed("1", "Merge", merge + "actor:orange"), signed("2", "Merge", merge + "actor:cnil"));
        assertContradict(
                signed("1", "Rejection", STATEMENT),
                signed("2", "Amendment", STATEMENT + " ; vb:amendedTo [ vb:value 1 ]"));
        assertContradict(
                signed("1", "Amendment", STATEMENT + " ; vb:amendedTo [ vb:value 1 ]"),
                signed("2", "Amendment", STATEMENT + " ; vb:amendedTo [ vb:value 2 ]"));
        String link = "vb:corrects actor:orange ; ";
        assertContradict(
                signed("1", "LinkCorrection", link + "vb:wrongLink <https://a.example/>"),
                signed("2", "LinkCorrection", link + "vb:rightLink <https://a.example/>"));
        String split = "vb:corrects actor:orange ; vb:where <article/0123456789abcdef> ; vb:into ";
        assertContradict(
                signed("1", "Split", split + "actor:cnil"),
                "actor:x-organization-b a schema:Organization ; rdfs:label \"B\" .\n"
                        + signed("2", "Split", split + "actor:x-organization-b"));
    }

    private static void assertContradict(String one, String two) {
        for (String both : List.of(one + two, two + one)) {
            Plan plan = Scene.plan(both);
            assertTrue(plan.isEmpty(), both);
            assertEquals(2, plan.notices().size(), () -> plan.notices().toString());
            plan.notices()
                    .forEach(
                            notice -> assertTrue(notice.message().contains("contradicts test.ttl:"), notice.message()));
        }
    }

    @Test
    void mergesInACircleAreRefusedAndThoseThatLeadIntoItGoAsFarAsTheyCan() {
        String circle = signed("1", "Merge", "vb:corrects actor:x-organization-a ; vb:into actor:x-organization-b")
                + signed("2", "Merge", "vb:corrects actor:x-organization-b ; vb:into actor:x-organization-c")
                + signed("3", "Merge", "vb:corrects actor:x-organization-c ; vb:into actor:x-organization-a");
        String into =
                signed("4", "Merge", "vb:corrects actor:x-organization-septenta ; vb:into actor:x-organization-a");
        Plan plan = Scene.plan(into + circle);
        assertEquals(1, plan.size());
        assertEquals(3, plan.notices().size());
        assertTrue(Scene.changes(plan.apply(Scene.ARTICLE, Scene.article(), quads -> List.of()))
                .contains("+ #claim=33,40 speaker actor/x-organization-a"));
    }

    @Test
    void aChainOfTwentyThousandMergesIsFollowedInTime() {
        StringBuilder chain = new StringBuilder();
        int length = 20_000;
        for (int i = 0; i < length; i++) {
            String from = i == 0 ? "septenta" : Integer.toString(i);
            chain.append(signed(
                    Integer.toString(i),
                    "Merge",
                    "vb:corrects actor:x-organization-" + from + " ; vb:into actor:x-organization-" + (i + 1)));
        }
        Corrected corrected = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Scene.apply(chain.toString()));
        assertEquals(length, corrected.applied().size());
        assertTrue(Scene.changes(corrected).contains("+ #claim=33,40 speaker actor/x-organization-" + length));
    }

    @Test
    void anArticleThatWasCorrectedSoIsNotStale() {
        Plan plan = Scene.plan(REJECTION);
        Set<String> applied =
                plan.apply(Scene.ARTICLE, Scene.article(), quads -> List.of()).applied();
        String article = Scene.ARTICLE.getURI();
        DatasetGraph nothing = DatasetGraphFactory.create();
        assertEquals(Set.of(), plan.stale(Map.of(article, applied), nothing));
        assertEquals(Set.of(article), plan.stale(Map.of(article, Set.of()), nothing));
        assertEquals(Set.of(article), Plan.none().stale(Map.of(article, applied), nothing));
        Plan otherReason = Scene.plan(REJECTION.replace("parce que", "autrement dit"));
        assertEquals(Set.of(), otherReason.stale(Map.of(article, applied), nothing));
    }
}
