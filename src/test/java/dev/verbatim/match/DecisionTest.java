package dev.verbatim.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Alignment;
import dev.verbatim.model.Alignment.Method;
import dev.verbatim.model.Alignment.Outcome;
import dev.verbatim.model.Alignment.Relation;
import dev.verbatim.model.EntityKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Scoring SCORING = new Scoring(word -> 5);
    private static final String BASE = "https://w3id.org/verbatim/id/";

    private static Alignment decide(Subject subject, Entry... entries) {
        return Decision.USUAL.of(subject, List.of(entries), SCORING, "http://kb.example/", Method.NAME);
    }

    private static Subject company(String name, Set<String> countries) {
        return company(name, countries, Set.of());
    }

    private static Subject company(String name, Set<String> countries, Set<String> rejected) {
        return new Subject(
                BASE + "actor/x-organization-verdania",
                EntityKind.ORGANIZATION,
                List.of(name),
                List.of(),
                countries,
                Set.of(),
                rejected,
                Set.of("http://kb.example/Q9"),
                Set.of("claire morel"));
    }

    private static Entry entry(String id, String name, EntityKind kind, String country) {
        return new Entry(
                "http://kb.example/" + id,
                List.of(name),
                List.of(),
                Set.of(kind),
                Set.of(country),
                Set.of(),
                Set.of(),
                Optional.empty(),
                false);
    }

    @Test
    void theSameNameKindAndCountryAreAnExactMatch() {
        Alignment alignment =
                decide(company("Verdania", Set.of("FR")), entry("Q1", "Verdania", EntityKind.ORGANIZATION, "FR"));
        assertEquals(Optional.of(Relation.EXACT), alignment.relation());
        assertEquals("http://kb.example/Q1", alignment.chosen().orElseThrow().iri());
        assertEquals(1.0, alignment.chosen().orElseThrow().score());
    }

    @Test
    void theNameAloneIsACloseMatch() {
        Alignment alignment =
                decide(company("Verdania", Set.of()), entry("Q1", "Verdania", EntityKind.ORGANIZATION, "FR"));
        assertEquals(Optional.of(Relation.CLOSE), alignment.relation());
    }

    @Test
    void countryTellsNamesakesApartAndTheOtherIsKept() {
        Alignment alignment = decide(
                company("Verdania", Set.of("FR")),
                entry("Q1", "Verdania", EntityKind.ORGANIZATION, "US"),
                entry("Q2", "Verdania", EntityKind.ORGANIZATION, "FR"));
        assertEquals("http://kb.example/Q2", alignment.chosen().orElseThrow().iri());
        assertEquals(
                List.of("http://kb.example/Q1"),
                alignment.others().stream().map(Alignment.Candidate::iri).toList());
    }

    @Test
    void whatStandsBesideTellsNamesakesApart() {
        Entry plain = entry("Q1", "Verdania", EntityKind.ORGANIZATION, "FR");
        Entry described = new Entry(
                "http://kb.example/Q2",
                List.of("Verdania"),
                List.of(),
                Set.of(EntityKind.ORGANIZATION),
                Set.of("FR"),
                Set.of(),
                Set.of(),
                Optional.of("maker of robots led by Claire Morel"),
                false);
        Alignment alignment = decide(company("Verdania", Set.of("US")), plain, described);
        assertEquals("http://kb.example/Q2", alignment.chosen().orElseThrow().iri());
    }

    @Test
    void namesakesThatNothingTellsApartAreAmbiguous() {
        Alignment alignment = decide(
                company("Verdania", Set.of()),
                entry("Q2", "Verdania", EntityKind.ORGANIZATION, "US"),
                entry("Q1", "Verdania", EntityKind.ORGANIZATION, "FR"));
        assertEquals(Outcome.AMBIGUOUS, alignment.outcome());
        assertEquals(
                List.of("http://kb.example/Q1", "http://kb.example/Q2"),
                alignment.others().stream().map(Alignment.Candidate::iri).toList());
    }

    @Test
    void whatSomebodySaidItIsNotIsConsideredAndNeverChosen() {
        Subject subject = company("Verdania", Set.of("FR"), Set.of("http://kb.example/Q1"));
        Entry rejected = entry("Q1", "Verdania", EntityKind.ORGANIZATION, "FR");
        Alignment none = decide(subject, rejected);
        assertEquals(Outcome.NO_MATCH, none.outcome());
        assertEquals("http://kb.example/Q1", none.others().getFirst().iri());
        Alignment other = decide(subject, rejected, entry("Q2", "Verdania", EntityKind.ORGANIZATION, "FR"));
        assertEquals("http://kb.example/Q2", other.chosen().orElseThrow().iri());
        assertEquals(
                List.of("http://kb.example/Q1"),
                other.others().stream().map(Alignment.Candidate::iri).toList());
    }

    @Test
    void anotherKindIsNoMatchButRemembered() {
        Alignment alignment =
                decide(company("Verdania", Set.of("FR")), entry("Q1", "Verdania", EntityKind.PERSON, "FR"));
        assertEquals(Outcome.NO_MATCH, alignment.outcome());
        assertEquals(1, alignment.others().size());
    }

    @Test
    void whatIsUnlikeIsNoMatchAndForgotten() {
        Alignment alignment =
                decide(company("Verdania", Set.of("FR")), entry("Q1", "Ostrava Steel", EntityKind.ORGANIZATION, "FR"));
        assertEquals(Outcome.NO_MATCH, alignment.outcome());
        assertEquals(List.of(), alignment.candidates());
    }

    @Test
    void aSurnameAloneIsNeverLinked() {
        Subject morel = Subject.named(BASE + "actor/x-person-1f0c22ab-morel", EntityKind.PERSON, "Morel");
        assertEquals(
                Outcome.NO_MATCH,
                decide(morel, entry("Q1", "Morel", EntityKind.PERSON, "FR")).outcome());
    }

    @Test
    void aSharedIdentifierNeedsNoName() {
        Subject subject = new Subject(
                BASE + "actor/verdania",
                EntityKind.ORGANIZATION,
                List.of("Verdania"),
                List.of(),
                Set.of(),
                Set.of("http://www.wikidata.org/entity/Q1"),
                Set.of(),
                Set.of(),
                Set.of());
        Entry entry = new Entry(
                "http://kb.example/7",
                List.of("VDN"),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("http://www.wikidata.org/entity/Q1"),
                Optional.empty(),
                false);
        Alignment alignment = decide(subject, entry);
        assertEquals(Method.IDENTIFIER, alignment.method());
        assertEquals(Optional.of(Relation.EXACT), alignment.relation());
    }

    @Test
    void onlyAnEntryOfTheSameVocabularyIsTheVerySameThing() {
        Subject subject = Subject.named(BASE + "actor/verdania", EntityKind.ORGANIZATION, "Verdania");
        assertEquals(
                Optional.of(Relation.SAME),
                decide(subject, other("https://other.example/id/actor/verdania", true))
                        .relation());
        assertEquals(
                Optional.of(Relation.CLOSE),
                decide(subject, other("https://films.example/actor/verdania", false))
                        .relation());
    }

    @Test
    void akeyMadeOfANameIsNoProofThatTwoAreTheSame() {
        Subject subject = Subject.named(BASE + "actor/x-person-claire-morel", EntityKind.PERSON, "Claire Morel");
        Alignment alignment = decide(subject, other("https://other.example/id/actor/x-person-claire-morel", true));
        assertTrue(alignment.method() != Method.KEY, alignment::toString);
    }

    @Test
    void anEntityIsNotLinkedToItself() {
        Subject subject = Subject.named(BASE + "actor/verdania", EntityKind.ORGANIZATION, "Verdania");
        assertEquals(
                Outcome.NO_MATCH,
                decide(subject, other(BASE + "actor/verdania", true)).outcome());
    }

    private static Entry other(String iri, boolean ours) {
        return new Entry(
                iri,
                List.of("Verdania"),
                List.of("Claire Morel"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                ours);
    }
}
