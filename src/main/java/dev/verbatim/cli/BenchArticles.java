package dev.verbatim.cli;

import dev.verbatim.model.Article;
import dev.verbatim.model.Region;
import dev.verbatim.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * As much text as one asks for, made of a few articles: each new one joins some of them, drawn anew, so that orders and
 * sizes vary. The same few give the same many.
 */
final class BenchArticles {
    private static final int PIECES = 5;
    private static final String GAP = "\n\n";

    private final List<Article> sources;
    private final Random random = new Random(20_290_101L);

    /** @throws IllegalArgumentException without an article to begin with */
    BenchArticles(List<Article> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no article to make more of");
        }
        this.sources = List.copyOf(sources);
    }

    /** Articles that hold at least {@code bytes} bytes of UTF-8 together. */
    List<Article> ofAtLeast(long bytes) {
        List<Article> made = new ArrayList<>();
        for (long size = 0; size < bytes; size += bytes(made.getLast())) {
            made.add(next(made.size()));
        }
        return made;
    }

    /** Length of an article's text in bytes of UTF-8. */
    static long bytes(Article article) {
        return article.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private Article next(int number) {
        Article first = sources.get(random.nextInt(sources.size()));
        List<Article> alike = sources.stream()
                .filter(source -> source.language().equals(first.language()))
                .toList();
        StringBuilder text = new StringBuilder(first.text());
        List<Region> regions = new ArrayList<>(first.regions());
        for (int more = random.nextInt(PIECES); more > 0; more--) {
            Article piece = alike.get(random.nextInt(alike.size()));
            int shift = text.append(GAP).length();
            text.append(piece.text());
            piece.regions().forEach(region -> regions.add(shifted(region, shift)));
        }
        return new Article(
                "bench-" + number, first.sha256(), text.toString(), first.metadata(), first.language(), regions);
    }

    /** An article has one title: that of a later piece is a heading. */
    private static Region shifted(Region region, int by) {
        return new Region(
                new Span(region.span().begin() + by, region.span().end() + by),
                region.kind() == Region.Kind.TITLE ? Region.Kind.HEADING : region.kind(),
                region.language());
    }
}
