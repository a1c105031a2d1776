package dev.verbatim.extract;

import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who takes part in an investment, and where, as far as it is known yet. */
final class Cast {

    final Set<Entity> investors = new LinkedHashSet<>();
    final Set<Entity> recipients = new LinkedHashSet<>();
    final Set<Entity> countries = new LinkedHashSet<>();

    /** What the subject of the governing verb does, where its sentence leaves open who that is. */
    Frame.Party unnamed = Frame.Party.NONE;

    void add(Frame.Party party, Entity entity) {
        switch (party) {
            case INVESTOR -> investors.add(entity);
            case RECIPIENT -> recipients.add(entity);
            case NONE -> {
                // says nothing of the investment
            }
        }
    }

    /**
     * Adds a name: undertakings do not give, products take no part, and money that goes to a country is spent there.
     *
     * @param role what the name does by its place in the sentence
     */
    void add(Frame.Party role, Part<Mention> name, Dossier dossier) {
        Entity entity = name.what().entity();
        boolean undertaking = entity.kind() == EntityKind.PROJECT && role == Frame.Party.INVESTOR;
        Frame.Party party = undertaking ? Frame.Party.RECIPIENT : role;
        if (entity.kind() == EntityKind.PRODUCT) {
            return;
        }
        if (entity.kind() == EntityKind.COUNTRY && party == Frame.Party.RECIPIENT) {
            countries.add(entity);
            return;
        }
        dossier.actor(entity).ifPresent(actor -> add(party, actor));
    }

    /** Nobody both gives and gets: who gives stays. */
    void settle() {
        recipients.removeAll(investors);
    }

    List<Entity> investorList() {
        return new ArrayList<>(investors);
    }

    List<Entity> recipientList() {
        return new ArrayList<>(recipients);
    }

    List<Entity> countryList() {
        return new ArrayList<>(countries);
    }
}
