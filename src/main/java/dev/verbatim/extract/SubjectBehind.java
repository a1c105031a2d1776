package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.extract.SpeechWords.Unnamed;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Finds the subject behind a verb of saying, or the pronoun inside it. */
final class SubjectBehind {

    /** Words behind a verb among which its subject must begin. */
    private static final int BEHIND = 25;

    /** Words of a phrase looked at for a house. */
    private static final int PHRASE = 12;

    private final Scene scene;
    private final SpeakerPhrases phrases;
    private final SpeakerPronouns pronouns;

    SubjectBehind(Scene scene, SpeakerPhrases phrases, SpeakerPronouns pronouns) {
        this.scene = scene;
        this.phrases = phrases;
        this.pronouns = pronouns;
    }

    /** The pronoun inside an inverted verb group: "a-t-il ajouté". */
    List<Speaker> inside(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (scene.sign(i - 1, "-") && scene.is(i, Role.ONE)) {
                return houseBehind(to);
            }
            if (scene.sign(i - 1, "-") && pronouns.isAt(i)) {
                return pronouns.at(i).stream().toList();
            }
        }
        return List.of();
    }

    /** The subject behind a verb whose last token stands before {@code to}: "a déclaré à l'agence Ana Ruiz". */
    List<Speaker> behind(int to) {
        if (scene.sign(to, "-") && !scene.token(to).spaced()) {
            return inverted(to + 1);
        }
        int i = to;
        while (i < scene.size() && i < to + BEHIND) {
            if (scene.stops(i) || scene.quote(i) || scene.is(i, Role.RELATIVE) || scene.finiteAt(i)) {
                return List.of();
            }
            int adverbial = scene.words().length(scene.tokens(), i, Role.ADVERBIAL);
            if (adverbial > 0) {
                i += adverbial;
                continue;
            }
            boolean named =
                    scene.actorAt(i).filter(m -> m.form() == Mention.Form.NAME).isPresent();
            if (!named && scene.is(i, Role.RECIPIENT)
                    || !named && scene.is(i, Role.PREPOSITION) && !scene.is(i, Role.DETERMINER)) {
                i = behindObject(i + 1);
                continue;
            }
            Optional<SpeakerPhrase> phrase = phrases.phraseAt(i);
            if (phrase.isPresent()) {
                return phrases.coordinated(i, phrase.get());
            }
            if (scene.is(i, Role.THIRD) && i <= to + 1) {
                return pronouns.at(i).stream().toList();
            }
            if (pronouns.latterAt(i) > 0) {
                return pronouns.at(i).stream().toList();
            }
            i++;
        }
        return unknown(to);
    }

    /** "théorise le polytechnicien": somebody known by words the lexicons do not tell of, behind a quotation. */
    private List<Speaker> unknown(int to) {
        boolean noun = scene.is(to, Role.DEFINITE)
                && to + 1 < scene.size()
                && scene.token(to + 1).kind() == Token.Kind.WORD
                && !scene.token(to + 1).capitalized();
        return noun ? pronouns.lastPerson().stream().toList() : List.of();
    }

    private List<Speaker> inverted(int index) {
        for (int i = index; i < scene.size() && i < index + 3; i++) {
            if (scene.is(i, Role.ONE)) {
                return houseBehind(i + 1);
            }
            if (scene.is(i, Role.FIRST) || scene.is(i, Role.SECOND)) {
                return List.of();
            }
            if (pronouns.isAt(i)) {
                return pronouns.at(i).stream().toList();
            }
        }
        return List.of();
    }

    /** "insiste-t-on chez Meta", "glisse-t-on dans l'entourage du ministre"; "dit-on": nobody is named. */
    private List<Speaker> houseBehind(int from) {
        for (int i = from; i < scene.size() && i < from + PHRASE && !scene.stops(i) && !scene.comma(i); i++) {
            Optional<SpeakerPhrase> phrase = phrases.phraseAt(i);
            if (phrase.isPresent()) {
                return List.of(isCircle(i) ? Speaker.UNNAMED : phrase.get().speaker());
            }
        }
        return List.of(Speaker.UNNAMED);
    }

    /** "assure-t-on dans son entourage": somebody there. */
    private boolean isCircle(int index) {
        return scene.words()
                .unnamedAt(scene.tokens(), index)
                .filter(match -> match.values().getFirst() == Unnamed.CIRCLE)
                .isPresent();
    }

    /** Index behind the noun phrase of a preposition: behind "à l'agence", "devant la presse". */
    private int behindObject(int from) {
        int i = from;
        while (i < scene.size() && (scene.is(i, Role.DETERMINER) || scene.is(i, Role.RECIPIENT))) {
            i++;
        }
        if (i >= scene.size()) {
            return i;
        }
        int noun = i;
        int to = scene.actorAt(i)
                .map(m -> scene.end(m.span()))
                .or(() -> scene.words().unnamedAt(scene.tokens(), noun).map(PhraseMatcher.Match::to))
                .orElse(i + 1);
        if (scene.actorAt(i).isPresent() || to >= scene.size()) {
            return to;
        }
        boolean somebody = scene.is(i - 1, Role.SINGULAR)
                && scene.words()
                        .unnamedAt(scene.tokens(), i)
                        .map(match -> match.values().getFirst())
                        .filter(kind -> kind == Unnamed.PERSON || kind == Unnamed.HOUSE)
                        .isPresent();
        return scene.actorAt(to)
                .filter(m -> somebody || m.entity().kind() != EntityKind.PERSON)
                .map(m -> scene.end(m.span()))
                .orElse(to);
    }
}
