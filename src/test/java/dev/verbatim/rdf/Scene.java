package dev.verbatim.rdf;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Article;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Evidence.Factuality;
import dev.verbatim.model.ExtractedArticle;
import dev.verbatim.model.Figure;
import dev.verbatim.model.Language;
import dev.verbatim.model.Link;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Mention;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A linked article put together by hand: a sentence a line; words are found where they stand first. */
public final class Scene {
    private final String text;
    private final Language language;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Money> sums = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private Metadata metadata = Metadata.NONE;
    private String file = "scene.txt";
    private String sha256 = "0123456789abcdef".repeat(4);

    /** Lines are sentences; a line that begins with "+" goes on in the paragraph of the one before. */
    public Scene(Language language, String... lines) {
        this.language = language;
        StringBuilder whole = new StringBuilder();
        int paragraph = -1;
        for (String line : lines) {
            boolean goesOn = line.startsWith("+");
            String sentence = goesOn ? line.substring(1) : line;
            whole.append(whole.isEmpty() ? "" : goesOn ? " " : "\n");
            paragraph += goesOn ? 0 : 1;
            Span span = new Span(whole.length(), whole.length() + sentence.length());
            whole.append(sentence);
            Token token = new Token(span, sentence, sentence, Token.Kind.WORD, true);
            int index = sentences.size();
            sentences.add(new Sentence(index, span, paragraph, Region.Kind.BODY, language, List.of(token), index));
        }
        text = whole.toString();
    }

    public Scene metadata(Metadata told) {
        metadata = told;
        return this;
    }

    public Scene file(String name, String digest) {
        file = name;
        sha256 = digest;
        return this;
    }

    public Entity known(EntityKind kind, String key, String... labels) {
        return entity(kind, new Link.Known(key), labels);
    }

    public Entity novel(EntityKind kind, String key, String... labels) {
        return entity(kind, new Link.Novel(key), labels);
    }

    public Entity entity(EntityKind kind, Link link, String... labels) {
        Entity entity =
                new Entity(entities.size(), kind, labels[0], List.of(labels), Optional.of(link.key()), List.of());
        entities.add(entity);
        links.add(link);
        return entity;
    }

    public Scene mention(Entity entity, Mention.Form form, String words) {
        mentions.add(new Mention(span(words), entity, form));
        return this;
    }

    public Money money(String words, String value, String currency) {
        return sum(new Money(
                span(words),
                new Figure(new BigDecimal(value), Optional.empty(), Qualifier.EXACT),
                Optional.of(currency),
                false,
                false,
                false));
    }

    public Money sum(Money money) {
        sums.add(money);
        return money;
    }

    public Scene says(Statement statement) {
        statements.add(statement);
        return this;
    }

    public Evidence evidence(String rule, String words) {
        return new Evidence(
                sentenceOf(words), List.of(), span(words), rule, 0.9, Factuality.ASSERTED, Optional.empty());
    }

    public Sentence sentenceOf(String words) {
        Span span = span(words);
        return sentences.stream()
                .filter(s -> s.span().contains(span))
                .findFirst()
                .orElseThrow();
    }

    public Span span(String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("no '" + words + "' in the scene");
        }
        return new Span(begin, begin + words.length());
    }

    public LinkedArticle linked() {
        sums.sort(Comparator.comparing(Money::span));
        mentions.sort(Comparator.naturalOrder());
        Article article = new Article(file, sha256, text, metadata, language, List.of());
        AnnotatedArticle annotated = new AnnotatedArticle(
                new SegmentedArticle(article, sentences),
                entities,
                mentions,
                sums,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new LinkedArticle(new ExtractedArticle(annotated, statements), links);
    }
}
