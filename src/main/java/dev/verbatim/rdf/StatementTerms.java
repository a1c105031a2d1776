package dev.verbatim.rdf;

import dev.verbatim.model.Entity;
import dev.verbatim.model.Evidence;
import dev.verbatim.model.Figure;
import dev.verbatim.model.LinkedArticle;
import dev.verbatim.model.Money;
import dev.verbatim.model.Office;
import dev.verbatim.model.Quantity;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.model.Statement.MembershipStatement;
import dev.verbatim.model.Statement.QuantityStatement;
import dev.verbatim.model.Statement.RoleStatement;
import dev.verbatim.model.TimeFrame;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What is said of a statement, before it has a name. */
final class StatementTerms {
    /** The kind "investment" is the one that {@link Statement.AmountKind} leaves to a statement of its own. */
    private static final Node INVESTMENT = Codes.AMOUNT_KIND.concept("investment");

    private final Iris iris;
    private final LinkedArticle linked;
    private final CodePoints codePoints;
    private final Node article;

    StatementTerms(Iris iris, LinkedArticle linked, CodePoints codePoints, Node article) {
        this.iris = iris;
        this.linked = linked;
        this.codePoints = codePoints;
        this.article = article;
    }

    /**
     * A property and its value.
     *
     * @param property what is said
     * @param value of the property
     */
    record Term(Node property, Node value) {}

    /** Whom and what a statement speaks of. */
    static Collection<Entity> entities(Statement statement) {
        Stream<Entity> parties = switch (statement) {
            case AmountStatement s -> Stream.of();
            case InvestmentStatement s ->
                Stream.of(s.investors(), s.recipients(), s.countries()).flatMap(List::stream);
            case QuantityStatement s -> s.holder().stream();
            case RoleStatement s -> Stream.of(s.person(), s.organization());
            case MembershipStatement s -> Stream.of(s.project(), s.member());
            case Claim s -> Stream.concat(s.speaker().stream(), s.about().stream());
        };
        return Stream.concat(parties, statement.evidence().attribution().stream())
                .toList();
    }

    /** The statement's name but for what tells it from others of its kind at the same words. */
    Node name(Statement statement, String discriminator) {
        String kind = switch (statement) {
            case AmountStatement s -> "amount";
            case InvestmentStatement s -> "investment";
            case QuantityStatement s -> "quantity";
            case RoleStatement s -> "role";
            case MembershipStatement s -> "member";
            case Claim s -> "claim";
        };
        return Iris.part(article, kind, codePoints.of(statement.evidence().span()), discriminator);
    }

    /** All that is said of the statement, but for the build and for other statements. */
    List<Term> terms(Statement statement) {
        Terms terms = new Terms();
        terms.add(Rdf.type, Vb.Statement);
        switch (statement) {
            case AmountStatement s -> {
                terms.add(Rdf.type, Vb.AmountStatement);
                terms.add(Vb.amountKind, Codes.AMOUNT_KIND.concept(s.kind()));
                money(terms, s.money());
            }
            case InvestmentStatement s -> investment(terms, s);
            case QuantityStatement s -> quantity(terms, s);
            case RoleStatement s -> role(terms, s);
            case MembershipStatement s -> {
                terms.add(Rdf.type, Vb.MembershipStatement);
                terms.add(Vb.project, entity(s.project()));
                terms.add(Vb.member, entity(s.member()));
            }
            case Claim s -> claim(terms, s);
        }
        evidence(terms, statement.evidence());
        return terms.list;
    }

    private void investment(Terms terms, InvestmentStatement statement) {
        terms.add(Rdf.type, Vb.AmountStatement);
        terms.add(Rdf.type, Vb.InvestmentStatement);
        terms.add(Vb.amountKind, INVESTMENT);
        money(terms, statement.money());
        terms.addAll(Vb.investor, statement.investors());
        terms.addAll(Vb.recipient, statement.recipients());
        terms.addAll(Vb.inCountry, statement.countries());
        time(terms, statement.when());
        terms.add(Vb.status, Codes.STATUS.concept(statement.status()));
        if (statement.background()) {
            terms.add(Vb.background, Values.truth());
        }
    }

