package dev.verbatim.rdf;

import dev.verbatim.model.Figure;
import dev.verbatim.model.Investment;
import dev.verbatim.model.Telling;
import dev.verbatim.vocab.Codes;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Consolidated investments. Which statement tells which of them stands here and not in the graphs of articles: it changes when
 * other articles come and go.
 */
final class InvestmentGraph {
    private final Iris iris;
    private final Node graph;

    InvestmentGraph(Iris iris, Node graph) {
        this.iris = iris;
        this.graph = graph;
    }

    Stream<Quad> quads(Collection<Investment> investments) {
        return investments.stream().flatMap(investment -> one(investment).stream());
    }

    private List<Quad> one(Investment investment) {
        Quads quads = new Quads(graph);
        Node subject = iris.investment(investment.founder());
        quads.add(subject, Rdf.type, Vb.Investment);
        quads.add(subject, Rdf.type, Prov.Entity);
        sums(quads, subject, investment);
        resources(quads, subject, Vb.investor, investment.investors());
        resources(quads, subject, Vb.recipient, investment.recipients());
        resources(quads, subject, Vb.inCountry, investment.countries());
        quads.add(subject, Schema.startDate, investment.when().start().map(Values::date));
        quads.add(subject, Schema.endDate, investment.when().end().map(Values::date));
        quads.add(subject, Schema.duration, investment.when().duration().flatMap(Values::duration));
        quads.add(subject, Vb.status, Codes.STATUS.concept(investment.status()));
        quads.add(
                subject,
                Vb.currentStatement,
                NodeFactory.createURI(investment.current().statement()));
        quads.add(subject, Vb.firstTold, investment.announced().map(Values::date));
        flag(quads, subject, Vb.background, investment.recalled());
        flag(quads, subject, Vb.denied, investment.denied());
        investment.partOf().forEach(whole -> quads.add(subject, Vb.partOf, iris.investment(whole)));
        resources(quads, subject, Prov.wasDerivedFrom, investment.sentences());
        investment
                .tellings()
                .forEach(telling -> quads.add(NodeFactory.createURI(telling.statement()), Vb.states, subject));
        return quads.list();
    }

    /**
     * A sum as some tellings give it.
     *
     * @param figure the sum
     * @param currency ISO 4217 code
     * @param perYear whether it is a sum for each year
     */
    private record Sum(Figure figure, Optional<String> currency, boolean perYear) {

        String name() {
            return "amount=" + currency.orElse("") + figure.value().toPlainString()
                    + figure.high()
                            .map(BigDecimal::toPlainString)
                            .map(high -> "," + high)
                            .orElse("")
                    + "," + Codes.notation(figure.qualifier()) + (perYear ? ",perYear" : "");
        }
    }

    private void sums(Quads quads, Node subject, Investment investment) {
        Sum last = new Sum(investment.figure(), investment.currency(), investment.perYear());
        Map<Sum, List<Telling>> told = new LinkedHashMap<>();
        told.put(last, new ArrayList<>());
        for (Telling telling : investment.tellings()) {
            told.computeIfAbsent(
                            new Sum(telling.figure(), telling.currency(), telling.perYear()), s -> new ArrayList<>())
                    .add(telling);
        }
        told.forEach((sum, tellings) -> {
            Node property = sum.equals(last)
                    ? Schema.amount
                    : sum.currency().equals(last.currency()) ? Vb.otherAmount : Vb.convertedAmount;
            sum(quads, subject, property, sum, tellings);
        });
    }

    private void sum(Quads quads, Node investment, Node property, Sum sum, List<Telling> tellings) {
        Node node = Iris.amount(investment, sum.name());
        quads.add(investment, property, node);
        quads.add(node, Rdf.type, Schema.MonetaryAmount);
        if (sum.figure().high().isPresent()) {
            quads.add(node, Schema.minValue, Values.decimal(sum.figure().value()));
            quads.add(node, Schema.maxValue, sum.figure().high().map(Values::decimal));
        } else {
            quads.add(node, Schema.value, Values.decimal(sum.figure().value()));
        }
        quads.add(node, Schema.currency, sum.currency().map(Values::string));
        quads.add(node, Vb.currency, sum.currency().map(iris::currency));
        quads.add(node, Vb.qualifier, Codes.QUALIFIER.concept(sum.figure().qualifier()));
        flag(quads, node, Vb.perYear, sum.perYear());
        tellings.forEach(telling -> resources(quads, node, Prov.wasDerivedFrom, telling.sentences()));
    }

    private static void flag(Quads quads, Node subject, Node property, boolean holds) {
        if (holds) {
            quads.add(subject, property, Values.truth());
        }
    }

    private static void resources(Quads quads, Node subject, Node property, Collection<String> resources) {
        resources.forEach(iri -> quads.add(subject, property, NodeFactory.createURI(iri)));
    }
}
