package dev.verbatim.extract;

import dev.verbatim.extract.Frame.Party;
import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.List;
import java.util.Optional;

/**
 * Completes an investment whose sentence leaves out who gives or gets: by the article's other telling of the same sum,
 * else by the one the article is about.
 */
final class Remainder {

    private final MoneyWords words;

    Remainder(MoneyWords words) {
        this.words = words;
    }

    void complete(Telling telling, List<Telling> all, Dossier dossier) {
        for (Telling other : all) {
            if (other != telling && other.isInvestment() && isSame(telling, other)) {
                if (telling.cast.investors.isEmpty()) {
                    telling.cast.investors.addAll(other.cast.investors);
                }
                if (telling.cast.recipients.isEmpty()) {
                    telling.cast.recipients.addAll(other.cast.recipients);
                }
            }
        }
        Party subject = telling.governor.frame().subject();
        if (subject == Party.INVESTOR && telling.cast.investors.isEmpty() && !namesActor(telling.passage)) {
            topic(dossier).ifPresent(telling.cast.investors::add);
        }
        if (subject == Party.RECIPIENT && telling.cast.recipients.isEmpty() && !namesActor(telling.passage)) {
            topic(dossier).ifPresent(telling.cast.recipients::add);
        }
        if (telling.cast.recipients.isEmpty() && subject == Party.INVESTOR && isUndertaking(telling)) {
            dossier.topic(EntityKind.PROJECT).ifPresent(telling.cast.recipients::add);
        }
        telling.cast.settle();
    }

    private static Optional<Entity> topic(Dossier dossier) {
        return dossier.topic(EntityKind.ORGANIZATION);
    }

    private static boolean isSame(Telling one, Telling other) {
        return one.sum
                                .what()
                                .figure()
                                .value()
                                .compareTo(other.sum.what().figure().value())
                        == 0
                && one.sum.what().currency().equals(other.sum.what().currency());
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
