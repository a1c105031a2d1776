package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.model.Verb;

/** Tells whether a cue is thrust into its content: "…, souffle un proche", "…, the chipmaker confirmed on Tuesday". */
final class Thrust {

    /** Words of a subject between a quotation and its verb. */
    private static final int SUBJECT = 12;

    private final Scene scene;
    private final SpeakerFinder speakers;

    Thrust(Scene scene, SpeakerFinder speakers) {
        this.scene = scene;
        this.speakers = speakers;
    }

    /** A cue thrust into its content: "…, souffle un proche", "« …, dit-il, … »". */
    boolean isInto(int from, int to) {
        if (scene.sign(to, "-") && to < scene.size() && !scene.token(to).spaced()) {
            return from == 0 || !scene.is(from - 1, Role.SUBORDINATOR);
        }
        boolean parted = from > 0
                && (scene.comma(from - 1)
                        || scene.quote(from - 1)
                        || scene.sign(from - 1, "?")
                        || scene.sign(from - 1, "!"));
        if (parted
                && !speakers.behind(to).isEmpty()
                && !(afterAside(from) && !speakers.before(from).isEmpty())) {
            return !scene.is(to, Role.THAT);
        }
        return isInvertedInside(from) || isSubjectFirst(from) && ends(to);
    }

    /** "X, qui dirige Y, dit Z": the comma ends an aside, the subject stands before it. */
    private boolean afterAside(int from) {
        int i = from - 2;
        while (i >= 0 && !scene.comma(i) && !scene.stops(i) && !scene.quote(i)) {
            i--;
        }
        return i >= 0 && scene.comma(i) && scene.is(i + 1, Role.RELATIVE);
    }

    private boolean isInvertedInside(int from) {
        Verb verb = scene.verbAt(from);
        if (verb == null || from == 0 || !(scene.comma(from - 1) || scene.quote(from - 1))) {
            return false;
        }
        int end = scene.end(verb.span());
        for (int i = from; i + 1 < end; i++) {
            if (scene.sign(i, "-") && isInverted(i + 1)) {
                return true;
            }
            if (scene.sign(i, "-") && i + 3 < scene.size() && scene.sign(i + 2, "-") && isInverted(i + 3)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInverted(int index) {
        return scene.is(index, Role.THIRD) || scene.is(index, Role.ONE);
    }

    /** English: ", the chipmaker confirmed on Tuesday". */
    boolean isSubjectFirst(int from) {
        if (!scene.words().dropsThat()) {
            return false;
        }
        for (int i = from - 1; i >= 0 && i >= from - SUBJECT; i--) {
            if (scene.comma(i)) {
                return i < from - 1 && !scene.is(i + 1, Role.RELATIVE);
            }
            if (scene.stops(i)
                    || scene.finiteAt(i)
                    || scene.quote(i)
                    || scene.is(i, Role.BUT)
                    || scene.is(i, Role.RELATIVE)) {
                return false;
            }
        }
        return false;
    }

    private boolean ends(int to) {
        for (int i = to; i < scene.size() && i < to + SUBJECT; i++) {
            if (scene.stops(i) || scene.comma(i)) {
                return true;
            }
            if (scene.finiteAt(i) || scene.is(i, Role.THAT) || scene.quote(i)) {
                return false;
            }
        }
        return to + SUBJECT >= scene.size();
    }

    boolean hasClauseBefore(int from) {
        if (isSubjectFirst(from)) {
            return true;
        }
        for (int i = 0; i < from; i++) {
            if (scene.finiteAt(i)) {
                return true;
            }
        }
        return speakers.before(from).isEmpty();
    }
}
