package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import java.util.Optional;

/** Finds the person whose office stands before the name: "le ministre de l'Énergie, Paul Mba", "Calcea CEO Ana Ruiz". */
final class TitledNames {

    /** Words between an office and the name of its holder: whose office it is, and what for. */
    private static final int REACH = 14;

    /** Letters of an honorific: "Mlle". */
    private static final int LONGEST_HONORIFIC = 4;

    private final Scene scene;

    TitledNames(Scene scene) {
        this.scene = scene;
    }

    /** The phrase whose office begins with the token; nothing if no name follows. */
    Optional<SpeakerPhrase> at(int index) {
        Optional<Office> office = scene.officeAt(index);
        if (office.isEmpty()) {
            return Optional.empty();
        }
        int at = scene.end(office.get().span());
        for (int end = Math.min(scene.size(), at + REACH); at < end; ) {
            Optional<Mention> actor = scene.actorAt(at);
            if (isPerson(actor)) {
                return actor.filter(m -> !isGoverned(scene.begin(m.span())))
                        .map(m -> new SpeakerPhrase(Speaker.of(m.entity()), scene.end(m.span()), true));
            }
            if (scene.comma(at)) {
                int name = behindTitle(at + 1);
                Optional<Mention> apposed = name < scene.size() ? scene.actorAt(name) : Optional.empty();
                if (isPerson(apposed)) {
                    return apposed.filter(m -> isOne(index) && scene.closes(scene.end(m.span())))
                            .map(m -> new SpeakerPhrase(Speaker.of(m.entity()), scene.end(m.span()), true));
                }
                if (!isListed(at + 1)) {
                    return Optional.empty();
                }
            } else if (!isComplement(at)) {
                return Optional.empty();
            }
            at = actor.map(m -> scene.end(m.span())).orElse(at + 1);
        }
        return Optional.empty();
    }

    /** ", M. Paul Roy", ", le Dr Paul Roy": behind the article and the honorific. */
    private int behindTitle(int index) {
        int at = scene.is(index, Role.DEFINITE) ? index + 1 : index;
        boolean honorific = at + 1 < scene.size()
                && scene.token(at).capitalized()
                && scene.token(at).form().length() <= LONGEST_HONORIFIC
                && scene.actorAt(at).isEmpty();
        if (!honorific) {
            return index;
        }
        return scene.sign(at + 1, ".") && !scene.token(at + 1).spaced() ? at + 2 : at + 1;
    }

    private boolean isGoverned(int index) {
        return scene.is(index - 1, Role.OF) || scene.is(index - 1, Role.PREPOSITION);
    }

    private static boolean isPerson(Optional<Mention> mention) {
        return mention.filter(m -> m.form() == Mention.Form.NAME && m.entity().kind() == EntityKind.PERSON)
                .isPresent();
    }

    /** "le ministre", "son directeur", "Calcea's president": one holder, whom a comma may part from the name. */
    private boolean isOne(int office) {
        for (int i = office - 1; i >= 0 && i >= office - 3; i--) {
            if (scene.is(i, Role.SINGULAR) || scene.is(i, Role.POSSESSIVE) || scene.sign(i, "'s")) {
                return true;
            }
        }
        return false;
    }

    /** ", des Mines et de l'Énergie": a further part of what the office is for. */
    private boolean isListed(int index) {
        return scene.is(index, Role.OF);
    }

    private boolean isComplement(int index) {
        return !scene.stops(index)
                && !scene.quote(index)
                && !scene.finiteAt(index)
                && !scene.is(index, Role.RELATIVE)
                && !scene.is(index, Role.THAT);
    }
}
