package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Completes an investment whose sentence leaves out who gives or gets: by the article's other telling of the same sum,
 * else by the one the article is about.
 */
final class Remainder {

    /**
     * Value and currency of a sum, by which its tellings in one article are known to be of one investment.
     *
     * @param value in full units
     * @param currency ISO 4217
     */
    record SameSum(BigDecimal value, Optional<String> currency) {

        static SameSum of(Telling telling) {
            return new SameSum(
                    telling.sum.what().figure().value(), telling.sum.what().currency());
        }
    }

    private final MoneyWords words;

    Remainder(MoneyWords words) {
        this.words = words;
    }

    /** For each sum the parties of the first telling that names any. */
    static Map<SameSum, Cast> shared(List<Telling> tellings) {
        Map<SameSum, Cast> shared = new HashMap<>();
        for (Telling telling : tellings) {
            if (telling.isInvestment()) {
                Cast cast = shared.computeIfAbsent(SameSum.of(telling), sum -> new Cast());
                if (cast.investors.isEmpty()) {
                    cast.investors.addAll(telling.cast.investors);
                }
                if (cast.recipients.isEmpty()) {
                    cast.recipients.addAll(telling.cast.recipients);
                }
            }
        }
        return shared;
    }

    void complete(Telling telling, Map<SameSum, Cast> shared, Dossier dossier) {
        Cast same = shared.getOrDefault(SameSum.of(telling), new Cast());
        if (telling.cast.investors.isEmpty()) {
            telling.cast.investors.addAll(same.investors);
        }
        if (telling.cast.recipients.isEmpty()) {
            telling.cast.recipients.addAll(same.recipients);
        }
        Party subject = telling.governor.frame().subject();
        boolean open = telling.pronoun || !telling.hasSubject && !namesActor(telling.passage);
        boolean joined = telling.pronoun && telling.cast.unnamed == Party.INVESTOR;
        if (subject == Party.INVESTOR && (joined || telling.cast.investors.isEmpty() && open)) {
            dossier.centre(telling.passage).ifPresent(telling.cast.investors::add);
        }
        if (subject == Party.RECIPIENT && telling.cast.recipients.isEmpty() && open) {
            dossier.centre(telling.passage).ifPresent(telling.cast.recipients::add);
        }
        if (telling.cast.recipients.isEmpty() && subject == Party.INVESTOR && isUndertaking(telling)) {
            dossier.topic(EntityKind.PROJECT).ifPresent(telling.cast.recipients::add);
        }
        telling.cast.settle();
    }

    private static boolean namesActor(Passage passage) {
        return passage.names().stream()
                .anyMatch(name ->
                        name.what().entity().kind().isActor() && name.what().form() != Mention.Form.ADJECTIVE);
    }

    /** "Le projet", "ce programme" in the sentence, or a sum that is itself the subject. */
    private boolean isUndertaking(Telling telling) {
        return words.anyIn(
                        Role.ABSTRACT,
                        telling.passage.tokens(),
                        0,
                        telling.passage.tokens().size())
                || telling.governor.isSubject();
    }
}
