package dev.verbatim.annotate;

import static dev.verbatim.annotate.ContextPhrases.CERTAIN;
import static dev.verbatim.annotate.ContextPhrases.FAIR;
import static dev.verbatim.annotate.ContextPhrases.REACH;
import static dev.verbatim.annotate.ContextPhrases.STRONG;

import dev.verbatim.annotate.NameWords.Context;
import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Set;

/** Weighs the noun phrase that a candidate is apposed to: "l'analyste X", "le fabricant chinois de batteries X". Immutable. */
final class Appositions {

    private final NameWords words;
    private final GazetteerMatches gazetteer;
    private final SmallWords small;
    private final ContextPhrases phrases;

    Appositions(NameWords words, GazetteerMatches gazetteer, SmallWords small, ContextPhrases phrases) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.small = small;
        this.phrases = phrases;
    }

    /** "Mme X", "l'analyste X", "le fonds suédois X", "le cabinet de conseil X". */
    void weigh(Candidate candidate, List<Token> tokens, int at) {
        if (at > 0
                && small.isHaving(tokens.get(at - 1))
                && !small.isBeing(tokens.get(at))
                && phrases.isParticiple(tokens.get(at))) {
            // "a placé X": no adjective of a noun before
            return;
        }
        boolean holder = candidate.shape(EntityKind.PERSON) > 0
                && words.is(tokens.get(at), Pos.NOUN, Pos.ADJECTIVE)
                && phrases.endingAt(tokens, at).stream()
                        .noneMatch(c -> c.position() == Position.APPOSED && c.sort() == Sort.ORGANIZATION)
                && !phrases.officeOver(tokens, at).isEmpty();
        if (holder) {
            // "la directrice de la stratégie X": the office, not the noun beside the name
            candidate.favour(EntityKind.PERSON, STRONG);
            return;
        }
        int noun = at;
        boolean national = false;
        for (int steps = 0; noun >= 0 && steps < REACH; steps++) {
            if (noun == at && phrases.endsOffice(tokens, noun)) {
                candidate.favour(EntityKind.PERSON, STRONG);
                return;
            }
            Set<Context> contexts = phrases.endingAt(tokens, noun);
            for (Context context : contexts) {
                if (context.position() == Position.TITLE && noun == at) {
                    candidate.favour(EntityKind.PERSON, CERTAIN);
                } else if (context.position() == Position.APPOSED && context.sort() == Sort.NAMING) {
                    candidate.favour(named(tokens, noun - 1), STRONG);
                } else if (context.position() == Position.APPOSED) {
                    phrases.appose(candidate, context.sort(), noun == at);
                }
            }
            if (contexts.stream().anyMatch(c -> c.position() == Position.APPOSED || c.position() == Position.TITLE)) {
                if (isMade(tokens, noun)) {
                    candidate.favour(EntityKind.ORGANIZATION, CERTAIN);
                }
                return;
            }
            if (phrases.endsOffice(tokens, noun)) {
                candidate.favour(EntityKind.PERSON, noun == at ? STRONG : FAIR);
                return;
            }
            if (phrases.isAdjective(tokens, noun)) {
                national |= gazetteer.isCountryAdjective(tokens, noun)
                        && !tokens.get(noun).capitalized();
                noun--;
            } else if (noun > 1
                    && words.is(tokens.get(noun), Pos.NOUN)
                    && (small.isPrepositionOf(tokens.get(noun - 1)) || small.isAt(tokens.get(noun - 1)))
                    && tokens.get(noun - 1).folded().length() < 3) {
                noun -= 2;
            } else {
                break;
            }
        }
        if (national && noun >= 0 && small.isDefinite(tokens.get(noun))) {
            candidate.favour(EntityKind.ORGANIZATION, STRONG);
        } else if (noun < at && noun >= 0 && small.isDefinite(tokens.get(noun)) && isLate(tokens, at)) {
            candidate.favour(EntityKind.ORGANIZATION, 2);
        }
    }

    /** "le fabricant chinois de batteries X", "le constructeur de bus à hydrogène X": the noun is what a house makes. */
    private boolean isMade(List<Token> tokens, int noun) {
        int at = noun;
        boolean bare = false;
        for (int steps = 0; at > 0 && steps < REACH; steps++) {
            Token before = tokens.get(at - 1);
            boolean tie = small.isPrepositionOf(before) || small.isAt(before);
            bare |= tie && small.isPrepositionOf(before) && !small.isDefinite(before);
            if (!tie && !words.is(before, Pos.NOUN, Pos.ADJECTIVE)) {
                return false;
            }
            at--;
            boolean house = phrases.endingAt(tokens, at).stream()
                    .anyMatch(c -> c.position() == Position.APPOSED && c.sort() == Sort.ORGANIZATION);
            if (!tie && house) {
                return bare;
            }
        }
        return false;
    }

    /** Whether an adjective can only stand behind its noun: then a name right behind it is apposed to a lost noun. */
    private boolean isLate(List<Token> tokens, int at) {
        return !small.isEarlyAdjective(tokens.get(at));
    }

    /** What "baptisé" names: the head of the noun phrase before says it, "une usine de batteries"; a project if it does not. */
    private EntityKind named(List<Token> tokens, int last) {
        int end = last;
        while (end >= 0 && tokens.get(end).kind() != Token.Kind.WORD) {
            end--;
        }
        int head = end;
        for (int at = end; at >= 0 && at > end - 9 && isInPhrase(tokens, at); at--) {
            head = words.is(tokens.get(at), Pos.NOUN)
                            || words.contexts().longestAt(tokens, at).isPresent()
                    ? at
                    : head;
        }
        return head < 0
                ? EntityKind.PROJECT
                : words.contexts().longestAt(tokens, head).stream()
                        .flatMap(m -> m.values().stream())
                        .filter(c -> c.position() == Position.APPOSED && c.sort() != Sort.NAMING)
                        .map(c -> ContextPhrases.kindOf(c.sort()))
                        .findFirst()
                        .orElse(EntityKind.PROJECT);
    }

    private boolean isInPhrase(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.NUMBER
                || token.is("-") && !token.spaced()
                || token.kind() == Token.Kind.WORD
                        && !small.isDefinite(token)
                        && (small.isPrepositionOf(token)
                                || !words.isWord(token.folded())
                                || words.is(token, Pos.NOUN, Pos.ADJECTIVE, Pos.NAME));
    }
}
