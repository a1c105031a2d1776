package dev.verbatim.extract;

import dev.verbatim.model.Evidence;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Statement;
import dev.verbatim.model.Statement.Claim;
import dev.verbatim.model.Statement.Mode;
import dev.verbatim.model.Statement.RoleStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells of each statement within whose words it stands: the outlet reports a claim, within which a sum is named or
 * another speaker quoted.
 */
final class Attributions {

    /** Claims of one sentence that are looked at, at most. */
    private static final int MOST = 32;

    private final Map<Integer, List<Claim>> bySentence = new HashMap<>();

    private Attributions(List<Claim> claims) {
        claims.forEach(this::add);
    }

    private void add(Claim claim) {
        put(claim.evidence().sentence(), claim);
        claim.evidence().further().forEach(sentence -> put(sentence, claim));
    }

    private void put(Sentence sentence, Claim claim) {
        List<Claim> claims = bySentence.computeIfAbsent(sentence.index(), k -> new ArrayList<>());
        if (claims.size() < MOST) {
            claims.add(claim);
        }
    }

    /** The same statements, each with the claim it stands in and who answers for it. */
    static List<Statement> of(List<Statement> statements) {
        List<Claim> told = claims(statements);
        Attributions quoted = new Attributions(told);
        List<Statement> attributed = new ArrayList<>();
        for (Claim claim : told) {
            attributed.add(
                    quoted.around(claim).map(outer -> nested(claim, outer)).orElse(claim));
        }
        Attributions chains = new Attributions(claims(attributed));
        statements.stream().filter(s -> !(s instanceof Claim)).forEach(s -> attributed.add(chains.attributed(s)));
        return attributed;
    }

    private static List<Claim> claims(List<Statement> statements) {
        return statements.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }

    /** The quotation whose words hold the words of saying. */
    private Optional<Claim> around(Claim claim) {
        return innermost(claim.evidence())
                .filter(outer -> outer.mode() == Mode.QUOTE && !outer.speaker().equals(claim.speaker()));
    }

    private static Claim nested(Claim claim, Claim outer) {
        return new Claim(
                claim.evidence().in(outer),
                claim.speaker(),
                claim.source(),
                claim.mode(),
                claim.stance(),
                claim.content(),
                claim.about());
    }

    private Statement attributed(Statement statement) {
        Optional<Claim> claim = innermost(statement.evidence()).filter(c -> !introduces(statement, c));
        return claim.map(c -> statement.with(statement.evidence().in(c).by(c.speaker())))
                .orElse(statement);
    }

    /** "selon Ana Ruiz, patronne de Calcea": whose office it is stands beside the claim, not in it. */
    private static boolean introduces(Statement statement, Claim claim) {
        return statement instanceof RoleStatement role
                && claim.mode() != Mode.QUOTE
                && claim.speaker().filter(s -> s.id() == role.person().id()).isPresent();
    }

    /** The shortest claim whose content holds the words that carry the evidence. */
    private Optional<Claim> innermost(Evidence evidence) {
        Claim best = null;
        for (Claim claim : bySentence.getOrDefault(evidence.sentence().index(), List.of())) {
            Span content = claim.content();
            boolean holds = content.contains(evidence.span()) && !content.equals(evidence.span());
            boolean itself = claim.evidence().span().equals(evidence.span());
            if (holds
                    && !itself
                    && (best == null || content.length() < best.content().length())) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }
}
