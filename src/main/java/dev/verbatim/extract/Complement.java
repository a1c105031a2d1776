package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.model.Cue;
import dev.verbatim.model.Verb;

/** What may follow a verb of saying as its content: a clause, an infinitive, an object. */
final class Complement {

    /** Words behind a cue among which its clause must begin. */
    private static final int REACH = 25;

    /** Words between a cue and its infinitive. */
    private static final int NEAR = 3;

    private final Scene scene;
    private final CueLexicon lexicon;

    Complement(Scene scene, CueLexicon lexicon) {
        this.scene = scene;
        this.lexicon = lexicon;
    }

    /** Index of the conjunction that opens the cue's clause, -1 if there is none. */
    int that(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            boolean whether = scene.is(i, Role.WHETHER) && i <= to + 1;
            boolean parted = i > to && scene.comma(i - 1) && scene.is(to, Role.DETERMINER);
            if (whether || scene.is(i, Role.THAT) && !parted && !(i > to && scene.is(i - 1, Role.COMPARATIVE))) {
                return i;
            }
            if (scene.finiteAt(i) || scene.stops(i) && !scene.sign(i, "…")) {
                return -1;
            }
        }
        return -1;
    }

    boolean infinitive(int to) {
        for (int i = to; i < scene.size() && i <= to + NEAR; i++) {
            Verb verb = scene.verbAt(i);
            if (verb != null) {
                return !verb.finite() && verb.voice() == Verb.Voice.ACTIVE && verb.mood() == Verb.Mood.NONE
                        || !verb.finite() && verb.modal().isPresent();
            }
            if (scene.stops(i) || scene.comma(i) || scene.quote(i)) {
                return false;
            }
        }
        return false;
    }

    /** A clause without conjunction: "said it would grow". */
    boolean contact(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            if (scene.finiteAt(i)) {
                return i > to;
            }
            if (scene.stops(i) || scene.quote(i) || i == to && (scene.comma(i) || scene.is(i, Role.AND))) {
                return false;
            }
        }
        return false;
    }

    boolean colon(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            if (scene.sign(i, ":")) {
                return clauseFollows(i + 1);
            }
            if (scene.stops(i) || scene.finiteAt(i) || scene.quote(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean clauseFollows(int from) {
        for (int i = from; i < scene.size(); i++) {
            if (scene.finiteAt(i) || scene.quote(i)) {
                return true;
            }
        }
        return false;
    }

    boolean there(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, Role.THERE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something follows that can be the content; a pronoun before the verb leaves none. */
    boolean hasObject(int from, int to, Cue cue) {
        if (there(from, to)) {
            return true;
        }
        Verb verb = scene.verbAt(from);
        for (int i = from; verb != null && i < scene.end(verb.span()); i++) {
            if (scene.is(i, Role.OBJECT_CLITIC)) {
                return adjectiveFollows(to);
            }
        }
        boolean whole = lexicon.entry(cue.lemma(), cue.construction())
                .filter(entry -> !entry.tail().isEmpty())
                .isPresent();
        boolean keeps = lexicon.entry(cue.lemma(), cue.construction())
                .filter(CueLexicon.Entry::keepsDenied)
                .isPresent();
        return whole || keeps || to < scene.size() && !scene.stops(to) && !scene.comma(to);
    }

    /** "le juge trop gourmand": what is judged stands before, the judgement behind. */
    private boolean adjectiveFollows(int to) {
        return to < scene.size()
                && !scene.stops(to)
                && !scene.comma(to)
                && !scene.is(to, Role.PREPOSITION)
                && to + 1 < scene.size()
                && !scene.stops(to + 1);
    }
}
