package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Analysis.Count;
import dev.verbatim.lexicon.Analysis.Form;
import dev.verbatim.lexicon.Analysis.Gender;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.model.Language;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTest {

    private static final Morphology FRENCH = Morphology.of(Language.FRENCH);
    private static final Morphology ENGLISH = Morphology.of(Language.ENGLISH);

    @ParameterizedTest(name = "{0} can be {2} of {1}")
    @CsvSource({
        "investirait, investir, CONDITIONAL",
        "annonça, annoncer, PAST",
        "annoncera, annoncer, FUTURE",
        "promettant, promettre, PRESENT_PARTICIPLE",
        "injectés, injecter, PAST_PARTICIPLE",
        "Selon, , ",
        "DIT, dire, PRESENT",
        "Etait, être, IMPERFECT",
        "soit, être, SUBJUNCTIVE",
        "fût, être, PAST_SUBJUNCTIVE",
        "été, être, PAST_PARTICIPLE",
        "bâtir, bâtir, INFINITIVE",
    })
    void frenchVerbFormsAreKnown(String form, String lemma, Form expected) {
        List<Analysis> found =
                FRENCH.analyses(form).stream().filter(a -> a.is(Pos.VERB)).toList();
        if (expected == null) {
            assertTrue(found.isEmpty(), () -> "no verb expected: " + found);
        } else {
            assertTrue(found.stream().anyMatch(a -> a.lemma().equals(lemma) && a.is(expected)), () -> form + found);
        }
    }

    @ParameterizedTest(name = "{0} can be {2} of {1}")
    @CsvSource({
        "pledged, pledge, PAST",
        "pledged, pledge, PAST_PARTICIPLE",
        "Saying, say, PRESENT_PARTICIPLE",
        "says, say, PRESENT",
        "build, build, INFINITIVE",
    })
    void englishVerbFormsAreKnown(String form, String lemma, Form expected) {
        assertTrue(ENGLISH.analyses(form).stream().anyMatch(a -> a.lemma().equals(lemma) && a.is(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "ferme, NOUN",
        "ferme, VERB",
        "ferme, ADJECTIVE",
        "il, SUBJECT_PRONOUN",
        "l', OBJECT_PRONOUN",
        "l', DETERMINER",
        "du, CONTRACTION",
        "que, SUBORDINATOR",
        "qui, RELATIVE_PRONOUN",
        "pour, PREPOSITION",
        "mais, COORDINATOR",
        "ne, ADVERB",
        "Orange, NAME",
        "orange, NOUN"
    })
    void partsOfSpeechAreTold(String form, Pos expected) {
        assertTrue(FRENCH.analyses(form).stream().anyMatch(a -> a.is(expected)));
    }

    @Test
    void genderNumberAndPersonAreTold() {
        Analysis feminine = FRENCH.analyses("banques").getFirst();
        assertEquals(Gender.FEMININE, feminine.gender());
        assertEquals(Count.PLURAL, feminine.count());
        assertEquals("banque", feminine.lemma());
        Analysis third = FRENCH.analyses("dirigeait").getFirst();
        assertEquals(3, third.person());
        assertEquals(Count.SINGULAR, third.count());
        assertTrue(third.finite());
    }

    @Test
    void lemmasAreAlsoGivenFolded() {
        assertEquals("declarer", FRENCH.analyses("déclarait").getFirst().folded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Stargate", "'", "🙂", "a a", "\u0000", "l’", "\uD800"})
    void whatIsNoWordHasNoVerb(String form) {
        assertTrue(FRENCH.analyses(form).stream().noneMatch(a -> a.is(Pos.VERB)));
    }

    @Test
    void anEndlessWordIsNotLookedUp() {
        assertEquals(List.of(), FRENCH.analyses("a".repeat(1_000_000)));
    }

    @Test
    void aLanguageWithoutDictionaryKnowsNoWord() {
        assertEquals(List.of(), Morphology.of(new Language("xx")).analyses("dit"));
    }

    @Test
    void auxiliariesAndPronounsAreTold() {
        assertTrue(FRENCH.analyses("a").stream().anyMatch(a -> a.lemma().equals("avoir") && a.finite()));
        assertTrue(ENGLISH.analyses("would").stream().anyMatch(a -> a.is(Pos.MODAL)));
        assertTrue(ENGLISH.analyses("they").stream().anyMatch(a -> a.is(Pos.SUBJECT_PRONOUN)));
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        Morphology shared = Morphology.of(Language.FRENCH);
        List<String> forms = List.of("annonce", "investirait", "levées", "rachat", "dit", "porte", "ferme", "sont");
        List<List<Analysis>> expected = forms.stream().map(FRENCH::analyses).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<List<List<Analysis>>>> runs = IntStream.range(0, 64)
                    .mapToObj(i -> pool.submit(
                            () -> forms.stream().map(shared::analyses).toList()))
                    .toList();
            for (Future<List<List<Analysis>>> run : runs) {
                assertEquals(expected, run.get());
            }
        }
    }
}
