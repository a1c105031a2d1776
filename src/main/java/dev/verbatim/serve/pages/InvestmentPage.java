package dev.verbatim.serve.pages;

import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The page of an investment: its tellings side by side, and where they differ. */
public final class InvestmentPage {
    private static final int MOST_TELLINGS = 60;

    private InvestmentPage() {}

    static Page of(Visit visit, Node investment, Map<String, Object> values) {
        Cards cards = new Cards(visit);
        InvestmentCard card = cards.investment(investment);
        List<Node> statements = visit.facts().subjects(Vb.states, investment, MOST_TELLINGS);
        Set<String> conversions = statements.stream()
                .filter(statement ->
                        visit.facts().value(statement, Vb.conversionOf).isPresent())
                .map(statement -> visit.ref(statement, "").href())
                .collect(Collectors.toSet());
        List<StatementCard> tellings = statements.stream()
                .map(cards::statement)
                .sorted(Comparator.comparing(StatementCard::published).thenComparing(StatementCard::href))
                .toList();
        values.put("card", card);
        values.put("tellings", tellings);
        values.put("aspects", aspects(visit, tellings, conversions));
        values.put("amounts", amounts(visit, cards, investment));
        values.put("sections", List.of());
        return Page.of("investment", title(visit, card), values);
    }

    private static String title(Visit visit, InvestmentCard card) {
        String names = card.parties().stream()
                .limit(1)
                .flatMap(party -> party.things().stream())
                .map(Ref::label)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? card.figure() : visit.texts().of("investment.title", card.figure(), names);
    }

    /** A row for each thing that tellings tell: sum, how far, who. */
    private static List<Aspect> aspects(Visit visit, List<StatementCard> tellings, Set<String> conversions) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        String sum = visit.texts().of("aspect.sum");
        String state = visit.texts().of("aspect.state");
        told.put(sum, tellings.stream().map(StatementCard::title).toList());
        told.put(
                state,
                tellings.stream()
                        .map(t -> t.chips().stream().map(Chip::label).collect(Collectors.joining(", ")))
                        .toList());
        Set<String> roles = new LinkedHashSet<>();
        tellings.forEach(telling -> telling.parties().forEach(party -> roles.add(party.role())));
        roles.forEach(role -> told.put(
                role,
                tellings.stream()
                        .map(telling -> telling.parties().stream()
                                .filter(party -> party.role().equals(role))
                                .flatMap(party -> party.things().stream())
                                .map(Ref::label)
                                .collect(Collectors.joining(", ")))
                        .toList()));
        List<Aspect> aspects = new ArrayList<>();
        // The same sum in another currency is no other sum.
        List<String> sums = tellings.stream()
                .filter(telling -> !conversions.contains(telling.href()))
                .map(StatementCard::title)
                .toList();
        told.forEach(
                (name, values) -> aspects.add(new Aspect(name, values, differs(name.equals(sum) ? sums : values))));
        return aspects;
    }

    /** What one telling leaves out is no difference. */
    private static boolean differs(List<String> values) {
        return values.stream().filter(value -> !value.isEmpty()).distinct().count() > 1;
    }

    private static List<Amount> amounts(Visit visit, Cards cards, Node investment) {
        List<Amount> amounts = new ArrayList<>();
        for (Node property : List.of(Schema.amount, Vb.convertedAmount, Vb.otherAmount)) {
            for (Node amount : visit.facts().values(investment, property)) {
                Figure figure = cards.amount(amount);
                String iri = amount.getURI();
                amounts.add(new Amount(
                        iri.substring(iri.indexOf('#') + 1),
                        visit.names().of(property),
                        figure.text(),
                        figure.full(),
                        visit.facts().values(amount, dev.verbatim.vocab.Prov.wasDerivedFrom).stream()
                                .findFirst()
                                .map(sentence -> Quote.of(visit, sentence, -1, -1))
                                .orElse(Quote.NONE)));
            }
        }
        return amounts;
    }

    /**
     * What all tellings say of one thing.
     *
     * @param name of that thing
     * @param values one for each telling; empty where it says nothing
     * @param differs whether those that say something disagree
     */
    public record Aspect(String name, List<String> values, boolean differs) {
        /** Copies the list. */
        public Aspect {
            values = List.copyOf(values);
        }
    }

    /**
     * A sum that tellings give.
     *
     * @param id fragment of its identifier
     * @param role what sum it is
     * @param text with its hedge
     * @param full to the last digit
     * @param quote a sentence that gives it
     */
    public record Amount(String id, String role, String text, String full, Quote quote) {}
}
