package dev.verbatim.extract;

import dev.verbatim.extract.MoneyWords.Role;
import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.List;

/** Finds who a verb's subject is, and which names stand in one coordination. */
final class Subjects {

    private static final int FAR = 60;
    private static final int JOINT = 6;
    private static final int HEAD = 4;
    private static final int DEEP = 3;
    private static final int BRACKET = 8;
    private static final int NEAR = 3;

    /** How far before "de" the head noun may stand: an adjective between at most. */
    private static final int KIN = 2;

    private final Frames frames;
    private final MoneyWords words;

    Subjects(Frames frames, MoneyWords words) {
        this.frames = frames;
        this.words = words;
    }

    /** The names that are the subject of {@code act}, in order; empty where the sentence does not name it. */
    List<Part<Mention>> of(Passage passage, Part<Verb> act) {
        return of(passage, act, DEEP);
    }

    private List<Part<Mention>> of(Passage passage, Part<Verb> act, int depth) {
        if (!act.what().finite()) {
            return ofInfinitive(passage, act, depth);
        }
        if (depth > 0 && words.is(Role.AND, passage.tokens(), act.from() - 1)) {
            List<Part<Mention>> shared = ofGoverning(passage, act, depth);
            if (!shared.isEmpty() || isPronounShared(passage, act)) {
                return shared;
            }
        }
        List<Part<Mention>> before = Passage.between(passage.names(), act.from() - FAR, act.from());
        boolean relative = opensRelative(passage, act);
        List<Part<Mention>> weak = List.of();
        for (int i = before.size() - 1; i >= 0; i--) {
            Part<Mention> name = before.get(i);
            if (name.to() > act.from() || !mayAct(name) || isWithinAnother(before, i)) {
                continue;
            }
            if (isCut(passage, name.to(), act, relative)) {
                break;
            }
            List<Part<Mention>> chain = chainLeft(passage, before, i);
            if (!relative && isObject(passage, chain.get(0).from(), name.to(), act.from())) {
                continue;
            }
            if (depth > 0 && isToldOfSelf(passage, name)) {
                List<Part<Mention>> teller = ofGoverning(passage, act, depth);
                if (!teller.isEmpty()) {
                    return teller;
                }
            }
            if (relative || !isInPhrase(passage, chain.get(0).from())) {
                return chain;
            }
            boolean genitive = words.is(
                            Role.GENITIVE,
                            passage.tokens(),
                            headOf(passage, chain.get(0).from()))
                    && !isApposed(passage, name.to(), act.from())
                    && !isKin(passage, headOf(passage, chain.get(0).from()));
            weak = weak.isEmpty() && genitive ? chain : weak;
        }
        List<Part<Mention>> governing =
                depth > 0 && hasPronoun(passage, act) ? ofGoverning(passage, act, depth) : List.of();
        return governing.isEmpty() ? weak : governing;
    }

    /** "A, au sein d'un groupe réunissant B et C, a remporté": the object of a participle, in an aside. */
    private boolean isObject(Passage passage, int from, int to, int act) {
        int at = from - 1;
        while (words.is(Role.ARTICLE, passage.tokens(), at)) {
            at--;
        }
        int verb = at;
        boolean participle = Passage.between(passage.acts(), verb - NEAR, verb + 1).stream()
                .anyMatch(other -> other.to() == verb + 1
                        && !other.what().finite()
                        && other.what().voice() == Verb.Voice.ACTIVE);
        return participle && isApposed(passage, to, act);
    }

    /** "X said that it": a pronoun behind "that" for somebody whom the sentence has not named before. */
    private boolean isToldOfSelf(Passage passage, Part<Mention> name) {
        return name.what().form() == Form.PRONOUN
                && words.is(Role.TOLD, passage.tokens(), name.from() - 1)
                && Passage.between(passage.names(), 0, name.from()).stream()
                        .noneMatch(other ->
                                other.what().entity().equals(name.what().entity()));
    }

    /** "la filiale de X", "un investisseur de X": the head noun before "de" is of another house than the name. */
    boolean isKin(Passage passage, int genitive) {
        for (int i = genitive - 1; i >= Math.max(0, genitive - KIN); i--) {
            if (words.is(Role.KIN, passage.tokens(), i)) {
                return true;
            }
            if (passage.tokens().get(i).kind() != Token.Kind.WORD || words.is(Role.ARTICLE, passage.tokens(), i)) {
                return false;
            }
        }
        return false;
    }

