package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Article;
import dev.verbatim.model.Articles;
import dev.verbatim.model.Language;
import dev.verbatim.model.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchArticlesTest {
    private static final List<Article> FEW = List.of(
            Articles.of(Language.FRENCH, "Un été à Liège."),
            Articles.of(Language.FRENCH, "Rien de neuf."),
            Articles.of(Language.ENGLISH, "Nothing new."));

    @Test
    void madeIsAsMuchAsWasAskedFor() {
        List<Article> many = new BenchArticles(FEW).ofAtLeast(5_000);
        long bytes = many.stream().mapToLong(BenchArticles::bytes).sum();
        assertTrue(bytes >= 5_000 && bytes < 5_200, () -> "made " + bytes);
        assertEquals(19, BenchArticles.bytes(FEW.getFirst()), "each of the four accents takes two bytes");
    }

    @Test
    void sizesVaryLanguagesDoNotMixAndRegionsStayOnTheirWords() {
        Set<Integer> sizes = new HashSet<>();
        for (Article article : new BenchArticles(FEW).ofAtLeast(5_000)) {
            sizes.add(article.regions().size());
            for (Region region : article.regions()) {
                assertEquals(article.language(), region.language());
                assertTrue(
                        FEW.stream()
                                .anyMatch(few -> few.text().equals(region.span().in(article.text()))),
                        region.span().in(article.text()));
            }
        }
        assertEquals(Set.of(1, 2, 3, 4, 5), sizes);
    }

    @Test
    void theSameFewGiveTheSameMany() {
        assertEquals(new BenchArticles(FEW).ofAtLeast(2_000), new BenchArticles(FEW).ofAtLeast(2_000));
    }

    @Test
    void fromNothingNothingIsMade() {
        assertThrows(IllegalArgumentException.class, () -> new BenchArticles(List.of()));
    }
}
