package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Nif;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Reads statements, investments and articles from the graph, as pages show them. */
final class Cards {
    private static final int MOST_TELLINGS = 1000;

    private static final Map<Node, String> KINDS = kinds();
    private static final List<Node> PARTS = List.of(
            Vb.investor,
            Vb.recipient,
            Vb.inCountry,
            Vb.holder,
            Vb.person,
            Vb.organization,
            Vb.member,
            Vb.project,
            Vb.speaker,
            Schema.about);

    private final Visit visit;
    private final Facts facts;
    private final Names names;

    Cards(Visit visit) {
        this.visit = visit;
        facts = visit.facts();
        names = visit.names();
    }

    private static Map<Node, String> kinds() {
        Map<Node, String> kinds = new LinkedHashMap<>();
        kinds.put(Vb.InvestmentStatement, "investment");
        kinds.put(Vb.AmountStatement, "amount");
        kinds.put(Vb.QuantityStatement, "quantity");
        kinds.put(Vb.RoleStatement, "role");
        kinds.put(Vb.MembershipStatement, "membership");
        kinds.put(Vb.Claim, "claim");
        return kinds;
    }

    StatementCard statement(Node statement) {
        List<Node> types = facts.values(statement, Rdf.type);
        String kind = KINDS.entrySet().stream()
                .filter(entry -> types.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("statement");
        Figure figure = figure(statement, kind);
        String title = kind.equals("role") ? office(statement) : figure.text();
        Optional<Node> sentence = facts.value(statement, Prov.wasDerivedFrom);
        Optional<Node> article = sentence.flatMap(s -> facts.value(s, Nif.referenceContext));
        String published = article.map(a -> facts.text(a, Schema.datePublished)).orElse("");
        return new StatementCard(
                fragment(statement),
                kind,
                visit.texts().of("kind." + kind),
                title,
                figure.full(),
                chips(statement, kind),
                parties(statement),
                quote(statement, sentence),
                article.map(visit::ref).orElse(Ref.plain("")),
                visit.figures().date(published),
                published,
                article.map(this::publisher).orElse(""),
                facts.text(statement, Vb.confidence),
                facts.value(statement, Vb.extractor)
                        .map(rule -> visit.ref(rule, Names.end(rule)))
                        .orElse(Ref.plain("")),
                facts.value(statement, Vb.states)
                        .map(i -> visit.ref(i, visit.texts().of("see.investment")))
                        .orElse(Ref.plain("")),
                facts.values(statement, Vb.correctedBy).stream()
                        .map(this::correction)
                        .toList(),
                visit.ref(statement, "").href(),
                visit.cite(statement.getURI()));
    }

    /** By whom, when and, where that may be told, why something was corrected. */
    Ref correction(Node correction) {
        Optional<String> reason = names.in(facts.values(correction, Vb.reason));
        return visit.ref(
                correction,
                visit.texts()
                        .of(
                                reason.isPresent() ? "corrected" : "corrected.unexplained",
                                author(facts.value(correction, Schema.author)),
                                visit.figures().date(facts.text(correction, Schema.dateCreated)),
                                reason.orElse("")));
    }

    private String author(Optional<Node> author) {
        return author.map(names::of).orElse("");
    }

    InvestmentCard investment(Node investment) {
        Figure figure = facts.value(investment, Schema.amount).map(this::amount).orElse(Figure.NONE);
        String published = facts.text(investment, Vb.firstTold);
        Optional<Node> current = facts.value(investment, Vb.currentStatement);
        return new InvestmentCard(
                figure.text().isEmpty() ? visit.texts().of("investment.without.sum") : figure.text(),
                figure.full(),
                visit.ref(investment, "").href(),
                investmentChips(investment),
                parties(investment),
                visit.figures().date(published),
                published,
                facts.subjects(Vb.states, investment, MOST_TELLINGS).size(),
                current.map(statement -> quote(statement, facts.value(statement, Prov.wasDerivedFrom)))
                        .orElse(Quote.NONE));
    }

    /** An article by a sentence of it; {@code more} tells how many other sentences there are. */
    ArticleCard article(Node article, Quote quote, int more) {
        String published = facts.text(article, Schema.datePublished);
        return new ArticleCard(
                visit.ref(article), visit.figures().date(published), published, publisher(article), quote, more);
    }

    String publisher(Node article) {
        return facts.value(article, Schema.publisher).map(names::of).orElse("");
    }

    /** A sum of money of an investment. */
    Figure amount(Node amount) {
        Optional<BigDecimal> exact = number(amount, Schema.value);
        return exact.or(() -> number(amount, Schema.minValue))
                .map(low -> visit.figures()
                        .money(
                                low,
                                exact.isPresent() ? Optional.empty() : number(amount, Schema.maxValue),
                                facts.text(amount, Schema.currency),
                                notation(amount, Vb.qualifier)))
                .orElse(Figure.NONE);
    }

    /** The figure of a statement. */
    Figure figure(Node statement, String kind) {
        Optional<BigDecimal> low = number(statement, Vb.value);
        if (low.isEmpty()) {
            return Figure.NONE;
        }
        Optional<BigDecimal> high = number(statement, Vb.highValue);
        String qualifier = notation(statement, Vb.qualifier);
        if (kind.equals("quantity")) {
            return visit.figures().quantity(low.get(), high, notation(statement, Vb.unit), qualifier);
        }
        String currency = facts.value(statement, Vb.currency)
                .map(c -> facts.text(c, Skos.notation))
                .orElse("");
        return visit.figures().money(low.get(), high, currency, qualifier);
    }

    Quote quote(Node statement, Optional<Node> sentence) {
        if (sentence.isEmpty()) {
            return Quote.NONE;
        }
        int begin = facts.number(statement, Vb.contentBegin, -1);
        int end = facts.number(statement, Vb.contentEnd, -1);
        Quote content = Quote.of(visit, sentence.get(), begin, end);
        Quote quote = content.marked().isEmpty()
                ? Quote.of(
                        visit,
                        sentence.get(),
                        facts.number(statement, Vb.spanBegin, -1),
                        facts.number(statement, Vb.spanEnd, -1))
                : content;
        String href = visit.ref(statement, "").href();
        return new Quote(quote.before(), quote.marked(), quote.after(), quote.language(), href);
    }

    /** Those who play a part, by part. */
    List<Party> parties(Node statement) {
        List<Party> parties = new ArrayList<>();
        for (Node part : PARTS) {
            List<Ref> things =
                    facts.values(statement, part).stream().map(visit::ref).toList();
            if (!things.isEmpty()) {
                parties.add(new Party(names.of(part), things));
            }
        }
        return parties;
    }

    private List<Chip> chips(Node statement, String kind) {
        List<Chip> chips = new ArrayList<>();
        if (kind.equals("amount")) {
            chip(chips, statement, Vb.amountKind, Codes.AMOUNT_KIND, "");
        }
        chip(chips, statement, Vb.status, Codes.STATUS, "");
        chip(chips, statement, Vb.factuality, Codes.FACTUALITY, "asserted");
        chip(chips, statement, Vb.stance, Codes.STANCE, "neutral");
        chip(chips, statement, Vb.source, Codes.SOURCE, "named");
        flag(chips, statement, Vb.background);
        flag(chips, statement, Vb.perYear);
        return chips;
    }

    private List<Chip> investmentChips(Node investment) {
        List<Chip> chips = new ArrayList<>();
        chip(chips, investment, Vb.status, Codes.STATUS, "");
        flag(chips, investment, Vb.denied);
        flag(chips, investment, Vb.background);
        return chips;
    }

    private void chip(List<Chip> chips, Node thing, Node property, Codes list, String unremarkable) {
        String notation = notation(thing, property);
        if (!notation.isEmpty() && !notation.equals(unremarkable)) {
            chips.add(new Chip(names.code(list, notation), property.getLocalName() + "-" + notation));
        }
    }

    private void flag(List<Chip> chips, Node thing, Node property) {
        if (facts.text(thing, property).equals("true")) {
            chips.add(new Chip(names.of(property), property.getLocalName()));
        }
    }

    private String office(Node statement) {
        return names.in(facts.values(statement, Vb.office))
                .or(() -> facts.value(statement, Vb.officeKind).map(names::of))
                .orElse("");
    }

    String notation(Node thing, Node property) {
        return facts.value(thing, property)
                .map(code -> facts.text(code, Skos.notation))
                .orElse("");
    }

    private Optional<BigDecimal> number(Node thing, Node property) {
        return Figures.number(facts.text(thing, property));
    }

    private static String fragment(Node node) {
        return node.getURI().substring(node.getURI().indexOf('#') + 1);
    }
}
