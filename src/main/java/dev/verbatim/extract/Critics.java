package dev.verbatim.extract;

import dev.verbatim.model.Stance;
import dev.verbatim.model.Statement.Claim;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets those who speak against something in an article go on doing so: a claim of theirs whose words tell no stance has
 * the one of their others, if those are of one mind. Confined to one article.
 */
final class Critics {

    private final List<Claim> claims;
    private final Set<Claim> open;

    /**
     * @param claims of the article
     * @param open those whose words tell no stance
     */
    Critics(List<Claim> claims, Set<Claim> open) {
        this.claims = claims;
        this.open = open;
    }

    /** The claims in the same order. */
    List<Claim> follow() {
        Set<Integer> against = new HashSet<>();
        Set<Integer> other = new HashSet<>();
        for (Claim claim : claims) {
            if (!open.contains(claim)) {
                claim.speaker().ifPresent(s -> (claim.stance() == Stance.OPPOSE ? against : other).add(s.id()));
            }
        }
        against.removeAll(other);
        return claims.stream()
                .map(claim -> open.contains(claim)
                                && claim.stance() == Stance.SUPPORT
                                && claim.speaker()
                                        .filter(s -> against.contains(s.id()))
                                        .isPresent()
                        ? claim.with(Stance.OPPOSE)
                        : claim)
                .toList();
    }
}
