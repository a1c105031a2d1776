package dev.verbatim.rdf;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Article;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Link;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Metadata;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** One article on its way into RDF: the text, its sentences and mentions, the entities, the statements. */
final class ArticleGraph {
    private final Iris iris;
    private final boolean mentionNodes;
    private final LinkedArticle linked;
    private final AnnotatedArticle annotated;
    private final Article article;
    private final CodePoints codePoints;
    private final Node node;
    private final Quads quads;
    private final StatementNodes statements;

    /** Entities that a mention or a statement speaks of, in order of their ids. */
    private final SortedSet<Entity> entities = new TreeSet<>(Comparator.comparingInt(Entity::id));

    private final SortedSet<Sentence> sentences = new TreeSet<>(Comparator.comparingInt(Sentence::index));

    ArticleGraph(Iris iris, Node build, boolean mentionNodes, LinkedArticle linked) {
        this.iris = iris;
        this.mentionNodes = mentionNodes;
        this.linked = linked;
        annotated = linked.source().source();
        article = annotated.source().article();
        codePoints = new CodePoints(article.text());
        node = iris.article(article.sha256());
        quads = new Quads(node);
        statements = new StatementNodes(
                new StatementTerms(iris, linked, codePoints, node), new EarlierSums(annotated), build, quads);
    }

    List<Quad> quads() {
        collect();
        article();
        sentences.forEach(this::sentence);
        article.regions().stream()
                .filter(region -> region.kind() == Region.Kind.BOILERPLATE)
                .forEach(this::boilerplate);
        annotated.mentions().forEach(this::mention);
        entities.forEach(this::entity);
        statements.add(linked.source().statements());
        return quads.list();
    }

    private void collect() {
        for (Mention mention : annotated.mentions()) {
            entities.add(mention.entity());
            sentences.add(sentenceOf(mention));
        }
        for (Statement statement : linked.source().statements()) {
            entities.addAll(StatementTerms.entities(statement));
            sentences.add(statement.evidence().sentence());
            sentences.addAll(statement.evidence().further());
        }
    }

    private void article() {
        Metadata metadata = article.metadata();
        quads.add(node, Rdf.type, Schema.NewsArticle);
        quads.add(node, Rdf.type, Nif.Context);
        quads.add(node, Rdf.type, Prov.Entity);
        quads.add(node, Vb.file, Values.string(article.file()));
        quads.add(node, Schema.sha256, Values.string(article.sha256()));
        quads.add(node, Schema.inLanguage, Values.string(article.language().tag()));
        quads.add(node, Schema.headline, metadata.title().map(t -> Values.text(t, article.language())));
        quads.add(node, Schema.datePublished, metadata.published().map(Values::date));
        quads.add(node, Schema.author, metadata.author().map(Values::string));
        quads.add(node, Schema.url, metadata.url().flatMap(Iris::web));
        metadata.publisher().ifPresent(this::publisher);
        quads.add(node, Nif.isString, Values.string(article.text()));
        quads.add(node, Nif.beginIndex, Values.index(0));
        quads.add(
                node,
                Nif.endIndex,
                Values.index(codePoints.before(article.text().length())));
    }

    private void publisher(String name) {
        Node publisher = iris.publisher(name);
        quads.add(node, Schema.publisher, publisher);
        quads.add(publisher, Rdf.type, Schema.Organization);
        quads.add(publisher, Rdfs.label, Values.string(name));
    }

    private void sentence(Sentence sentence) {
        Node subject = string(sentence.span(), Nif.Sentence);
        if (sentence.kind() == Region.Kind.TITLE) {
            quads.add(subject, Rdf.type, Nif.Title);
        }
        quads.add(subject, Nif.anchorOf, Values.text(sentence.span().in(article.text()), sentence.language()));
    }

    /** Its place alone: nobody searches or cites its words. */
    private void boilerplate(Region region) {
        Span range = codePoints.of(region.span());
        Node subject = Iris.string(node, range);
        quads.add(subject, Rdf.type, Vb.Boilerplate);
        quads.add(subject, Nif.referenceContext, node);
        quads.add(subject, Nif.beginIndex, Values.index(range.begin()));
        quads.add(subject, Nif.endIndex, Values.index(range.end()));
    }

    private void mention(Mention mention) {
        Sentence sentence = sentenceOf(mention);
        Node entity = iris.entity(linked.of(mention.entity()).key());
        Node whole = Iris.string(node, codePoints.of(sentence.span()));
        quads.add(whole, Schema.mentions, entity);
        if (mentionNodes) {
            Node subject = string(mention.span(), Nif.Phrase);
            quads.add(subject, Nif.anchorOf, Values.text(mention.span().in(article.text()), sentence.language()));
            quads.add(subject, Nif.sentence, whole);
            quads.add(subject, ItsRdf.taIdentRef, entity);
            quads.add(subject, Vb.mentionForm, Codes.MENTION_FORM.concept(mention.form()));
        }
    }

    private Node string(Span span, Node type) {
        Span range = codePoints.of(span);
        Node subject = Iris.string(node, range);
        quads.add(subject, Rdf.type, type);
        quads.add(subject, Rdf.type, Nif.RFC5147String);
        quads.add(subject, Nif.referenceContext, node);
        quads.add(subject, Nif.beginIndex, Values.index(range.begin()));
        quads.add(subject, Nif.endIndex, Values.index(range.end()));
        return subject;
    }

    private Sentence sentenceOf(Mention mention) {
        return annotated.source().sentenceAt(mention.span().begin());
    }

    /** What the vocabularies know has its name there; here stand the forms that this article uses. */
    private void entity(Entity entity) {
        Link link = linked.of(entity);
        Node subject = iris.entity(link.key());
        types(entity.kind()).forEach(type -> quads.add(subject, Rdf.type, type));
        boolean named = link instanceof Link.Known;
        if (!named) {
            quads.add(subject, Rdfs.label, Values.text(entity.name(), article.language()));
        }
        for (String label : entity.labels()) {
            if (named || !label.equals(entity.name())) {
                quads.add(subject, Skos.altLabel, Values.text(label, article.language()));
            }
        }
        if (link instanceof Link.Ambiguous ambiguous) {
            ambiguous.candidates().forEach(key -> quads.add(subject, Vb.candidate, iris.entity(key)));
        }
    }

    private static List<Node> types(EntityKind kind) {
        return switch (kind) {
            case PERSON -> List.of(Vb.Actor, Prov.Agent, Schema.Person);
            case ORGANIZATION -> List.of(Vb.Actor, Prov.Agent, Schema.Organization);
            case GOVERNMENT -> List.of(Vb.Actor, Prov.Agent, Schema.GovernmentOrganization);
            case COUNTRY -> List.of(Schema.Country);
            case PLACE -> List.of(Schema.Place);
            case PROJECT -> List.of(Schema.Project);
            case PRODUCT -> List.of(Schema.Product);
        };
    }
}
