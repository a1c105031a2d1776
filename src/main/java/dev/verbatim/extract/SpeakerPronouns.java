package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.Optional;

/** Whom the pronouns of a sentence mean as speakers. */
final class SpeakerPronouns {

    private final Scene scene;
    private final Optional<Speaker> last;
    private final SpeakerPhrases phrases;
    private final boolean unnamed;

    /**
     * @param scene the sentence
     * @param last who spoke last before it
     * @param phrases of the sentence
     * @param unnamed whether nobody spoke since a person without a name did
     */
    SpeakerPronouns(Scene scene, Optional<Speaker> last, SpeakerPhrases phrases, boolean unnamed) {
        this.unnamed = unnamed;
        this.scene = scene;
        this.last = last;
        this.phrases = phrases;
    }

    boolean isAt(int index) {
        return scene.is(index, Role.THIRD);
    }

    /** Tokens from {@code index} on that are "ce dernier" and stand for a noun themselves: not "le premier ministre". */
    int latterAt(int index) {
        int length = scene.words().length(scene.tokens(), index, Role.LAST);
        int to = index + length;
        boolean alone = scene.closes(to) || scene.verbAt(to) != null || scene.is(to, Role.PREPOSITION);
        return length > 0 && alone ? length : 0;
    }

    /** The person who spoke last. */
    Optional<Speaker> lastPerson() {
        return last.filter(speaker -> speaker.entity()
                .filter(entity -> entity.kind() == EntityKind.PERSON)
                .isPresent());
    }

    /** Whom a pronoun means: as annotated, else the first name of the sentence before it, else who spoke last. */
    Optional<Speaker> at(int index) {
        Optional<Mention> actor = scene.actorAt(index);
        boolean house =
                actor.filter(m -> m.entity().kind() != EntityKind.PERSON).isPresent();
        if (house && unnamed && scene.is(index, Role.THIRD)) {
            // "grince un éleveur. Hydrelis a acheté la parcelle. Il craint": the one who spoke goes on
            return last;
        }
        if (actor.isPresent()) {
            return actor.map(m -> Speaker.of(m.entity()));
        }
        boolean latter = scene.words().length(scene.tokens(), index, Role.LAST) > 0;
        Optional<Speaker> found = Optional.empty();
        for (int i = 0; i < index; i++) {
            Optional<Mention> earlier = scene.actorAt(i).filter(m -> m.form() == Mention.Form.NAME);
            if (earlier.isPresent() && !scene.quoted(i) && (latter || found.isEmpty() && !phrases.governed(0, i))) {
                found = earlier.map(m -> Speaker.of(m.entity()));
            }
        }
        return found.or(() -> last);
    }
}
