package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Morphology;
import dev.verbatim.model.Language;
import dev.verbatim.model.Span;
import dev.verbatim.model.Verb;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {

    private static final Verbs VERBS = new Verbs(Map.of(
            Language.FRENCH, VerbGrammar.of(Language.FRENCH, Morphology.of(Language.FRENCH)),
            Language.ENGLISH, VerbGrammar.of(Language.ENGLISH, Morphology.of(Language.ENGLISH))));

    private static List<Verb> verbs(Language language, String text) {
        return VERBS.annotate(Texts.article(language, text));
    }

    static Stream<List<String>> french() {
        return Rows.of("annotate/verbs.fr.tsv");
    }

    static Stream<List<String>> english() {
        return Rows.of("annotate/verbs.en.tsv");
    }

    @ParameterizedTest
    @MethodSource("french")
    void frenchVerbGroupsAreRead(List<String> row) {
        check(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("english")
    void englishVerbGroupsAreRead(List<String> row) {
        check(Language.ENGLISH, row);
    }

    private static void check(Language language, List<String> row) {
        String text = row.get(0);
        List<Verb> found = verbs(language, text);
        String group = row.get(1);
        if (row.get(2).equals("-")) {
            int begin = text.indexOf(group);
            Span word = new Span(begin, begin + group.length());
            assertTrue(found.stream().noneMatch(v -> v.span().overlaps(word)), () -> told(text, found));
            return;
        }
        String expected = String.join(" ", row.subList(1, 6)) + " " + row.get(6).strip();
        assertTrue(found.stream().anyMatch(v -> told(text, v).equals(expected)), () -> told(text, found));
    }

    private static String told(String text, List<Verb> verbs) {
        return verbs.stream().map(v -> "[" + told(text, v) + "]").toList() + " in " + text;
    }

    private static String told(String text, Verb verb) {
        String more = (verb.negated() ? "n " : "")
                + (verb.finite() ? "" : "x ")
                + verb.modal().map(m -> "m:" + m).orElse("");
        return verb.span().in(text) + " " + verb.lemma() + " "
                + (verb.tense() + " " + verb.mood() + " " + verb.voice()).toLowerCase(Locale.ROOT) + " "
                + more.strip();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Selon le groupe, la ferme de serveurs est prête.",
                "Le projet a été dévoilé par Google, a indiqué Meta.",
                "L'usine, financée par l'État, va ouvrir, dit-on."
            })
    void allLowerCaseTextReadsTheSame(String text) {
        List<Verb> written = verbs(Language.FRENCH, text);
        assertEquals(written, verbs(Language.FRENCH, text.toLowerCase(Locale.ROOT)));
        assertTrue(written.size() >= 1);
    }

    @Test
    void aLanguageWithoutGrammarHasNoVerbGroups() {
        assertEquals(List.of(), verbs(new Language("xx"), "Il dit."));
    }

    @Test
    void aGrammarWithoutFilesKnowsNoAuxiliaries() {
        Language toy = new Language("xx");
        Verbs verbs = new Verbs(Map.of(toy, VerbGrammar.of(toy, Morphology.of(toy))));
        assertEquals(List.of(), verbs.annotate(Texts.article(toy, "Il a dit.")));
    }

    @Test
    void groupsAreInOrderInsideTheirSentencesAndDoNotOverlap() {
        Random random = new Random(20250121);
        String[] words = (" a a été dit dit-il ne pas plus se s' l' la le de que qui , « » . – et Google annonce"
                        + " investi investir va venir de est en train devoir peut-être selon -t-il avoir ferme soit"
                        + " n' jamais 🙂 \uD800 9 % ( ) : ; pour")
                .split(" ", -1);
        for (int run = 0; run < 400; run++) {
            StringBuilder text = new StringBuilder("x");
            int length = 1 + random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(random.nextInt(6) == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
            }
            Language language = random.nextBoolean() ? Language.FRENCH : Language.ENGLISH;
            int last = 0;
            for (Verb verb : verbs(language, text.toString())) {
                assertTrue(verb.span().begin() >= last, () -> text.toString());
                assertTrue(verb.span().length() > 0 && verb.span().end() <= text.length(), () -> text.toString());
                last = verb.span().end();
            }
        }
    }

    @Test
    void endlessSentencesTakeLinearTime() {
        String text = "il a, selon lui, ne pas dit que la porte va peut-être ".repeat(20_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertTrue(verbs(Language.FRENCH, text).size() > 20_000));
    }
}
