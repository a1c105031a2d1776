package dev.verbatim.annotate;

import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.model.Article;
import dev.verbatim.model.Figure;
import dev.verbatim.model.Language;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.PartialDate;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Articles made of single sentences, and the tables of cases that the tests of figures read. */
final class FigureCases {

    static final Map<Language, FigureLexicon> LEXICONS = FigureLexicon.of(List.of(Language.FRENCH, Language.ENGLISH));

    private FigureCases() {}

    /** The lines of a table, comments and blank lines left out. */
    static List<String> lines(String name) {
        try (InputStream in = FigureCases.class.getResourceAsStream("/annotate/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article whose sentences are the pieces of {@code text} between pilcrows. */
    static SegmentedArticle article(Language language, String text, Optional<LocalDate> published) {
        List<Region> regions = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int firstToken = 0;
        for (int at = 0; at <= text.length(); ) {
            int next = text.indexOf('¶', at);
            int end = next < 0 ? text.length() : next;
            List<Token> tokens = Tokenizer.tokenize(text, new Span(at, end));
            if (!tokens.isEmpty()) {
                Span span = new Span(
                        tokens.get(0).span().begin(),
                        tokens.get(tokens.size() - 1).span().end());
                Region.Kind kind = text.startsWith("|", span.end() - 1) ? Region.Kind.ROW : Region.Kind.BODY;
                regions.add(new Region(span, kind, language));
                sentences.add(
                        new Sentence(sentences.size(), span, regions.size() - 1, kind, language, tokens, firstToken));
                firstToken += tokens.size();
            }
            at = end + 1;
        }
        Metadata metadata = new Metadata(
                Optional.empty(), published.map(PartialDate::of), Optional.empty(), Optional.empty(), Optional.empty());
        Article article = new Article("case.txt", "0".repeat(64), text, metadata, language, regions);
        return new SegmentedArticle(article, sentences);
    }

    /** "5e11", "3e10-5e10", then the qualifier unless it is the expected one. */
    static String figure(Figure figure) {
        String value = number(figure.value());
        String high = figure.high().map(h -> "–" + number(h)).orElse("");
        boolean plain = figure.qualifier() == Qualifier.EXACT || figure.qualifier() == Qualifier.RANGE;
        return value
                + high
                + (plain
                        ? ""
                        : " "
                                + figure.qualifier()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace("_", ""));
    }

    /** A number as the tables write it: in full below a million, else with an exponent that leaves no zeros. */
    static String number(BigDecimal value) {
        if (value.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
            return value.stripTrailingZeros().toPlainString();
        }
        for (int exponent : List.of(12, 9, 6)) {
            BigDecimal shifted = value.movePointLeft(exponent).stripTrailingZeros();
            if (shifted.compareTo(BigDecimal.ONE) >= 0) {
                return shifted.toPlainString() + Map.of(12, "T", 9, "G", 6, "M").get(exponent);
            }
        }
        throw new IllegalStateException("no number of the tables: " + value);
    }
}
