package dev.verbatim.rdf;

import static java.util.stream.Collectors.joining;

import dev.verbatim.model.Money;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.AmountStatement;
import dev.verbatim.model.Statement.InvestmentStatement;
import dev.verbatim.rdf.StatementTerms.Term;
import dev.verbatim.vocab.Prov;
import dev.verbatim.vocab.Vb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The statements of an article under their names. A name tells kind and place in the text; only where several statements of
 * a kind rest on the same words it also has a digest of what is said, so that a name depends on as little as can be.
 */
final class StatementNodes {
    private static final int DIGEST_LENGTH = 8;

    private final StatementTerms terms;
    private final EarlierSums sums;
    private final Node build;
    private final Quads quads;

    StatementNodes(StatementTerms terms, EarlierSums sums, Node build, Quads quads) {
        this.terms = terms;
        this.sums = sums;
        this.build = build;
        this.quads = quads;
    }

    private record Named(Node name, Statement statement, List<Term> terms) {}

    void add(List<Statement> statements) {
        List<Named> named = named(statements);
        Map<Span, Node> bySum = new HashMap<>();
        named.forEach(n -> money(n.statement).ifPresent(money -> bySum.putIfAbsent(money.span(), n.name)));
        Map<Statement, Node> byStatement = new HashMap<>();
        named.forEach(n -> byStatement.putIfAbsent(n.statement, n.name));
        for (Named n : named) {
            n.statement
                    .evidence()
                    .within()
                    .flatMap(claim -> Optional.ofNullable(byStatement.get(claim)))
                    .filter(claim -> !claim.equals(n.name))
                    .ifPresent(claim -> quads.add(n.name, Vb.saidIn, claim));
            n.terms.forEach(term -> quads.add(n.name, term.property(), term.value()));
            quads.add(n.name, Prov.wasGeneratedBy, build);
            money(n.statement).ifPresent(money -> {
                refer(n.name, Vb.conversionOf, sums.converted(money), bySum);
                refer(n.name, Vb.partOf, sums.containing(money), bySum);
            });
        }
    }

    private List<Named> named(List<Statement> statements) {
        Set<Node> seen = new HashSet<>();
        Set<Node> shared = new HashSet<>();
        for (Statement statement : statements) {
            Node name = terms.name(statement, "");
            if (!seen.add(name)) {
                shared.add(name);
            }
        }
        List<Named> named = new ArrayList<>();
        for (Statement statement : statements) {
            List<Term> said = terms.terms(statement);
            Node name = terms.name(statement, "");
            named.add(new Named(shared.contains(name) ? terms.name(statement, digest(said)) : name, statement, said));
        }
        return named;
    }

    /** Over all but the confidence, which changes when a rule is measured anew. */
    private static String digest(List<Term> said) {
        String all = said.stream()
                .filter(term -> !term.property().equals(Vb.confidence))
                .map(Term::toString)
                .sorted()
                .collect(joining("\n"));
        return Digests.sha256(all).substring(0, DIGEST_LENGTH);
    }

    private void refer(Node name, Node property, Optional<Money> sum, Map<Span, Node> bySum) {
        sum.map(money -> bySum.get(money.span()))
                .filter(other -> !other.equals(name))
                .ifPresent(other -> quads.add(name, property, other));
    }

    private static Optional<Money> money(Statement statement) {
        return switch (statement) {
            case AmountStatement s -> Optional.of(s.money());
            case InvestmentStatement s -> Optional.of(s.money());
            default -> Optional.empty();
        };
    }
}
