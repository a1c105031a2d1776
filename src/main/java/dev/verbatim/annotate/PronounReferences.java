package dev.verbatim.annotate;

import dev.verbatim.annotate.Profile.Sighting;
import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Resolves "il", "elle", "ce dernier", "l'intéressée", "she". Confined to one sentence. */
final class PronounReferences {

    /** Points by which the subject of the same sentence leads those of the one before. */
    private static final int SAME_SENTENCE = 4;

    private final CoreferenceLine line;
    private final Antecedents antecedents;
    private final NameWords words;
    private final SmallWords small;
    private final List<Token> tokens;

    PronounReferences(CoreferenceLine line, Antecedents antecedents, NameWords words, SmallWords small) {
        this.line = line;
        this.antecedents = antecedents;
        this.words = words;
        this.small = small;
        this.tokens = line.sentence().tokens();
    }

    Optional<Reference> at(int at) {
        Token token = tokens.get(at);
        if (small.isPersonal(token)) {
            return line.isNamed(at) ? Optional.empty() : pronoun(at);
        }
        boolean pointing = small.isPointing(token);
        boolean latter = small.isLatter(token);
        return (pointing || latter) && !line.isNamed(at) ? latter(at, pointing, latter) : Optional.empty();
    }

    private Optional<Reference> pronoun(int at) {
        Token token = tokens.get(at);
        if (small.isHe(token) || small.isShe(token)) {
            return personal(at, small.isShe(token));
        }
        if (small.isHim(token) && at > 0 && small.isAccording(tokens.get(at - 1))) {
            return personal(at, false);
        }
        boolean subject = small.isIt(token) && at + 1 < tokens.size() && words.isFiniteVerb(tokens.get(at + 1));
        return subject && !isNobody(at) ? thing(at) : Optional.empty();
    }

    /**
     * "ce dernier", "celui-ci", "l'intéressée".
     *
     * @param pointing whether a determiner stands at the token that may point to one of those
     * @param latter whether one of them stands there itself
     */
    private Optional<Reference> latter(int at, boolean pointing, boolean latter) {
        if (pointing && at + 1 < tokens.size() && small.isLatter(tokens.get(at + 1))) {
            return latter(at, at + 2, feminine(at + 1));
        }
        boolean bare = latter
                && at + 2 < tokens.size()
                && tokens.get(at + 1).is("-")
                && !tokens.get(at + 1).spaced();
        if (bare) {
            return latter(at, at + 3, feminine(at));
        }
        if (pointing && at + 1 < tokens.size() && small.isConcerned(tokens.get(at + 1))) {
            return antecedents
                    .last(at, 3, p -> isPerson(p) && fits(p, feminine(at + 1)))
                    .map(e -> new Reference(at, at + 2, e, Mention.Form.DESCRIPTION, at + 2));
        }
        return Optional.empty();
    }

    private static boolean isPerson(Profile profile) {
        return profile.entity().kind() == EntityKind.PERSON;
    }

    private static boolean fits(Profile profile, Optional<Boolean> feminine) {
        return feminine.isEmpty()
                || profile.feminine().isEmpty()
                || profile.feminine().equals(feminine);
    }

    private Optional<Boolean> feminine(int at) {
        return words.gender(tokens.get(at));
    }

    private Optional<Reference> latter(int at, int to, Optional<Boolean> feminine) {
        if (to < tokens.size()
                && (NameShapes.isNameLike(tokens.get(to))
                        || words.is(tokens.get(to), Pos.NOUN) && !words.isFiniteVerb(tokens.get(to)))) {
            return Optional.empty();
        }
        if (isUnnamedBefore(at)) {
            return Optional.empty();
        }
        return antecedents
                .last(at, 1, p -> isActor(p) && (!isPerson(p) || fits(p, feminine)))
                .map(e -> antecedents
                        .holderBeside(e, at)
                        .filter(p -> fits(p, feminine))
                        .map(Profile::entity)
                        .orElse(e))
                .map(e -> new Reference(at, to, e, Mention.Form.PRONOUN, to));
    }

    /** Whether the last one spoken of in this sentence holds an office but has no name. */
    private boolean isUnnamedBefore(int at) {
        int begin = tokens.get(at).span().begin();
        return antecedents
                .lastOfficeBefore(begin)
                .filter(o -> !antecedents.isNamedSince(o, begin))
                .isPresent();
    }

