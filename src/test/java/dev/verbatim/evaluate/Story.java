package dev.verbatim.evaluate;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Article;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Figure;
import dev.verbatim.model.Language;
import dev.verbatim.model.Link;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Money;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A linked article put together by hand: a sentence a line, then entities, then statements about them. */
final class Story {
    private final String file;
    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    Story(String file, String... lines) {
        this.file = file;
        this.text = String.join("\n", lines);
        int begin = 0;
        for (String line : lines) {
            Span span = new Span(begin, begin + line.length());
            Token token = new Token(span, line, line, Token.Kind.WORD, true);
            int index = sentences.size();
            sentences.add(new Sentence(index, span, index, Region.Kind.BODY, Language.FRENCH, List.of(token), index));
            begin = span.end() + 1;
        }
    }

    Entity entity(EntityKind kind, String key, String... labels) {
        Entity entity = new Entity(entities.size(), kind, labels[0], List.of(labels), Optional.of(key), List.of());
        entities.add(entity);
        links.add(new Link.Known(key));
        return entity;
    }

    Story says(Statement statement) {
        statements.add(statement);
        return this;
    }

    /** Evidence whose words stand once in the story. */
    Evidence evidence(String words) {
        Span span = span(words);
        Sentence sentence = sentences.stream()
                .filter(s -> s.span().contains(span))
                .findFirst()
                .orElseThrow();
        return new Evidence(
                sentence, List.of(), span, "test.fr.hand", 0.9, Evidence.Factuality.ASSERTED, Optional.empty());
    }

    Money money(String words, String value, Qualifier qualifier, String currency) {
        return new Money(
                span(words),
                new Figure(new BigDecimal(value), Optional.empty(), qualifier),
                Optional.of(currency),
                false,
                false,
                false);
    }

    Span span(String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    LinkedArticle linked() {
        Article article = new Article(file, "0".repeat(64), text, Metadata.NONE, Language.FRENCH, List.of());
        AnnotatedArticle annotated = new AnnotatedArticle(
                new SegmentedArticle(article, sentences),
                entities,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new LinkedArticle(new ExtractedArticle(annotated, statements), links);
    }
}
