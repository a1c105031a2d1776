package dev.verbatim.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What people say an article says: one gold file.
 *
 * @param doc stem of the article's file name
 * @param actors persons, organizations, governments
 * @param countries those it speaks of
 * @param projects named undertakings
 * @param roles offices held
 * @param amounts sums of money
 * @param quantities other counts
 * @param claims reported speech
 */
record Gold(
        String doc,
        List<Actor> actors,
        List<Country> countries,
        List<Project> projects,
        List<Role> roles,
        List<Amount> amounts,
        List<Count> quantities,
        List<Claim> claims) {

    record Actor(String name, String kind, List<String> aliases, Optional<String> wikidata) {}

    record Project(String name, List<String> aliases, List<String> members) {}

    /** @param iso the ISO 3166-1 alpha-2 code */
    record Country(String iso, List<String> evidence) {}

    record Role(String person, Optional<String> organization, List<String> evidence) {}

    record Amount(
            BigDecimal value,
            Optional<String> currency,
            String qualifier,
            String kind,
            List<String> investors,
            List<String> recipients,
            List<String> countries,
            Optional<String> end,
            Optional<String> duration,
            Optional<String> status,
            List<String> evidence) {}

    record Count(BigDecimal value, String unit, List<String> evidence) {}

    record Claim(Optional<String> speaker, String source, String stance, List<String> evidence) {}
}
