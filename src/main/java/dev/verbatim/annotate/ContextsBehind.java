package dev.verbatim.annotate;

import static dev.verbatim.annotate.ContextPhrases.FAIR;
import static dev.verbatim.annotate.ContextPhrases.OFFICE;
import static dev.verbatim.annotate.ContextPhrases.REACH;
import static dev.verbatim.annotate.ContextPhrases.SLIGHT;
import static dev.verbatim.annotate.ContextPhrases.STRONG;

import dev.verbatim.annotate.NameWords.Context;
import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Weighs what stands behind a candidate: its apposition, its verb, the noun that it modifies. Immutable. */
final class ContextsBehind {

    private final NameWords words;
    private final SmallWords small;
    private final CompanyUse companyUse;
    private final ContextPhrases phrases;

    ContextsBehind(NameWords words, SmallWords small, CompanyUse companyUse, ContextPhrases phrases) {
        this.words = words;
        this.small = small;
        this.companyUse = companyUse;
        this.phrases = phrases;
    }

    void weigh(Candidate candidate) {
        List<Token> tokens = candidate.sentence().tokens();
        int at = candidate.to();
        if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.QUOTE) {
            at++;
        }
        if (at >= tokens.size()) {
            return;
        }
        if (companyUse.isAmongCompanies(tokens, candidate.from(), candidate.to(), Casing.NORMAL)) {
            candidate.favour(EntityKind.ORGANIZATION, 2);
        }
        Token next = tokens.get(at);
        if (next.is(",") && isScene(tokens, candidate.from() - 1)) {
            candidate.favour(EntityKind.PLACE, STRONG);
        } else if (next.is("'s") && at + 1 < tokens.size()) {
            possessed(candidate, tokens, at + 1);
        } else if (next.is(",") || next.is("(") || next.is("–") || next.is("—")) {
            apposition(candidate, tokens, at + 1);
            if (behindOthers(tokens, at) > at) {
                verb(candidate, tokens, at);
            } else if (next.is(",")
                    && candidate.from() > 1
                    && tokens.get(candidate.from() - 1).is(",")) {
                verb(candidate, tokens, at + 1);
            } else if (next.is(",")) {
                verb(candidate, tokens, behindAside(tokens, at + 1));
            }
        } else if (isModifier(candidate, tokens, at)) {
            candidate.favour(EntityKind.PROJECT, STRONG + 1);
        } else if (words.grammar(NameWords.Grammar.OFFICE_BEHIND) && phrases.startsOffice(tokens, at)) {
            candidate.favour(EntityKind.ORGANIZATION, STRONG);
        } else if (words.grammar(NameWords.Grammar.OFFICE_BEHIND)
                && candidate.from() > 0
                && small.isDefinite(tokens.get(candidate.from() - 1))
                && startsHouse(tokens, at)) {
            candidate.favour(EntityKind.ORGANIZATION, STRONG);
        } else {
            verb(candidate, tokens, at);
        }
    }

    /** "À Ploumel, …": whether "à" opens a sentence or what follows a colon, with or without its accent. */
    private boolean isScene(List<Token> tokens, int at) {
        if (at < 0
                || at > 0 && tokens.get(at - 1).kind() != Token.Kind.SIGN
                || at > 0 && tokens.get(at - 1).is(",")) {
            return false;
        }
        Token token = tokens.get(at);
        boolean bare = token.form().length() == 1 && token.capitalized() && small.isHaving(token);
        return words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                && (bare || small.isAt(token) && !small.isWith(token));
    }

    /** "X, de son côté, dément", "X, jusqu'ici muet, dément": behind a few words between commas. */
    private static int behindAside(List<Token> tokens, int from) {
        for (int at = from; at < tokens.size() && at < from + REACH; at++) {
            if (tokens.get(at).is(",")) {
                return at + 1;
            }
            if (tokens.get(at).kind() != Token.Kind.WORD || tokens.get(at).capitalized()) {
                return tokens.size();
            }
        }
        return tokens.size();
    }

    private void possessed(Candidate candidate, List<Token> tokens, int at) {
        if (phrases.startsOffice(tokens, at)
                || words.contexts().longestAt(tokens, at).stream()
                        .flatMap(m -> m.values().stream())
                        .anyMatch(c -> c.position() == Position.OF && c.sort() == Sort.ORGANIZATION)) {
            candidate.favour(EntityKind.ORGANIZATION, FAIR);
        }
    }

    /** "the Unite union", "the Nscale group". */
    private boolean startsHouse(List<Token> tokens, int at) {
        return !tokens.get(at).capitalized()
                && words.contexts().longestAt(tokens, at).stream()
                        .flatMap(m -> m.values().stream())
                        .anyMatch(c -> c.position() == Position.APPOSED && c.sort() == Sort.ORGANIZATION);
    }

    /** "X, PDG de Y", "X, une start-up", "X, 52 ans", "X (Renaissance)". */
    private void apposition(Candidate candidate, List<Token> tokens, int from) {
        int at = from;
        if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.NUMBER) {
            if (at + 1 < tokens.size() && small.isYears(tokens.get(at + 1))
                    || tokens.get(at).form().length() == 2
                            && at + 1 < tokens.size()
                            && tokens.get(at + 1).is(",")) {
                candidate.favour(EntityKind.PERSON, STRONG);
            }
            return;
        }
        if (at < tokens.size() && small.isWho(tokens.get(at))) {
            verb(candidate, tokens, at + 1);
            return;
        }
        boolean determined = at < tokens.size() && small.isDeterminer(tokens.get(at));
        at += determined ? 1 : 0;
        for (int steps = 0; at < tokens.size() && steps < 4; steps++, at++) {
            Optional<PhraseMatcher.Match<NameWords.OfficeTerm>> office =
                    words.offices().longestAt(tokens, at);
            Optional<PhraseMatcher.Match<Context>> context = words.contexts().longestAt(tokens, at);
            int end = Math.max(
                    office.map(PhraseMatcher.Match::to).orElse(0),
                    context.map(PhraseMatcher.Match::to).orElse(0));
            if (context.isPresent() && end < tokens.size() && tokens.get(end).is("'s") && office.isEmpty()) {
                // "the company's chief executive": what stands behind the clitic counts
                at = end;
                continue;
            }
            if (end > 0 && end < tokens.size() && NameShapes.isNameLike(tokens.get(end)) && determined) {
                return;
            }
            if (office.isPresent()
                    && office.get().to() >= context.map(PhraseMatcher.Match::to).orElse(0)) {
                if (determined && isTopic(candidate, tokens, from)) {
                    return;
                }
                candidate.favour(EntityKind.PERSON, STRONG + 1);
                return;
            }
            if (context.isPresent() && isCompound(tokens, end)) {
                // "Microsoft's venture arm": what it is comes last
                at = end - 1;
                continue;
            }
            if (context.isPresent() && favourApposed(candidate, context.get().values(), determined)) {
                return;
            }
            if (!phrases.isAdjective(tokens, at) && !isEnglishModifier(tokens, at)) {
                return;
            }
        }
    }

    /** "its X project", "the X scheme": a noun that the name modifies. */
    private boolean isModifier(Candidate candidate, List<Token> tokens, int at) {
        boolean undertaking = !tokens.get(at).capitalized()
                && words.contexts().longestAt(tokens, at).stream()
                        .flatMap(m -> m.values().stream())
                        .anyMatch(c -> c.position() == Position.BEHIND);
        for (int i = candidate.from() - 1; undertaking && i >= 0 && i >= candidate.from() - REACH; i--) {
            Token token = tokens.get(i);
            if (small.isDefinite(token) || small.isPossessive(token) || token.is("'s")) {
                return true;
            }
            undertaking = token.kind() != Token.Kind.SIGN && !token.capitalized() || token.is("-");
        }
        return false;
    }

    /** "As for X, a spokesman said": what opens the sentence is told off by a comma, and the subject of the verb follows. */
    private boolean isTopic(Candidate candidate, List<Token> tokens, int from) {
        if (candidate.from() == 0 || candidate.from() > 3 || !words.is(tokens.get(0), Pos.PREPOSITION)) {
            return false;
        }
        for (int at = from; at < tokens.size() && at < from + OFFICE; at++) {
            if (tokens.get(at).is(",")) {
                return false;
            }
            if (words.isFiniteVerb(tokens.get(at)) && !words.is(tokens.get(at), Pos.NOUN, Pos.PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    /** In English all that modifies a noun stands before it: "a self-driving start-up", "an £860m scheme". */
    private boolean isEnglishModifier(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return words.grammar(NameWords.Grammar.MODIFIERS_BEFORE)
                && (token.is("-")
                        || token.is("'s")
                        || token.kind() == Token.Kind.NUMBER
                        || tokens.get(at - 1).kind() == Token.Kind.NUMBER
                        || Character.getType(token.form().charAt(0)) == Character.CURRENCY_SYMBOL
                        || NameShapes.isNameLike(token)
                        || words.is(token, Pos.NOUN, Pos.VERB));
    }

    /** Whether another noun follows of which the one before is part, as in English. */
    private boolean isCompound(List<Token> tokens, int at) {
        return words.grammar(NameWords.Grammar.MODIFIERS_BEFORE)
                && at < tokens.size()
                && words.is(tokens.get(at), Pos.NOUN)
                && !words.isGrammar(tokens.get(at));
    }

    private boolean favourApposed(Candidate candidate, List<Context> contexts, boolean determined) {
        boolean found = false;
        boolean undertaking = determined && contexts.stream().anyMatch(c -> c.position() == Position.BEHIND);
        for (Context context : contexts) {
            if (context.position() == Position.APPOSED && context.sort() != Sort.NAMING) {
                if (context.sort() == Sort.ORGANIZATION || context.sort() == Sort.PERSON) {
                    phrases.appose(candidate, context.sort(), determined);
                } else {
                    boolean project = context.sort() == Sort.PROJECT;
                    candidate.favour(
                            ContextPhrases.kindOf(context.sort()),
                            undertaking ? STRONG + 1 : project ? FAIR + 1 : FAIR);
                }
                found = true;
            }
        }
        return found;
    }

    /** Behind what is coordinated with the name: "X, Y et sa filiale ont signé". */
    private int behindOthers(List<Token> tokens, int from) {
        int at = from;
        while (at + 1 < tokens.size() && (tokens.get(at).is(",") || small.isAnd(tokens.get(at)))) {
            boolean last = small.isAnd(tokens.get(at));
            int next = at + 1;
            while (next < tokens.size()
                    && next < at + 6
                    && (NameShapes.isNameLike(tokens.get(next))
                            || last && next == at + 1 && small.isDeterminer(tokens.get(next))
                            || last && next == at + 2 && small.isDeterminer(tokens.get(at + 1)))) {
                next++;
            }
            if (next == at + 1) {
                return from;
            }
            at = next;
            if (last) {
                return at;
            }
        }
        return from;
    }

    /** The verb the name is the subject of: "X lève", "X n'a pas levé". */
    private void verb(Candidate candidate, List<Token> tokens, int behind) {
        boolean finite = false;
        int from = behindOthers(tokens, behind);
        for (int at = from; at < tokens.size() && at < from + 4; at++) {
            Token token = tokens.get(at);
            if (token.kind() != Token.Kind.WORD || NameShapes.isNameLike(token)) {
                break;
            }
            finite |= words.isFiniteVerb(token);
            Optional<EntityKind> kind = words.subjectOf(token);
            if (finite && kind.isPresent()) {
                candidate.favour(kind.get(), 2);
                return;
            }
            if (!words.isFiniteVerb(token)
                    && !words.isGrammar(token)
                    && words.analyses(token).stream().noneMatch(a -> a.is(Analysis.Form.PAST_PARTICIPLE))) {
                break;
            }
        }
        if (finite) {
            boolean bare = candidate.from() == 0 || !small.isDeterminer(tokens.get(candidate.from() - 1));
            candidate.favour(EntityKind.ORGANIZATION, bare ? 2 : SLIGHT);
            candidate.favour(EntityKind.PERSON, SLIGHT);
        }
    }
}
