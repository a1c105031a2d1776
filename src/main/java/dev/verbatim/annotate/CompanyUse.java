package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Whether a name that is an everyday word too ("Orange") names the company where it stands. Immutable. */
final class CompanyUse {

    private final NameWords words;
    private final GazetteerMatches gazetteer;
    private final SmallWords small;
    private final SpeakerUse speakerUse;

    CompanyUse(NameWords words, GazetteerMatches gazetteer, SmallWords small) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.small = small;
        this.speakerUse = new SpeakerUse(words);
    }

    /** Whether the place alone leaves no doubt; if not, another place of the article must bear it out. */
    boolean isCertain(List<Token> tokens, int from, GazetteerMatches.Match match, Casing casing, boolean initial) {
        if (!GazetteerMatches.isAmbiguous(match, from, casing)) {
            return true;
        }
        if (casing == Casing.NORMAL && !initial && gazetteer.isEverydayWord(tokens, from)) {
            return true;
        }
        int to = match.to();
        return isAnnounced(tokens, from)
                || isLabel(tokens, from, to)
                || casing == Casing.NORMAL && speakerUse.isSpeaker(tokens, from)
                || isAmongCompanies(tokens, from, to, casing)
                || casing == Casing.NORMAL && to < tokens.size() && isSubject(tokens, to);
    }

    /** "Orange : l'opérateur vend ses tours", at the beginning of a line or an item. */
    private static boolean isLabel(List<Token> tokens, int from, int to) {
        return from < 2
                && to + 1 < tokens.size()
                && tokens.get(to).is(":")
                && (from == 0 || tokens.get(0).kind() == Token.Kind.SIGN);
    }

    /** "chez orange", "le PDG d'orange", "l'opérateur orange". */
    boolean isAnnounced(List<Token> tokens, int from) {
        int last = from - 1;
        if (last < 0) {
            return false;
        }
        boolean governed = small.isPrepositionOf(tokens.get(last));
        if (governed) {
            last--;
        }
        for (int at = Math.max(0, last - 4); at <= last; at++) {
            int end = last + 1;
            boolean office = words.offices()
                    .longestAt(tokens, at)
                    .filter(m -> m.to() == end)
                    .isPresent();
            boolean context = words.contexts().longestAt(tokens, at).stream()
                    .filter(m -> m.to() == end)
                    .flatMap(m -> m.values().stream())
                    .anyMatch(c -> c.sort() == Sort.ORGANIZATION
                            && (governed ? c.position() == Position.OF : c.position() != Position.OF));
            if (governed && office || context) {
                return true;
            }
        }
        return false;
    }

    /** Beside another known organization, with a comma or "et" between. */
    boolean isAmongCompanies(List<Token> tokens, int from, int to, Casing casing) {
        if (to + 1 < tokens.size()
                && isJoint(tokens.get(to))
                && isOrganization(tokens, to + 1, casing).isPresent()) {
            return true;
        }
        if (from < 2 || !isJoint(tokens.get(from - 1))) {
            return false;
        }
        for (int at = Math.max(0, from - 5); at < from - 1; at++) {
            int end = from - 1;
            if (isOrganization(tokens, at, casing).filter(m -> m.to() == end).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<GazetteerMatches.Match> isOrganization(List<Token> tokens, int at, Casing casing) {
        return gazetteer.at(tokens, at, casing).filter(m -> m.entry().kind() == EntityKind.ORGANIZATION);
    }

    private boolean isJoint(Token token) {
        return token.is(",") || small.isAnd(token);
    }

    /** A bare everyday noun is no subject: what has a verb right behind it is a name. */
    private boolean isSubject(List<Token> tokens, int to) {
        Token next = tokens.get(to);
        return words.isFiniteVerb(next)
                || next.is(",")
                || next.is("'s")
                || small.isAnd(next)
                || words.isGrammar(next)
                        && !small.isPrepositionOf(next)
                        && to + 1 < tokens.size()
                        && words.isFiniteVerb(tokens.get(to + 1));
    }
}
