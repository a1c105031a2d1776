package dev.verbatim.serve.pages;

import dev.verbatim.vocab.ItsRdf;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** The page of an article: its text, with what was read in it. */
final class ArticlePage {
    private static final int MOST_PARTS = 20_000;

    private final Visit visit;
    private final Facts facts;
    private final Node article;
    private final List<Node> sentences = new ArrayList<>();
    private final List<Node> boilerplate = new ArrayList<>();
    private final List<Node> phrases = new ArrayList<>();

    private ArticlePage(Visit visit, Node article) {
        this.visit = visit;
        this.article = article;
        facts = visit.facts();
    }

    static Page of(Visit visit, Node article, Map<String, Object> values) {
        return new ArticlePage(visit, article).page(values);
    }

    private Page page(Map<String, Object> values) {
        for (Node part : facts.subjects(Nif.referenceContext, article, MOST_PARTS)) {
            if (facts.says(part, Rdf.type, Nif.Sentence)) {
                sentences.add(part);
            }
            if (facts.says(part, Rdf.type, Vb.Boilerplate)) {
                boilerplate.add(part);
            }
            if (facts.says(part, Rdf.type, Nif.Phrase)) {
                phrases.add(part);
            }
        }
        Map<String, StatementCard> statements = new LinkedHashMap<>();
        Cards cards = new Cards(visit);
        List<Node> read = sentences.stream()
                .flatMap(sentence -> facts.subjects(Prov.wasDerivedFrom, sentence, MOST_PARTS).stream())
                .filter(node -> node.getURI().startsWith(article.getURI() + "#"))
                .distinct()
                .sorted(Comparator.<Node>comparingInt(node -> facts.number(node, Vb.spanBegin, 0))
                        .thenComparing(Facts.ORDER))
                .toList();
        read.forEach(node -> {
            StatementCard card = cards.statement(node);
            statements.put(card.id(), card);
        });
        Node text = facts.value(article, Nif.isString).orElse(null);
        values.put("statements", List.copyOf(statements.values()));
        values.put(
                "pieces",
                text == null
                        ? List.of()
                        : marked(text.getLiteralLexicalForm(), read).pieces());
        values.put("hasText", text != null);
        values.put("language", facts.text(article, Schema.inLanguage));
        String published = facts.text(article, Schema.datePublished);
        values.put("published", published);
        values.put("date", visit.figures().date(published));
        values.put(
                "publisher",
                facts.value(article, Schema.publisher).map(visit::ref).orElse(Ref.plain("")));
        values.put("author", facts.text(article, Schema.author));
        values.put(
                "source",
                facts.value(article, Schema.url)
                        .map(url -> new Ref(Facts.lexical(url), Facts.lexical(url), true))
                        .filter(ref -> ref.href().matches("(?i)https?://.*"))
                        .orElse(Ref.plain("")));
        values.put("file", facts.text(article, Vb.file));
        return Page.of("article", visit.names().of(article), values).with("article.js");
    }

    private MarkedText marked(String text, List<Node> statements) {
        MarkedText marked = new MarkedText(text);
        for (Node sentence : sentences) {
            marked.sentence(
                    facts.number(sentence, Nif.beginIndex, 0),
                    facts.number(sentence, Nif.endIndex, 0),
                    fragment(sentence));
        }
        for (Node passage : boilerplate) {
            marked.boilerplate(facts.number(passage, Nif.beginIndex, 0), facts.number(passage, Nif.endIndex, 0));
        }
        for (Node phrase : phrases) {
            Node thing = facts.value(phrase, ItsRdf.taIdentRef).orElse(phrase);
            marked.mention(
                    facts.number(phrase, Nif.beginIndex, 0),
                    facts.number(phrase, Nif.endIndex, 0),
                    fragment(phrase),
                    visit.ref(thing));
        }
        for (Node statement : statements) {
            marked.statement(
                    facts.number(statement, Vb.spanBegin, 0),
                    facts.number(statement, Vb.spanEnd, 0),
                    fragment(statement));
        }
        return marked;
    }

    static String fragment(Node node) {
        String iri = node.getURI();
        return iri.substring(iri.indexOf('#') + 1);
    }
}
