package dev.verbatim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.annotate.Annotator;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.Rules;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Language;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.segment.Segmenter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences and short paragraphs of the press: who speaks in each sentence, and what the speaker thinks. */
class SpeechTablesTest {

    private static final Annotator ANNOTATOR = Annotator.standard(Gazetteer.load());
    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Rules.load());
    private static final Segmenter SEGMENTER = new Segmenter();

    static Stream<List<String>> frenchSpeakers() {
        return Tables.rows("speakers.fr.tsv");
    }

    static Stream<List<String>> englishSpeakers() {
        return Tables.rows("speakers.en.tsv");
    }

    static Stream<List<String>> frenchStances() {
        return Tables.rows("stance.fr.tsv");
    }

    static Stream<List<String>> englishStances() {
        return Tables.rows("stance.en.tsv");
    }

    @ParameterizedTest
    @MethodSource("frenchSpeakers")
    void eachFrenchSentenceHasItsSpeakers(List<String> row) {
        assertSpeakers(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("englishSpeakers")
    void eachEnglishSentenceHasItsSpeakers(List<String> row) {
        assertSpeakers(Language.ENGLISH, row);
    }

    @ParameterizedTest
    @MethodSource("frenchStances")
    void theFrenchSpeakerThinksSo(List<String> row) {
        assertStance(Language.FRENCH, row);
    }

    @ParameterizedTest
    @MethodSource("englishStances")
    void theEnglishSpeakerThinksSo(List<String> row) {
        assertStance(Language.ENGLISH, row);
    }

    private static AnnotatedArticle read(Language language, String text) {
        return ANNOTATOR.annotate(SEGMENTER.segment(Articles.of(language, text.replace('¶', '\n'))));
    }

    private static List<Claim> claims(AnnotatedArticle article) {
        return EXTRACTOR.extract(article).stream().map(Claim.class::cast).toList();
    }

    private static void assertSpeakers(Language language, List<String> row) {
        AnnotatedArticle article = read(language, row.getFirst());
        List<Claim> claims = claims(article);
        String[] expected = row.get(1).split(" / ", -1);
        List<String> found = new ArrayList<>();
        for (Sentence sentence : article.source().sentences()) {
            String group = found.size() < expected.length ? expected[found.size()] : "";
            Set<String> names = claims.stream()
                    .filter(claim -> bears(claim, sentence))
                    .map(claim -> claim.speaker().map(s -> name(s, group)).orElse("?"))
                    .collect(Collectors.toCollection(TreeSet::new));
            found.add(names.isEmpty() ? "-" : String.join(";", names));
        }
        assertEquals(row.get(1), String.join(" / ", found), row::getFirst);
    }

    private static boolean bears(Claim claim, Sentence sentence) {
        return claim.evidence().sentence().equals(sentence)
                || claim.evidence().further().contains(sentence);
    }

    /** The expected name that the speaker bears, in whatever case and with whatever apostrophe. */
    private static String name(Entity speaker, String expected) {
        return Arrays.stream(expected.split(";", -1))
                .filter(name ->
                        speaker.labels().stream().anyMatch(label -> plain(label).contains(plain(name))))
                .findFirst()
                .orElse(speaker.name());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static void assertStance(Language language, List<String> row) {
        List<Claim> claims = claims(read(language, row.getFirst()));
        assertEquals(
                row.get(1), claims.isEmpty() ? "-" : claims.getFirst().stance().name(), row::getFirst);
    }
}
