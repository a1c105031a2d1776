package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Mention;
import java.util.Optional;

/** Whom the pronouns of a sentence mean as speakers. */
final class SpeakerPronouns {

    private final Scene scene;
    private final Optional<Speaker> last;
    private final SpeakerPhrases phrases;

    SpeakerPronouns(Scene scene, Optional<Speaker> last, SpeakerPhrases phrases) {
        this.scene = scene;
        this.last = last;
        this.phrases = phrases;
    }

    boolean isAt(int index) {
        return scene.is(index, Role.THIRD);
    }

    /** Whom a pronoun means: as annotated, else the first name of the sentence before it, else who spoke last. */
    Optional<Speaker> at(int index) {
        Optional<Mention> actor = scene.actorAt(index);
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
