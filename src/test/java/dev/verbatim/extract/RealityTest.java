package dev.verbatim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Language;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.model.Statement.MembershipStatement;
import dev.verbatim.model.Statement.QuantityStatement;
import dev.verbatim.model.Statement.RoleStatement;
import dev.verbatim.segment.Segmenter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How real the text says each statement is, and through whose mouths it reaches the reader. */
class RealityTest {

    private static final Gazetteer GAZETTEER = Gazetteer.load();
    private static final Annotator ANNOTATOR = Annotator.standard(GAZETTEER);
    private static final Extraction EXTRACTION = Extraction.standard(Rules.load(), GAZETTEER);

    static Stream<List<String>> french() {
        return Tables.rows("factuality.fr.tsv");
    }

    static Stream<List<String>> english() {
        return Tables.rows("factuality.en.tsv");
    }

    @ParameterizedTest
    @MethodSource("french")
    void frenchMoodsMakeFactuality(List<String> row) {
        assertReality(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("english")
    void englishMoodsMakeFactuality(List<String> row) {
        assertReality(Language.ENGLISH, row);
    }

    private static void assertReality(Language language, List<String> row) {
        String found = statements(language, row.get(0)).stream()
                .filter(s -> kind(s).equals(row.get(1)))
                .map(s -> s.evidence().factuality().name())
                .findFirst()
                .orElse("no such statement");
        assertEquals(row.get(2), found, row.get(0));
    }

    private static String kind(Statement statement) {
        return switch (statement) {
            case AmountStatement s -> "amount";
            case InvestmentStatement s -> "investment";
            case QuantityStatement s -> "quantity";
            case RoleStatement s -> "role";
            case MembershipStatement s -> "membership";
            case Claim s -> "claim";
        };
    }

    private static List<Statement> statements(Language language, String text) {
        return EXTRACTION
                .extract(ANNOTATOR.annotate(new Segmenter().segment(Articles.of(language, text))))
                .statements();
    }

    private static Evidence evidence(String text, Class<? extends Statement> kind) {
        return statements(Language.FRENCH, text).stream()
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private static String speaker(Evidence evidence) {
        return evidence.attribution().map(Entity::name).orElse("the outlet");
    }

    @Test
    void whatTheOutletTellsItselfIsAttributedToNobody() {
        Evidence evidence = evidence("Septenta Energie investira 3 milliards d'euros.", InvestmentStatement.class);
        assertEquals("the outlet", speaker(evidence));
        assertEquals(Optional.empty(), evidence.within());
    }

    @Test
    void aSumWithinReportedSpeechIsItsSpeakers() {
        Evidence evidence = evidence(
                "Nora Benhaddou affirme que Septenta Energie investira 3 milliards d'euros.",
                InvestmentStatement.class);
        assertEquals("Nora Benhaddou", speaker(evidence));
        assertEquals(
                "Nora Benhaddou",
                evidence.within().orElseThrow().speaker().orElseThrow().name());
    }

    @Test
    void aCountWithinAQuotationIsItsSpeakers() {
        Evidence evidence =
                evidence("« Le site emploiera 300 personnes », promet Nora Benhaddou.", QuantityStatement.class);
        assertEquals("Nora Benhaddou", speaker(evidence));
    }

    @Test
    void aSumBesideAQuotationIsTheOutlets() {
        Evidence evidence = evidence(
                "« Nous avançons vite », promet Nora Benhaddou. Le chantier coûtera 3 milliards d'euros.",
                AmountStatement.class);
        assertEquals("the outlet", speaker(evidence));
    }

    @Test
    void anUnnamedSourceLeavesNobodyButItsClaim() {
        Evidence evidence = evidence(
                "Selon une source proche du dossier, le chantier coûtera 3 milliards d'euros.", AmountStatement.class);
        assertEquals("the outlet", speaker(evidence));
        assertTrue(evidence.within().orElseThrow().speaker().isEmpty());
    }

    @Test
    void theOfficeOfASpeakerStandsBesideTheClaim() {
        Evidence evidence =
                evidence("Selon Nora Benhaddou, patronne de Septenta Energie, le site ouvrira.", RoleStatement.class);
        assertEquals(Optional.empty(), evidence.within());
    }

    @Test
    void aSpeakerQuotedByASpeakerMakesAChain() {
        List<Claim> claims = statements(
                        Language.FRENCH,
                        "« Elon Musk affirme que l'usine coûtera 3 milliards d'euros », raconte Nora Benhaddou.")
                .stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
        Claim inner = claims.stream()
                .filter(c -> c.speaker().orElseThrow().name().equals("Elon Musk"))
                .findFirst()
                .orElseThrow();
        Claim outer = inner.evidence().within().orElseThrow();
        assertEquals("Nora Benhaddou", outer.speaker().orElseThrow().name());
        assertEquals(Optional.empty(), outer.evidence().within());
    }
}
