package dev.verbatim.annotate;

import static dev.verbatim.annotate.ContextPhrases.FAIR;
import static dev.verbatim.annotate.ContextPhrases.OFFICE;
import static dev.verbatim.annotate.ContextPhrases.SLIGHT;
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

/** Weighs what the words around and inside a candidate say of its kind. Immutable. */
final class NameContexts {

    /** Offices of a town, a region or a constituency, by their codes. */
    private static final Set<String> TERRITORIAL = Set.of("governor", "legislator", "mayor");

    private static final String MINISTER = "minister";

    private final NameWords words;
    private final SmallWords small;
    private final SpeakerUse speakerUse;
    private final NameInterior interior;
    private final ContextPhrases phrases;
    private final Appositions appositions;
    private final ContextsBehind behind;

    NameContexts(
            NameWords words,
            FirstNames firstNames,
            GazetteerMatches gazetteer,
            SmallWords small,
            CompanyUse companyUse) {
        this.words = words;
        this.small = small;
        this.speakerUse = new SpeakerUse(words);
        this.interior = new NameInterior(words, firstNames, gazetteer, small);
        this.phrases = new ContextPhrases(words, gazetteer, small);
        this.appositions = new Appositions(words, gazetteer, small, phrases);
        this.behind = new ContextsBehind(words, small, companyUse, phrases);
    }

    void weigh(Candidate candidate) {
        interior.weigh(candidate);
        before(candidate);
        behind.weigh(candidate);
    }

    private void before(Candidate candidate) {
        List<Token> tokens = candidate.sentence().tokens();
        int at = candidate.from() - 1;
        if (at >= 0 && tokens.get(at).kind() == Token.Kind.QUOTE) {
            quoted(candidate, tokens);
            at--;
        }
        if (at < 0) {
            return;
        }
        if (speakerUse.isSpeaker(tokens, candidate.from())) {
            candidate.favour(EntityKind.ORGANIZATION, 2);
            candidate.favour(EntityKind.PERSON, SLIGHT);
        }
        if (small.isPrepositionOf(tokens.get(at))) {
            governed(candidate, tokens, at);
            return;
        }
        preposition(candidate, tokens, at);
        listed(candidate, tokens, at);
        if (tokens.get(at).is(",") && isOfficeBefore(tokens, at) && closes(tokens, candidate.to())) {
            candidate.favour(EntityKind.PERSON, STRONG + 1);
            return;
        }
        if (small.isDefinite(tokens.get(at))) {
            article(candidate, tokens, at);
            return;
        }
        appositions.weigh(candidate, tokens, at);
    }

    /** "le président de Cathoria, X,": whether an office of one holder stands before the comma, with its house. */
    private boolean isOfficeBefore(List<Token> tokens, int comma) {
        for (int at = comma - 1; at >= 1 && at > comma - OFFICE; at--) {
            Token token = tokens.get(at);
            if (token.kind() != Token.Kind.WORD && !token.is("-")
                    || words.isFiniteVerb(token) && !words.is(token, Pos.NOUN, Pos.PREPOSITION)) {
                return false;
            }
            boolean office = words.offices()
                    .longestAt(tokens, at)
                    .filter(m -> m.to() <= comma)
                    .isPresent();
            if (office) {
                return small.isDefinite(tokens.get(at - 1)) || small.isPossessive(tokens.get(at - 1));
            }
        }
        return false;
    }

    private boolean closes(List<Token> tokens, int at) {
        return at >= tokens.size()
                || tokens.get(at).is(",")
                || tokens.get(at).is(".")
                || words.isFiniteVerb(tokens.get(at)) && !words.is(tokens.get(at), Pos.NOUN, Pos.PREPOSITION);
    }

    /** « La Fièvre des serveurs »: a few quoted words without a verb are a title. */
    private void quoted(Candidate candidate, List<Token> tokens) {
        int before = candidate.from() - 2;
        if (before >= 0
                && phrases.endingAt(tokens, before).stream()
                        .anyMatch(c -> c.position() == Position.APPOSED && c.sort() != Sort.WORK)) {
            // the noun before says what it is
            return;
        }
        for (int at = candidate.to(); at < tokens.size() && at < candidate.to() + 8; at++) {
            if (tokens.get(at).kind() == Token.Kind.QUOTE) {
                candidate.favour(EntityKind.PRODUCT, FAIR);
                return;
            }
            if (words.isFiniteVerb(tokens.get(at)) && !words.is(tokens.get(at), Pos.NOUN, Pos.PREPOSITION)) {
                return;
            }
        }
    }