    private void quantity(Terms terms, QuantityStatement statement) {
        Quantity quantity = statement.quantity();
        terms.add(Rdf.type, Vb.QuantityStatement);
        figure(terms, quantity.figure());
        terms.add(Vb.unit, Codes.UNIT.concept(quantity.unit()));
        terms.add(Vb.holder, statement.holder().map(this::entity));
        time(terms, statement.when());
    }

    private void role(Terms terms, RoleStatement statement) {
        Office office = statement.office();
        terms.add(Rdf.type, Vb.RoleStatement);
        terms.add(Vb.person, entity(statement.person()));
        terms.add(Vb.officeKind, Codes.OFFICE.concept(office.code()));
        terms.add(
                Vb.office,
                Values.text(office.title(), statement.evidence().sentence().language()));
        terms.add(Vb.organization, entity(statement.organization()));
    }

    private void claim(Terms terms, Claim claim) {
        Span content = codePoints.of(claim.content());
        terms.add(Rdf.type, Vb.Claim);
        terms.add(Rdf.type, Schema.Claim);
        terms.add(Vb.speaker, claim.speaker().map(this::entity));
        terms.add(Vb.source, Codes.SOURCE.concept(claim.source()));
        terms.add(Vb.mode, Codes.MODE.concept(claim.mode()));
        terms.add(Vb.stance, Codes.STANCE.concept(claim.stance()));
        terms.add(Vb.contentBegin, Values.index(content.begin()));
        terms.add(Vb.contentEnd, Values.index(content.end()));
        terms.addAll(Schema.about, claim.about());
    }

    private void money(Terms terms, Money money) {
        figure(terms, money.figure());
        terms.add(Vb.currency, money.currency().map(iris::currency));
        if (money.perYear()) {
            terms.add(Vb.perYear, Values.truth());
        }
    }

    private static void figure(Terms terms, Figure figure) {
        terms.add(Vb.value, Values.decimal(figure.value()));
        terms.add(Vb.highValue, figure.high().map(Values::decimal));
        terms.add(Vb.qualifier, Codes.QUALIFIER.concept(figure.qualifier()));
    }

    private static void time(Terms terms, TimeFrame when) {
        terms.add(Schema.startDate, when.start().map(Values::date));
        terms.add(Schema.endDate, when.end().map(Values::date));
        terms.add(Schema.duration, when.duration().flatMap(Values::duration));
    }

    private void evidence(Terms terms, Evidence evidence) {
        Span words = codePoints.of(evidence.span());
        terms.add(Prov.wasDerivedFrom, sentence(evidence.sentence()));
        evidence.further().stream()
                .filter(further -> further.index() != evidence.sentence().index())
                .forEach(further -> terms.add(Vb.furtherEvidence, sentence(further)));
        terms.add(Vb.spanBegin, Values.index(words.begin()));
        terms.add(Vb.spanEnd, Values.index(words.end()));
        terms.add(Vb.extractor, iris.rule(evidence.rule()));
        terms.add(Vb.confidence, Values.decimal(evidence.confidence()));
        terms.add(Vb.factuality, Codes.FACTUALITY.concept(evidence.factuality()));
        terms.add(Vb.attributedTo, evidence.attribution().map(this::entity));
    }

    private Node sentence(Sentence sentence) {
        return Iris.string(article, codePoints.of(sentence.span()));
    }

    private Node entity(Entity entity) {
        return iris.entity(linked.of(entity).key());
    }

    private final class Terms {
        private final List<Term> list = new ArrayList<>();

        void add(Node property, Node value) {
            Term term = new Term(property, value);
            if (!list.contains(term)) {
                list.add(term);
            }
        }

        void add(Node property, Optional<Node> value) {
            value.ifPresent(v -> add(property, v));
        }

        void addAll(Node property, List<Entity> entities) {
            entities.forEach(e -> add(property, entity(e)));
        }
    }
}
