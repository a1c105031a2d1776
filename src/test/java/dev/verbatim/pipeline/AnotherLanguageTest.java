package dev.verbatim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.lexicon.LexiconLanguages;
import dev.verbatim.model.Article;
import dev.verbatim.model.Entity;
import dev.verbatim.model.Language;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Statement;
import dev.verbatim.read.Input;
import dev.verbatim.read.ReadResult;
import dev.verbatim.read.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language that consists of files alone: a few words of Esperanto under {@code src/test/resources}. What
 * docs/adding-a-language.md tells is done there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherLanguageTest {
    private static final Language ESPERANTO = new Language("eo");
    private static final String TEXT = """
            La projekto komenciĝos

            Microsoft investos kvin miliardojn da eŭroj en la projekto. Laŭ Satya Nadella, la laboro komenciĝos en marto.

            « Ni konstruos tri fabrikojn en la projekto », diris Satya Nadella.
            """;

    private LinkedArticle article;

    @BeforeAll
    void readAnArticle(@TempDir Path folder) throws IOException {
        List<Language> languages = new ArrayList<>(LexiconLanguages.all());
        languages.add(1, ESPERANTO);
        Path file = Files.writeString(folder.resolve("stelo.txt"), TEXT);
        ReadResult read = new Reader(Reader.MAX_BYTES, languages).read(new Input(file, "stelo.txt"));
        Article source = assertInstanceOf(ReadResult.Read.class, read).article();
        assertEquals(ESPERANTO, source.language());
        article = Chain.of(languages).read(source);
    }

    private <S extends Statement> List<S> statements(Class<S> kind) {
        return article.source().statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void itsActorsAreFound() {
        List<String> keys = article.source().source().entities().stream()
                .filter(entity -> entity.kind().isActor())
                .map(entity -> article.of(entity).key())
                .toList();
        assertEquals(List.of("actor/microsoft", "actor/satya-nadella"), keys);
    }

    @Test
    void aSumHasItsPartiesAndItsPlaceInTheText() {
        List<Statement.InvestmentStatement> investments = statements(Statement.InvestmentStatement.class);
        assertEquals(1, investments.size());
        Statement.InvestmentStatement investment = investments.getFirst();
        assertEquals("5000000000", investment.money().figure().value().toPlainString());
        assertEquals("EUR", investment.money().currency().orElseThrow());
        assertEquals("kvin miliardojn da eŭroj", investment.money().span().in(TEXT));
        assertEquals("amount.eo.verb", investment.evidence().rule());
        assertEquals(
                List.of("Microsoft"),
                investment.investors().stream().map(Entity::name).toList());
        assertEquals(
                "Microsoft investos kvin miliardojn da eŭroj en la projekto.",
                investment.evidence().sentence().span().in(TEXT));
    }

    @Test
    void whoSaysWhatIsFoundWithAndWithoutQuotationMarks() {
        List<Statement.Claim> claims = statements(Statement.Claim.class);
        assertEquals(
                List.of("claim.eo.according", "claim.eo.inverted"),
                claims.stream().map(claim -> claim.evidence().rule()).toList());
        for (Statement.Claim claim : claims) {
            assertEquals("Satya Nadella", claim.speaker().orElseThrow().name());
        }
        assertTrue(claims.get(0).content().in(TEXT).contains("la laboro komenciĝos en marto"));
        assertTrue(claims.get(1).content().in(TEXT).contains("Ni konstruos tri fabrikojn en la projekto"));
    }

    @Test
    void whatItCountsIsFound() {
        assertEquals(
                List.of("tri fabrikojn"),
                statements(Statement.QuantityStatement.class).stream()
                        .map(quantity -> quantity.quantity().span().in(TEXT))
                        .toList());
    }

    @Test
    void theLanguagesThatComeWithTheProgramDoNotChange() {
        assertEquals(List.of(Language.ENGLISH, Language.FRENCH), LexiconLanguages.all());
    }
}
