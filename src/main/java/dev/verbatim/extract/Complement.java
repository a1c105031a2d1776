package dev.verbatim.extract;

import dev.verbatim.extract.SpeechWords.Role;
import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.model.Cue;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;

/** What may follow a verb of saying as its content: a clause, an infinitive, an object. */
final class Complement {

    /** Words behind a cue among which its clause must begin. */
    private static final int REACH = 25;

    /** Words of what stands at the head of a sentence before a comma, at most. */
    private static final int HEAD = 8;

    /** Words of an aside between a verb and its content, at most. */
    private static final int ASIDE = 8;

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
                boolean bare = verb.voice() == Verb.Voice.PASSIVE && verb.tense() == Verb.Tense.NONE;
                return !verb.finite()
                        && (verb.mood() == Verb.Mood.NONE && !bare
                                || verb.modal().isPresent());
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

    /** Something said or thought, a few words on: "ces inquiétudes", "these concerns". */
    boolean thought(int to) {
        for (int i = to; i < scene.size() && i <= to + NEAR && !scene.stops(i) && !scene.comma(i); i++) {
            if (scene.is(i, Role.THOUGHT)) {
                return true;
            }
            if (scene.verbAt(i) != null && scene.finiteAt(i)) {
                return false;
            }
        }
        return false;
    }

    /** A figure behind a preposition: "à plus de 40 millions", "at SEK 92bn", "at about $350 billion". */
    boolean figure(int to) {
        for (int i = to; i < scene.size() && i < to + REACH; i++) {
            if (scene.finiteAt(i) || scene.token(i).is(";") || scene.token(i).is(":") || scene.quote(i)) {
                return false;
            }
            if (scene.is(i, Role.RATED)) {
                for (int j = i + 1; j < scene.size() && j <= i + NEAR; j++) {
                    if (scene.token(j).kind() == Token.Kind.NUMBER || scene.is(j, Role.AMOUNT)) {
                        return true;
                    }
                    if (scene.comma(j) || scene.is(j, Role.OF) && j == i + 1) {
                        break;
                    }
                }
            }
        }
        return false;
    }

    /** Whether what the pronoun before the verb means stands at the head: "Ce surcoût, le ministère le conteste". */
    boolean isDislocated(int from) {
        Verb verb = scene.verbAt(from);
        boolean clitic = false;
        for (int i = from; verb != null && i < scene.end(verb.span()); i++) {
            clitic |= scene.is(i, Role.OBJECT_CLITIC);
        }
        if (!clitic || !scene.is(0, Role.DETERMINER) || scene.actorAt(0).isPresent()) {
            return false;
        }
        for (int i = 1; i < from && i <= HEAD; i++) {
            if (scene.comma(i)) {
                return i > 1;
            }
            if (scene.verbAt(i) != null && scene.finiteAt(i) || scene.stops(i)) {
                return false;
            }
        }
        return false;
    }

    /** Behind ", lui,", ", de son côté," or ", mardi 3 mars,": words without a verb between commas. */
    int behindAside(int to) {
        if (to >= scene.size() || !scene.comma(to)) {
            return to;
        }
        for (int i = to + 1; i + 1 < scene.size() && i <= to + ASIDE; i++) {
            if (scene.comma(i)) {
                return i > to + 1 ? i + 1 : to;
            }
            if (scene.verbAt(i) != null || scene.stops(i) || scene.quote(i) || scene.sign(i, ":")) {
                return to;
            }
        }
        return to;
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
        boolean own = lexicon.entry(cue.lemma(), cue.construction())
                .filter(CueLexicon.Entry::reflexive)
                .isPresent();
        for (int i = from; verb != null && !own && i < scene.end(verb.span()); i++) {
            if (scene.is(i, Role.OBJECT_CLITIC)) {
                return adjectiveFollows(to) || isDislocated(from);
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