    /** "la seconde, filiale de X, apporte": an aside ends between the name and the verb. */
    private static boolean isApposed(Passage passage, int from, int to) {
        for (int i = from; i < to; i++) {
            if (passage.isSign(i, ",")) {
                return true;
            }
        }
        return false;
    }

    /** "va investir", "promet d'investir": the subject of the verb that governs the infinitive. */
    private List<Part<Mention>> ofInfinitive(Passage passage, Part<Verb> act, int depth) {
        List<Part<Mention>> other = steered(passage, act);
        if (!other.isEmpty()) {
            return other;
        }
        List<Part<Mention>> beside = doer(passage, act);
        if (!beside.isEmpty()) {
            return beside;
        }
        List<Part<Mention>> governing = depth > 0 ? ofGoverning(passage, act, depth) : List.of();
        if (governing.isEmpty() && depth > 0 && isOpening(passage, act)) {
            return ofNext(passage, act, depth);
        }
        if (!governing.isEmpty() || passage.hasFiniteBetween(act.from() - FAR, act.from())) {
            return governing;
        }
        List<Part<Mention>> before = Passage.between(passage.names(), act.from() - FAR, act.from());
        for (int i = before.size() - 1; i >= 0; i--) {
            if (mayAct(before.get(i)) && !isWithinAnother(before, i)) {
                List<Part<Mention>> chain = chainLeft(passage, before, i);
                return isInPhrase(passage, chain.get(0).from()) ? List.of() : chain;
            }
        }
        return List.of();
    }

    /** "autorise la France à verser", "c'est au tour de X d'investir": the name right before the infinitive does it. */
    private List<Part<Mention>> steered(Passage passage, Part<Verb> act) {
        int end = act.from() - 1;
        boolean led = words.is(Role.TARGET, passage.tokens(), end) || words.is(Role.GENITIVE, passage.tokens(), end);
        List<Part<Mention>> names = Passage.between(passage.names(), end - FAR, end);
        for (int i = names.size() - 1; led && i >= 0; i--) {
            Part<Mention> name = names.get(i);
            if (passage.behindBrackets(name.to(), BRACKET) != end || !mayAct(name) || isWithinAnother(names, i)) {
                continue;
            }
            List<Part<Mention>> chain = chainLeft(passage, names, i);
            int head = headOf(passage, chain.get(0).from());
            boolean turn = words.before(Role.TURN, passage.tokens(), head + 1) >= 0;
            boolean steers =
                    Passage.between(
                                    passage.acts(),
                                    chain.get(0).from() - HEAD - 1,
                                    chain.get(0).from())
                            .stream()
                            .anyMatch(verb -> frames.steers(verb.what().lemma()));
            return turn || steers ? chain : List.of();
        }
        return List.of();
    }

    /** "of the company winning a contract": the name right before a participle does it. */
    private List<Part<Mention>> doer(Passage passage, Part<Verb> act) {
        boolean active = act.what().voice() == Verb.Voice.ACTIVE;
        List<Part<Mention>> before = Passage.between(passage.names(), act.from() - FAR, act.from());
        for (int i = before.size() - 1; active && i >= 0; i--) {
            Part<Mention> name = before.get(i);
            if (name.to() == act.from() && mayAct(name) && !isWithinAnother(before, i)) {
                return chainLeft(passage, before, i);
            }
        }
        return List.of();
    }

    /** "En bouclant un tour de table, X …": what opens the sentence is done by the subject of what follows. */
    private static boolean isOpening(Passage passage, Part<Verb> act) {
        return act.from() <= 1 && act.what().voice() == Verb.Voice.ACTIVE && !passage.hasFiniteBetween(0, act.from());
    }

    private List<Part<Mention>> ofNext(Passage passage, Part<Verb> act, int depth) {
        return Passage.between(passage.acts(), act.to(), act.to() + FAR).stream()
                .filter(next -> next.what().finite())
                .findFirst()
                .map(next -> of(passage, next, depth - 1).stream()
                        .filter(name -> name.from() >= act.to())
                        .toList())
                .orElse(List.of());
    }

