package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the graph says of an actor, a country, a project or any other thing, kind by kind. */
final class Sections {
    /** Looked at for one part of a page, of which the latest are shown. */
    private static final int MOST = 200;

    private static final int SHOWN = 12;
    private static final int SHOWN_THINGS = 60;

    private final Visit visit;
    private final Facts facts;
    private final Cards cards;
    private final Node thing;

    Sections(Visit visit, Node thing) {
        this.visit = visit;
        this.thing = thing;
        facts = visit.facts();
        cards = new Cards(visit);
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>();
        corrections(sections, facts.values(thing, Vb.correctedBy));
        corrections(
                sections,
                facts.subjects(Prov.used, thing, MOST).stream()
                        .filter(node -> facts.says(node, Rdf.type, Vb.Correction))
                        .toList());
        investments(sections, "given", Vb.investor, "totals-by-investor", "investor");
        investments(sections, "received", Vb.recipient, "investors-of-a-project", "project");
        investments(sections, "placed", Vb.inCountry, "", "");
        statements(sections, "held", List.of(Vb.person), Vb.RoleStatement);
        statements(sections, "staff", List.of(Vb.organization), Vb.RoleStatement);
        statements(sections, "members", List.of(Vb.project, Vb.member), Vb.MembershipStatement);
        statements(sections, "quantities", List.of(Vb.holder), Vb.QuantityStatement);
        statements(sections, "made", List.of(Vb.speaker), Vb.Claim);
        statements(sections, "met", List.of(Schema.about), Vb.Claim);
        statements(sections, "read", List.of(Vb.extractor), Vb.Statement);
        things(sections, "of", Vb.country, node -> true);
        things(sections, "concepts", dev.verbatim.vocab.Skos.inScheme, node -> true);
        published(sections);
        mentions(sections);
        return sections;
    }

    private void investments(List<Section> sections, String id, Node property, String question, String parameter) {
        List<Node> found = facts.subjects(property, thing, MOST).stream()
                .filter(node -> facts.says(node, Rdf.type, Vb.Investment))
                .toList();
        List<InvestmentCard> shown = latest(found, node -> facts.text(node, Vb.firstTold))
                .map(cards::investment)
                .toList();
        Ref more = question.isEmpty()
                ? Ref.plain("")
                : new Ref(
                        visit.texts().of("see.question"),
                        visit.href("questions/" + question + Visit.query(Map.of(parameter, thing.getURI()))),
                        false);
        add(sections, id, found.size(), more, List.of(), shown, List.of(), List.of());
    }

    private void statements(List<Section> sections, String id, List<Node> properties, Node type) {
        List<Node> found = properties.stream()
                .flatMap(property -> facts.subjects(property, thing, MOST).stream())
                .distinct()
                .filter(node -> facts.says(node, Rdf.type, type))
                .toList();
        List<StatementCard> shown =
                latest(found, this::published).map(cards::statement).toList();
        add(sections, id, found.size(), Ref.plain(""), shown, List.of(), List.of(), List.of());
    }

    private void things(List<Section> sections, String id, Node property, Predicate<Node> wanted) {
        List<Node> found = facts.subjects(property, thing, MOST).stream()
                .filter(wanted)
                .filter(Node::isURI)
                .toList();
        List<Ref> shown = found.stream()
                .map(visit::ref)
                .sorted(Comparator.comparing(Ref::label).thenComparing(Ref::href))
                .limit(SHOWN_THINGS)
                .toList();
        add(sections, id, found.size(), Ref.plain(""), List.of(), List.of(), List.of(), shown);
    }

    /** What people corrected, each with all that is said of the correction. */
    private void corrections(List<Section> sections, List<Node> found) {
        if (found.isEmpty()) {
            return;
        }
        List<CorrectionCard> shown = found.stream()
                .sorted(Facts.ORDER)
                .limit(SHOWN_THINGS)
                .map(node ->
                        new CorrectionCard(Names.end(node), cards.correction(node), ThingPage.properties(visit, node)))
                .toList();
        sections.add(new Section(
                "corrections",
                visit.texts().of("section.corrections"),
                Integer.toString(found.size()),
                found.size() > shown.size(),
                Ref.plain(""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                shown));
    }

    /** Articles of an outlet. */
    private void published(List<Section> sections) {
        List<Node> found = facts.subjects(Schema.publisher, thing, MOST);
        List<ArticleCard> shown = latest(found, node -> facts.text(node, Schema.datePublished))
                .map(article -> cards.article(article, Quote.NONE, 0))
                .toList();
        add(sections, "published", found.size(), Ref.plain(""), List.of(), List.of(), shown, List.of());
    }

    /** Articles that mention it, each with the first sentence that does. */
    private void mentions(List<Section> sections) {
        Map<Node, List<Node>> byArticle = new LinkedHashMap<>();
        for (Node sentence : facts.subjects(Schema.mentions, thing, MOST)) {
            facts.value(sentence, Nif.referenceContext)
                    .ifPresent(article -> byArticle
                            .computeIfAbsent(article, unused -> new ArrayList<>())
                            .add(sentence));
        }
        List<ArticleCard> shown = latest(byArticle.keySet(), node -> facts.text(node, Schema.datePublished))
                .map(article -> card(article, byArticle.getOrDefault(article, List.of())))
                .toList();
        Ref more = new Ref(
                visit.texts().of("see.sentences"),
                visit.href("questions/evidence" + Visit.query(Map.of("thing", thing.getURI()))),
                false);
        add(sections, "articles", byArticle.size(), more, List.of(), List.of(), shown, List.of());
    }

    private ArticleCard card(Node article, List<Node> sentences) {
        Node first = sentences.stream()
                .min(Comparator.<Node>comparingInt(sentence -> facts.number(sentence, Nif.beginIndex, 0))
                        .thenComparing(Facts.ORDER))
                .orElse(article);
        return cards.article(article, Quote.of(visit, first, -1, -1), sentences.size() - 1);
    }

    private String published(Node statement) {
        return facts.value(statement, Prov.wasDerivedFrom)
                .flatMap(sentence -> facts.value(sentence, Nif.referenceContext))
                .map(article -> facts.text(article, Schema.datePublished))
                .orElse("");
    }

    /** Those of the latest dates, as many as are shown; each date is looked up once. */
    private static Stream<Node> latest(Collection<Node> things, Function<Node, String> date) {
        return things.stream()
                .map(thing -> Map.entry(thing, date.apply(thing)))
                .sorted(Map.Entry.<Node, String>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, Facts.ORDER))
                .limit(SHOWN)
                .map(Map.Entry::getKey);
    }

    private void add(
            List<Section> sections,
            String id,
            int count,
            Ref more,
            List<StatementCard> statements,
            List<InvestmentCard> investments,
            List<ArticleCard> articles,
            List<Ref> things) {
        if (count == 0) {
            return;
        }
        int shown = statements.size() + investments.size() + articles.size() + things.size();
        sections.add(new Section(
                id,
                visit.texts().of("section." + id),
                count >= MOST ? visit.texts().of("at.least", MOST) : Integer.toString(count),
                count > shown,
                more,
                statements,
                investments,
                articles,
                things,
                List.of()));
    }
}
