package dev.verbatim.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.SegmentedArticle;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    private static final Annotator ANNOTATOR = Annotator.standard(Gazetteer.load());

    private static AnnotatedArticle read(Language language, String text) {
        return ANNOTATOR.annotate(Texts.article(language, text));
    }

    static Stream<List<String>> frenchNames() {
        return Rows.of("annotate/names.fr.tsv");
    }

    static Stream<List<String>> englishNames() {
        return Rows.of("annotate/names.en.tsv");
    }

    static Stream<List<String>> namesInSmallLetters() {
        return Rows.of("annotate/names-in-small-letters.fr.tsv");
    }

    static Stream<List<String>> frenchCountries() {
        return Rows.of("annotate/countries.fr.tsv");
    }

    static Stream<List<String>> englishCountries() {
        return Rows.of("annotate/countries.en.tsv");
    }

    static Stream<List<String>> frenchReferences() {
        return Rows.of("annotate/coreference.fr.tsv");
    }

    static Stream<List<String>> englishReferences() {
        return Rows.of("annotate/coreference.en.tsv");
    }

    @ParameterizedTest
    @MethodSource("frenchNames")
    void frenchTextNamesTheseActors(List<String> row) {
        assertNames(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("englishNames")
    void englishTextNamesTheseActors(List<String> row) {
        assertNames(Language.ENGLISH, row);
    }

    @ParameterizedTest
    @MethodSource("namesInSmallLetters")
    void textWithoutCapitalsNamesTheseActors(List<String> row) {
        assertNames(Language.FRENCH, row);
    }

    private static void assertNames(Language language, List<String> row) {
        AnnotatedArticle article = read(language, row.get(0));
        Set<Integer> mentioned =
                article.mentions().stream().map(m -> m.entity().id()).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (Entity entity : article.entities()) {
            if (entity.kind().isActor() && mentioned.contains(entity.id())) {
                found.add(entity.kind().name().charAt(0) + " " + plain(entity.name()));
            }
        }
        assertEquals(set(row.get(1)), found, row.get(0));
    }

    private static Set<String> set(String told) {
        return told.equals("-")
                ? Set.of()
                : Arrays.stream(told.split(";", -1))
                        .map(String::strip)
                        .map(NamesTest::plain)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String name) {
        return name.replace('’', '\'');
    }

    @ParameterizedTest
    @MethodSource("frenchCountries")
    void frenchTextNamesTheseCountries(List<String> row) {
        assertCountries(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("englishCountries")
    void englishTextNamesTheseCountries(List<String> row) {
        assertCountries(Language.ENGLISH, row);
    }

    private static void assertCountries(Language language, List<String> row) {
        String found = read(language, row.get(0)).mentions().stream()
                .map(Mention::entity)
                .filter(e -> e.kind() == EntityKind.COUNTRY)
                .map(e -> e.key().orElse("").replace("country/", ""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        assertEquals(row.get(1), found.isEmpty() ? "-" : found, row.get(0));
    }

    @ParameterizedTest
    @MethodSource("frenchReferences")
    void frenchWordsPointBackToThis(List<String> row) {
        assertReference(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("englishReferences")
    void englishWordsPointBackToThis(List<String> row) {
        assertReference(Language.ENGLISH, row);
    }

    private static void assertReference(Language language, List<String> row) {
        String marked = row.get(0);
        int begin = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String found = read(language, marked.replace("[", "").replace("]", "")).mentions().stream()
                .filter(m -> m.form() == Mention.Form.DESCRIPTION || m.form() == Mention.Form.PRONOUN)
                .filter(m -> m.span().begin() < end && m.span().end() > begin)
                .map(m -> m.entity().name())
                .findFirst()
                .orElse("-");
        assertEquals(row.get(1), found, marked);
    }

    @Test
    void twoAreMeantByThePairTheSentenceBeforeNames() {
        AnnotatedArticle article = read(Language.FRENCH, "Orange et Iliad ont signé. | Les deux groupes attendent.");
        assertEquals(
                List.of("Orange", "Iliad"),
                article.mentions().stream()
                        .filter(m -> m.form() == Mention.Form.DESCRIPTION)
                        .map(m -> m.entity().name())
                        .toList());
    }

    @Test
    void namesDoNotOverlapAndAllMentionsAreInOrder() {
        AnnotatedArticle article = read(
                Language.FRENCH,
                "Le patron d’OpenAI, Sam Altman, a vu Claire Morel, directrice générale de la Banque africaine de"
                        + " développement. | Le gouvernement sénégalais et l’administration Trump ont salué le groupe.");
        List<Mention> names = article.mentions().stream()
                .filter(m -> m.form() == Mention.Form.NAME)
                .toList();
        for (int i = 1; i < names.size(); i++) {
            assertTrue(names.get(i - 1).span().end() <= names.get(i).span().begin(), names.toString());
        }
        assertEquals(article.mentions().stream().sorted().toList(), article.mentions());
    }

    @Test
    void theLabelsOfAnEntityAreItsFormsTheFullestFirst() {
        AnnotatedArticle article =
                read(Language.FRENCH, "Altman a parlé. | Sam Altman a souri. | ALTMAN REVIENT DEMAIN MATIN");
        assertEquals(
                List.of("Sam Altman", "Altman"),
                article.entities().get(0).labels().subList(0, 2));
    }

    @Test
    void anEntityOfTheVocabulariesBearsItsKey() {
        AnnotatedArticle article = read(Language.FRENCH, "OpenAI et la France ont signé avec Septenta Energie.");
        assertEquals("actor/openai", article.entities().get(0).key().orElseThrow());
        assertEquals("country/FR", article.entities().get(1).key().orElseThrow());
        assertTrue(article.entities().get(2).key().isEmpty());
    }

    @Test
    void theSameTextGivesTheSameAnswerFromAFreshAnnotator() {
        SegmentedArticle article = Texts.article(
                Language.FRENCH,
                "Le PDG de SoftBank, Masayoshi Son, a vu Claire Morel. | Elle a souri. | Le groupe japonais attend.");
        assertEquals(
                ANNOTATOR.annotate(article).mentions(),
                Annotator.standard(Gazetteer.load()).annotate(article).mentions());
    }

    @Test
    void anyMixtureOfNamesAndSignsIsReadWithoutFailure() {
        String[] words = {
            "Claire",
            "Morel",
            "SoftBank",
            "de",
            "la",
            "l’",
            "«",
            "»",
            "(",
            ")",
            "-",
            ".",
            ",",
            "AIE",
            "ministre",
            "M.",
            "Mme",
            "le",
            "groupe",
            "japonais",
            "PDG",
            "d’",
            "&",
            "Cie",
            "Région",
            "et",
            "1 500",
            "G42",
            "il",
            "elle",
            "ce",
            "dernier",
            "français",
            "franco",
            "Stargate",
            "projet",
            "participe",
            "à",
            "|",
            "\u00A0",
            "'s"
        };
        Random random = new Random(20250611);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder("X");
            for (int i = 0; i < 40; i++) {
                text.append(random.nextInt(4) == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
            }
            Language language = round % 2 == 0 ? Language.FRENCH : Language.ENGLISH;
            AnnotatedArticle article = read(language, text.toString());
            String plain = article.source().article().text();
            article.mentions().forEach(m -> assertTrue(m.span().end() <= plain.length()));
        }
    }

    @Test
    void veryLongRunsOfCapitalsAreReadInLinearTime() {
        String text = "Septenta ".repeat(20_000) + "| " + "de la Banque ".repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(Language.FRENCH, text));
    }
}
