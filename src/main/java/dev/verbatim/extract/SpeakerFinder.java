package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Entity;
import java.util.List;
import java.util.Optional;

/** Finds who speaks: the subject before a verb, the subject behind it, or the noun phrase behind a preposition. */
final class SpeakerFinder {

    /** Words behind a preposition among which its phrase must begin. */
    private static final int REACH = 6;

    /** Words of a list of subjects at most. */
    private static final int LIST = 12;

    private final Scene scene;
    private final Optional<Speaker> last;
    private final SpeakerPhrases phrases;
    private final SpeakerPronouns pronouns;
    private final SubjectBefore before;
    private final SubjectBehind behind;

    /**
     * @param scene the sentence
     * @param last who spoke last before it, for pronouns the annotation leaves open
     * @param house the organization or government spoken of last, for spokespersons of none
     * @param person who was spoken of last, for those around somebody
     * @param unnamed whether nobody spoke since a person without a name did
     */
    SpeakerFinder(
            Scene scene, Optional<Speaker> last, Optional<Entity> house, Optional<Speaker> person, boolean unnamed) {
        this.scene = scene;
        this.last = last;
        this.phrases = new SpeakerPhrases(scene, house, person);
        this.pronouns = new SpeakerPronouns(scene, last, phrases, unnamed);
        this.before = new SubjectBefore(scene, phrases, pronouns);
        this.behind = new SubjectBehind(scene, phrases, pronouns);
    }

    /** The noun phrase that begins at {@code from} or a few words on, with those joined to it; nobody if there is none. */
    List<Speaker> following(int from) {
        for (int i = from; i < scene.size() && i < from + REACH; i++) {
            if (pronouns.isAt(i) || pronouns.latterAt(i) > 0) {
                return pronouns.at(i).stream().toList();
            }
            Optional<SpeakerPhrase> phrase = phrases.phraseAt(i);
            if (phrase.isPresent()) {
                return phrase.get().proper() && !endsBeforeList(phrase.get().to())
                        ? phrases.coordinated(i, phrase.get())
                        : List.of(phrase.get().speaker());
            }
            if (scene.stops(i)
                    || scene.comma(i)
                    || scene.quote(i)
                    || scene.verbAt(i) != null
                    || scene.is(i, Role.THAT)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Selon X, Y et Z ont signé": names behind the comma that a verb follows are no sources but its subjects. */
    private boolean endsBeforeList(int to) {
        if (to >= scene.size() || !scene.comma(to)) {
            return false;
        }
        for (int i = to + 1; i < scene.size() && i < to + LIST && !scene.comma(i); i++) {
            if (scene.finiteAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** Who spoke last. */
    Optional<Speaker> last() {
        return last;
    }

    /** The pronoun inside an inverted verb group: "a-t-il ajouté". */
    List<Speaker> inside(int from, int to) {
        return behind.inside(from, to);
    }

    /** The subject behind a verb whose last token stands before {@code to}: "a déclaré à l'agence Ana Ruiz". */
    List<Speaker> behind(int to) {
        return behind.behind(to);
    }

    /** The subjects before the verb group that begins at {@code verb}. */
    List<Speaker> before(int verb) {
        return before.before(verb);
    }
}
