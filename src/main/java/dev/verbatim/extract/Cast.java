package dev.verbatim.extract;

import dev.verbatim.model.Entity;
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