    private List<Part<Mention>> ofGoverning(Passage passage, Part<Verb> act, int depth) {
        List<Part<Verb>> before = Passage.between(passage.acts(), act.from() - FAR, act.from());
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).what().finite()) {
                return of(passage, before.get(i), depth - 1);
            }
        }
        return List.of();
    }

    /** "Il a créé X et s'est dit prêt": both verbs have the pronoun as their subject. */
    private boolean isPronounShared(Passage passage, Part<Verb> act) {
        List<Part<Verb>> before = Passage.between(passage.acts(), act.from() - FAR, act.from());
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).what().finite()) {
                return hasPronoun(passage, before.get(i));
            }
        }
        return false;
    }

    /** Whether a subject stands before the verb that is no name: "la Région apportera", "qui apportera". */
    boolean hasOther(Passage passage, Part<Verb> act) {
        if (!act.what().finite() || act.what().voice() != Verb.Voice.ACTIVE || hasPronoun(passage, act)) {
            return false;
        }
        int at = act.from() - 1;
        return at >= 0 && passage.tokens().get(at).kind() == Token.Kind.WORD;
    }

    boolean hasPronoun(Passage passage, Part<Verb> act) {
        return words.is(Role.PRONOUN, passage.tokens(), act.from() - 1)
                || words.is(Role.PRONOUN, passage.tokens(), act.from());
    }

    private boolean opensRelative(Passage passage, Part<Verb> act) {
        return words.is(Role.RELATIVE, passage.tokens(), act.from() - 1)
                && !words.is(Role.PRONOUN, passage.tokens(), act.from() - 1);
    }

    private static boolean mayAct(Part<Mention> name) {
        EntityKind kind = name.what().entity().kind();
        boolean country = kind == EntityKind.COUNTRY && name.what().form() != Form.ADJECTIVE;
        return kind.isActor() || country || kind == EntityKind.PROJECT;
    }

    private static boolean isWithinAnother(List<Part<Mention>> names, int index) {
        Part<Mention> name = names.get(index);
        return names.stream()
                .anyMatch(other -> other != name
                        && other.from() <= name.from()
                        && name.to() <= other.to()
                        && other.to() - other.from() > name.to() - name.from()
                        && mayAct(other));
    }

    /** Whether a clause ends between a name and the verb; a relative clause on the name does not count. */
    private boolean isCut(Passage passage, int from, Part<Verb> act, boolean relative) {
        for (int i = from; i < act.from(); i++) {
            if (passage.isSign(i, ";") || passage.isSign(i, "|")) {
                return true;
            }
        }
        if (relative) {
            return false;
        }
        List<Part<Verb>> between = Passage.between(passage.acts(), from, act.from());
        return between.stream()
                .filter(other -> other.what().finite())
                .anyMatch(other -> !words.anyIn(Role.RELATIVE, passage.tokens(), from, other.from())
                        || words.anyIn(Role.CLAUSE, passage.tokens(), other.to(), act.from()));
    }

    // ---- coordination

    /** The names that stand in one coordination with the one at {@code index}, leftward. */
    List<Part<Mention>> chainLeft(Passage passage, List<Part<Mention>> names, int index) {
        List<Part<Mention>> chain = new ArrayList<>(List.of(names.get(index)));
        boolean and = false;
        for (int i = index - 1; i >= 0; i--) {
            Part<Mention> next = names.get(i);
            if (!mayAct(next) || isWithinAnother(names, i) || isAside(passage, next, chain.get(0))) {
                continue;
            }
            Joint joint = joint(passage, next.to(), chain.get(0).from());
            boolean sameKind = next.what().entity().kind().isActor()
                    == chain.get(0).what().entity().kind().isActor();
            if (joint == Joint.NONE || joint == Joint.COMMA && !and || !sameKind) {
                break;
            }
            and |= joint == Joint.AND;
            chain.add(0, next);
        }
        return chain;
    }

    /** The names coordinated with the one at {@code index}, rightward. */
    List<Part<Mention>> chainRight(Passage passage, List<Part<Mention>> names, int index) {
        List<Part<Mention>> chain = new ArrayList<>(List.of(names.get(index)));
        List<Part<Mention>> pending = new ArrayList<>();
        for (int i = index + 1; i < names.size(); i++) {
            Part<Mention> next = names.get(i);
            if (isWithinAnother(names, i)
                    || next.what().form() == Form.ADJECTIVE
                    || isAside(passage, next, chain.get(0))) {
                continue;
            }
            int last = pending.isEmpty()
                    ? chain.get(chain.size() - 1).to()
                    : pending.get(pending.size() - 1).to();
            Joint joint = joint(passage, last, next.from());
            if (joint == Joint.NONE) {
                break;
            }
            pending.add(next);
            if (joint == Joint.AND) {
                chain.addAll(pending);
                pending.clear();
            }
        }
        return chain;
    }

    private enum Joint {
        NONE,
        COMMA,
        AND
    }

    /**
     * Whether a name only completes another: in brackets ("la Banque européenne d'investissement (BEI)"), or as the home
     * of the one behind it ("Japan's SoftBank").
     */
    private boolean isAside(Passage passage, Part<Mention> name, Part<Mention> other) {
        return isPossessor(passage, name) || isInBrackets(passage, name) && !isInBrackets(passage, other);
    }

    private boolean isPossessor(Passage passage, Part<Mention> name) {
        return passage.entity(name).kind() == EntityKind.COUNTRY
                && words.is(Role.POSSESSIVE, passage.tokens(), name.to());
    }

    private static boolean isInBrackets(Passage passage, Part<Mention> name) {
        for (int i = name.from() - 1; i >= Math.max(0, name.from() - BRACKET); i--) {
            if (passage.isSign(i, "(")) {
                return true;
            }
            if (passage.isSign(i, ")")) {
                return false;
            }
        }
        return false;
    }

    /** What joins two names: commas and "et", with articles, adjectives and a common noun at most beside. */
    private Joint joint(Passage passage, int first, int to) {
        int from = passage.behindBrackets(first, BRACKET);
        if (to - from > JOINT || to <= from) {
            return Joint.NONE;
        }
        List<Token> tokens = passage.tokens();
        if (words.anyIn(Role.EXAMPLE, tokens, from, to)) {
            // "les actionnaires de A, à savoir B": B only tells who is meant
            return Joint.NONE;
        }
        boolean comma = false;
        boolean and = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if ((and || comma) && words.is(Role.POSSESSIVE, tokens, i)) {
                continue;
            }
            if (words.is(Role.AND, tokens, i)) {
                and = true;
            } else if (token.is(",")) {
                comma = true;
            } else if (!and && !comma || !isModifier(passage, i)) {
                return Joint.NONE;
            }
        }
        return and ? Joint.AND : comma ? Joint.COMMA : Joint.NONE;
    }

    private boolean isModifier(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        boolean word = token.kind() == Token.Kind.WORD || token.is("-");
        return word
                && !passage.hasFiniteBetween(index, index + 1)
                && !words.is(Role.RELATIVE, passage.tokens(), index)
                && !words.is(Role.OTHER, passage.tokens(), index);
    }

    // ---- phrases

    /** Whether the name that begins at {@code index} hangs on a preposition. */
    boolean isInPhrase(Passage passage, int index) {
        int head = headOf(passage, index);
        return head >= 0 && isPreposition(passage.tokens(), head);
    }

    /** Index of the word before the noun phrase whose name begins at {@code index}; -1 at the start. */
    int headOf(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        int at = index - 1;
        for (int i = 0; i < HEAD && at >= 0; i++, at--) {
            Token token = tokens.get(at);
            boolean article = words.is(Role.ARTICLE, tokens, at);
            if (words.is(Role.POSSESSIVE, tokens, at)) {
                at = beforeCapitals(tokens, at - 1) + 1;
                continue;
            }
            if (words.is(Role.RELATIVE, tokens, at) || words.is(Role.AND, tokens, at)) {
                return words.before(Role.EXAMPLE, tokens, at + 1) >= 0 ? at : -1;
            }
            if (passage.isInAct(at)) {
                return -1;
            }
            if (isPreposition(tokens, at) || token.kind() != Token.Kind.WORD && !token.is("-")) {
                return at;
            }
            if (!article && (token.capitalized() && !isHome(passage, at) || passage.isInAct(at))) {
                return -1;
            }
        }
        return at >= 0 && isPreposition(tokens, at) ? at : -1;
    }

    /** "with American investor X": the adjective of a country, with a capital in English. */
    private static boolean isHome(Passage passage, int index) {
        return Passage.between(passage.names(), index, index + 1).stream()
                .anyMatch(name -> name.what().form() == Form.ADJECTIVE);
    }

    /** "Taiwan's Foxconn": index before the capitalized words that end at {@code index}. */
    private static int beforeCapitals(List<Token> tokens, int index) {
        int at = index;
        while (at >= 0 && tokens.get(at).capitalized()) {
            at--;
        }
        return at;
    }

    private boolean isPreposition(List<Token> tokens, int index) {
        return words.is(Role.GENITIVE, tokens, index)
                || words.is(Role.TARGET, tokens, index)
                || words.is(Role.OTHER, tokens, index)
                || words.is(Role.AGENT, tokens, index)
                || words.is(Role.SOURCE, tokens, index)
                || words.is(Role.COMPANY, tokens, index)
                || words.is(Role.PLACE, tokens, index)
                || words.is(Role.AMONG, tokens, index);
    }
}