    /** "formé par X, Y et Z", "vendu à X et Y": what governs the first name of a list governs all. */
    private void listed(Candidate candidate, List<Token> tokens, int at) {
        int head = at;
        while (head > 0 && (tokens.get(head).is(",") || small.isAnd(tokens.get(head)))) {
            int name = head - 1;
            while (name >= 0 && tokens.get(name).capitalized()) {
                name--;
            }
            if (name == head - 1) {
                return;
            }
            head = name;
        }
        boolean strange =
                candidate.length() == 1 && !words.isWord(candidate.token(0).folded());
        if (head == at || head < 0 || candidate.shape(EntityKind.PERSON) > 0) {
            return;
        }
        boolean given = phrases.endingAt(tokens, head).stream()
                .anyMatch(c -> c.position() == Position.PREPOSITION && c.sort() == Sort.ORGANIZATION);
        if (given || strange && small.isBy(tokens.get(head))) {
            candidate.favour(EntityKind.ORGANIZATION, 2);
        }
    }

    private void preposition(Candidate candidate, List<Token> tokens, int at) {
        for (Context context : phrases.endingAt(tokens, at)) {
            if (context.position() == Position.PREPOSITION) {
                boolean house = context.sort() == Sort.ORGANIZATION && candidate.shape(EntityKind.PERSON) == 0;
                candidate.favour(ContextPhrases.kindOf(context.sort()), house ? STRONG : 2);
            }
        }
        if (small.isWithin(tokens.get(at))) {
            candidate.favour(EntityKind.ORGANIZATION, 2);
        }
        if (small.isBy(tokens.get(at))) {
            boolean strange =
                    candidate.length() == 1 && !words.isWord(candidate.token(0).folded());
            candidate.favour(EntityKind.ORGANIZATION, strange && candidate.shape(EntityKind.PERSON) == 0 ? 2 : SLIGHT);
        }
    }

    /** "dans l'Essonne", "la Cnil", "le Xyz": an article before a proper name. */
    private void article(Candidate candidate, List<Token> tokens, int at) {
        candidate.favour(EntityKind.PERSON, -FAIR);
        if (at > 0 && small.isPrepositionOf(tokens.get(at - 1))) {
            governed(candidate, tokens, at - 1);
        }
        if (at > 0) {
            for (Context context : phrases.endingAt(tokens, at - 1)) {
                if (context.position() == Position.PREPOSITION && context.sort() == Sort.PLACE) {
                    candidate.favour(EntityKind.PLACE, FAIR);
                }
            }
            if (small.isWithin(tokens.get(at - 1))) {
                candidate.favour(EntityKind.PLACE, FAIR);
            }
        }
        if (words.grammar(NameWords.Grammar.ARTICLE_BEFORE_REGIONS)
                && candidate.length() == 1
                && !candidate.token(0).allCaps()) {
            candidate.favour(EntityKind.PLACE, SLIGHT);
            candidate.favour(EntityKind.PRODUCT, SLIGHT);
        }
    }

    /** "le PDG de X", "le site de X": what the name completes; "de" may have its article: "le patron de la X". */
    private void governed(Candidate candidate, List<Token> tokens, int at) {
        if (candidate.length() == 1
                && words.isCommon(candidate.token(0))
                && phrases.officeOver(tokens, at - 1).contains(MINISTER)) {
            candidate.reject();
            return;
        }
        int noun = at - 1;
        int steps = 0;
        while (noun >= 0 && steps++ < 3 && phrases.isAdjective(tokens, noun) && !phrases.endsContext(tokens, noun)) {
            noun--;
        }
        if (noun < 0) {
            return;
        }
        if (phrases.officeEnding(tokens, noun).isEmpty() && noun > 1 && small.isPrepositionOf(tokens.get(noun - 1))) {
            // "directeur du développement de X"
            int office = noun - 2;
            if (!phrases.officeEnding(tokens, office).isEmpty()) {
                candidate.favour(EntityKind.ORGANIZATION, FAIR);
                return;
            }
        }
        Set<Context> contexts = phrases.endingAt(tokens, noun);
        boolean governs = contexts.stream().anyMatch(c -> c.position() == Position.OF);
        for (Context context : contexts) {
            if (context.position() == Position.OF) {
                candidate.favour(ContextPhrases.kindOf(context.sort()), FAIR);
            }
            boolean seat = context.sort() == Sort.ORGANIZATION && !governs;
            if (context.position() == Position.APPOSED && (context.sort() == Sort.PLACE || seat)) {
                candidate.favour(EntityKind.PLACE, FAIR);
            }
        }
        if (!phrases.officeEnding(tokens, noun).isEmpty()) {
            boolean article = at + 1 < candidate.from() || small.isDefinite(tokens.get(at));
            boolean institution =
                    words.institutions().longestAt(tokens, candidate.from()).isPresent();
            if (article
                    && !institution
                    && words.isCommon(candidate.token(0))
                    && !candidate.token(0).allCaps()) {
                // "ministre de l'Économie": what the office is for
                candidate.reject();
            } else if (!institution
                    && phrases.officeEnding(tokens, noun).stream().allMatch(TERRITORIAL::contains)) {
                candidate.favour(EntityKind.PLACE, STRONG);
            } else {
                candidate.favour(EntityKind.ORGANIZATION, FAIR);
            }
        }
    }
}
