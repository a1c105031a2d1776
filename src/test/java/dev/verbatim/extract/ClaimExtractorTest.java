package dev.verbatim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Language;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.segment.Segmenter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimExtractorTest {

    private static final Annotator ANNOTATOR = Annotator.standard(Gazetteer.load());
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Rules.load());
    private static final Segmenter SEGMENTER = new Segmenter();

    private static AnnotatedArticle annotated(Language language, String text) {
        return ANNOTATOR.annotate(SEGMENTER.segment(Articles.of(language, text)));
    }

    private static List<Claim> claims(Language language, String text) {
        return EXTRACTOR.extract(annotated(language, text)).stream()
                .map(Claim.class::cast)
                .toList();
    }

    static Stream<List<String>> french() {
        return Tables.rows("claims.fr.tsv");
    }

    static Stream<List<String>> english() {
        return Tables.rows("claims.en.tsv");
    }

    @ParameterizedTest
    @MethodSource("french")
    void frenchSpeakersAreFound(List<String> row) {
        check(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("english")
    void englishSpeakersAreFound(List<String> row) {
        check(Language.ENGLISH, row);
    }

    private static void check(Language language, List<String> row) {
        List<Claim> claims = claims(language, row.getFirst().replace('¶', '\n'));
        Set<String> expected = row.get(1).equals("-")
                ? Set.of()
                : new TreeSet<>(Arrays.asList(row.get(1).split(";", -1)));
        Set<String> found = claims.stream()
                .map(claim ->
                        claim.speaker().map(speaker -> name(speaker, expected)).orElse("?"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(expected), found, row::getFirst);
    }

    /** The expected name if the speaker bears it, in whatever case. */
    private static String name(Entity speaker, Set<String> expected) {
        return expected.stream()
                .filter(name -> speaker.labels().stream()
                        .anyMatch(l -> l.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse(speaker.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "« Nous avançons », a dit Elon Musk. | QUOTE",
                "Elon Musk dit que l'usine avance. | PARAPHRASE",
                "Elon Musk dit que l'usine « avance à grands pas ». | MIXED",
                "L'usine ouvrira « dans une seconde phase », a précisé Elon Musk. | MIXED",
                "D'après Elon Musk, « nous avançons bien ». | QUOTE",
                "Selon Elon Musk, l'usine « avance à grands pas ». | MIXED"
            })
    void theModeTellsWhoseWordsTheyAre(String text, Mode expected) {
        assertEquals(expected, claims(Language.FRENCH, text).getFirst().mode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Elon Musk doute que l'usine ouvre. | OPPOSE",
                "Elon Musk ne doute pas que l'usine ouvrira. | SUPPORT",
                "Elon Musk ne croit pas à l'usine. | OPPOSE",
                "Microsoft a annoncé l'ouverture d'une usine. | SUPPORT",
                "Microsoft affirme qu'elle ouvrira une usine. | SUPPORT",
                "Bloomberg rapporte que Microsoft ouvrira une usine. | NEUTRAL",
                "Selon une source proche du dossier, Microsoft ouvrira une usine. | NEUTRAL",
                "« C'est une catastrophe », dit Elon Musk. | OPPOSE",
                "« C'est une chance », dit Elon Musk. | SUPPORT",
                "Elon Musk met en garde contre une bulle. | OPPOSE",
                "Elon Musk se félicite de l'accord. | SUPPORT"
            })
    void theStanceIsTheSpeakers(String text, Stance expected) {
        assertEquals(expected, claims(Language.FRENCH, text).getFirst().stance());
    }

    @Test
    void aQuotationOverSentencesIsOneClaimWithAllOfThem() {
        String text = "« Un milliard est dépensé. Le reste suivra. C'est promis », dit Elon Musk.";
        Claim claim = claims(Language.FRENCH, text).getFirst();
        assertEquals(
                "« Un milliard est dépensé.", claim.evidence().sentence().span().in(text));
        assertEquals(2, claim.evidence().further().size());
    }

    @Test
    void theContentSpeaksOfOthersThanTheSpeaker() {
        Claim claim = claims(Language.FRENCH, "Elon Musk affirme que Microsoft et la France mentent.")
                .getFirst();
        assertEquals(
                List.of("Microsoft", "France"),
                claim.about().stream().map(Entity::name).toList());
    }

    @Test
    void aClaimIsAttributedToItsSpeaker() {
        Claim claim =
                claims(Language.FRENCH, "Elon Musk affirme que Microsoft ment.").getFirst();
        assertEquals(claim.speaker(), claim.evidence().attribution());
        assertEquals("claim.fr.clause", claim.evidence().rule());
    }

    @Test
    void whoSpeaksAgainstGoesOnDoingSo() {
        List<Claim> claims = claims(
                Language.FRENCH,
                "« C'est un scandale », dit Paul Girard. Le chantier continue. « La digue date de 1950 », ajoute Paul Girard.");
        assertEquals(
                List.of(Stance.OPPOSE, Stance.OPPOSE),
                claims.stream().map(Claim::stance).toList());
    }

    @Test
    void whoPraisesOnceIsNoCritic() {
        List<Claim> claims = claims(
                Language.FRENCH,
                "« C'est un scandale », dit Paul Girard. Paul Girard salue la digue. « Elle date de 1950 », ajoute Paul Girard.");
        assertEquals(Stance.SUPPORT, claims.getLast().stance());
    }

    @Test
    void oddTextMakesNoBrokenClaims() {
        Random random = new Random(42);
        String[] pieces = {
            "«",
            "»",
            "“",
            "”",
            "\"",
            ",",
            ".",
            ":",
            "—",
            "Elon Musk",
            "Microsoft",
            "un banquier",
            "a déclaré",
            "que",
            "selon",
            "pour",
            "dit-il",
            "a-t-elle ajouté",
            "annonce",
            "l'usine",
            "ouvre",
            "on",
            "chez",
            "qui",
            "et",
            "I. S.",
            "(@x)",
            ">",
            "\n",
            "?",
            "\uD83D\uDE42",
            "s'est dit",
            "interrogé par",
            "il a été révélé"
        };
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 50; i++) {
                text.append(' ').append(pieces[random.nextInt(pieces.length)]);
            }
            String whole = text.toString();
            for (Claim claim : claims(random.nextBoolean() ? Language.FRENCH : Language.ENGLISH, whole)) {
                assertTrue(claim.content().end() <= whole.length(), whole);
                assertTrue(
                        claim.evidence()
                                .sentence()
                                .span()
                                .contains(claim.evidence().span()),
                        whole);
            }
        }
    }

    @Test
    void longTextTakesLinearTime() {
        String text =
                "Elon Musk. « Nous avançons », a dit Elon Musk, qui, selon lui, doute que Microsoft mente. « Voilà tout. »\n";
        String whole = text.repeat(4_000);
        AnnotatedArticle article = annotated(Language.FRENCH, whole);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertTrue(EXTRACTOR.extract(article).size() >= 4_000));
    }
}