    private static boolean isActor(Profile profile) {
        return profile.entity().kind().isActor();
    }

    // ---- il, elle

    private Optional<Reference> personal(int at, boolean feminine) {
        if (isNobody(at)) {
            return Optional.empty();
        }
        Optional<Entity> entity = antecedents.best(at, profile -> points(profile, feminine, at));
        return entity.map(e -> new Reference(at, at + 1, e, Mention.Form.PRONOUN, at + 1));
    }

    private OptionalInt points(Profile profile, boolean feminine, int at) {
        Optional<Sighting> last = profile.lastBefore(line.sentence().index(), at);
        if (last.isEmpty() || line.sentence().index() - last.get().sentence() > 3) {
            return OptionalInt.empty();
        }
        boolean known = profile.feminine().isPresent();
        int distance = line.sentence().index() - last.get().sentence();
        boolean inverted =
                at > 0 && tokens.get(at - 1).is("-") && !tokens.get(at).spaced();
        // inside a sentence the nearest antecedent is in the same one
        int near = at > 2 && !inverted && distance == 0 ? 3 : 0;
        if (at == 0) {
            // what the sentence before was about goes on
            near = last.get().subject() && distance == 1 ? 3 : -1;
        }
        if (known && profile.feminine().get() != feminine) {
            return OptionalInt.empty();
        }
        if (isPerson(profile)) {
            int weight = last.get().subject() || inverted ? 4 : 1;
            return OptionalInt.of(known ? weight + near : 1);
        }
        if (words.grammar(NameWords.Grammar.POSSESSIVE_CLITIC)
                || profile.entity().kind() != EntityKind.ORGANIZATION
                || !profile.mayBeCompany() && (distance > 0 || !last.get().subject())
                || !last.get().subject() && near == 0
                || distance > (at == 0 ? 1 : 0) && !inverted) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((known ? 2 : 0) + near);
    }

    private Optional<Reference> thing(int at) {
        return antecedents
                .best(
                        at,
                        p -> p.entity().kind() == EntityKind.ORGANIZATION
                                        && p.lastBefore(line.sentence().index(), at)
                                                .filter(s -> s.subject()
                                                        && line.sentence().index() - s.sentence() <= 1)
                                                .isPresent()
                                ? OptionalInt.of(isHere(p, at) ? SAME_SENTENCE : 0)
                                : OptionalInt.empty())
                .map(e -> new Reference(at, at + 1, e, Mention.Form.PRONOUN, at + 1));
    }

    /** "X said it would": the subject of the same sentence before all others. */
    private boolean isHere(Profile profile, int at) {
        return profile.lastBefore(line.sentence().index(), at)
                .filter(s -> s.sentence() == line.sentence().index())
                .isPresent();
    }

    /** "il faut", "il y a", "il n'est pas question de", "il est clair que". */
    private boolean isNobody(int at) {
        boolean inverted =
                at > 0 && tokens.get(at - 1).is("-") && !tokens.get(at).spaced();
        if (inverted) {
            int verb = at - 2;
            if (verb > 0 && tokens.get(verb).form().length() == 1) {
                verb -= 2;
            }
            return verb >= 0 && small.isImpersonal(tokens.get(verb));
        }
        boolean being = false;
        for (int i = at + 1; i < tokens.size() && i < at + 6; i++) {
            Token token = tokens.get(i);
            if (small.isImpersonal(token)) {
                return !(token.is("y") && isPlace(i));
            }
            if (being && !small.isBeing(token)) {
                boolean clause = i + 1 < tokens.size()
                        && (small.isWhom(tokens.get(i + 1)) || small.isPrepositionOf(tokens.get(i + 1)))
                        && (words.is(token, Pos.ADJECTIVE)
                                || words.analyses(token).stream().anyMatch(a -> a.is(Analysis.Form.PAST_PARTICIPLE)));
                return clause
                        || words.is(token, Pos.NOUN)
                                && small.isPrepositionOf(tokens.get(Math.min(i + 1, tokens.size() - 1)))
                                && !words.is(token, Pos.VERB);
            }
            being |= small.isBeing(token);
            if (!being && !small.isHaving(token) && words.isFiniteVerb(token)) {
                return false;
            }
        }
        return false;
    }

    /** "elle y consacre": a place, not "il y a". */
    private boolean isPlace(int at) {
        return at + 1 < tokens.size() && !small.isHaving(tokens.get(at + 1));
    }
}
