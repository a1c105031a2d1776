package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Context;
import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Weighs what the words around and inside a candidate say of its kind. Immutable. */
final class NameContexts {

    private static final int CERTAIN = 8;
    private static final int STRONG = 5;
    private static final int FAIR = 3;
    private static final int SLIGHT = 1;

    /** How many words may stand between a noun and the name it is apposed to: "le fonds de pension canadien X". */
    private static final int REACH = 5;

    /** Words of an office with its house at most. */
    private static final int OFFICE = 12;

    /** Offices of a town, a region or a constituency, by their codes. */
    private static final Set<String> TERRITORIAL = Set.of("governor", "legislator", "mayor");

    private static final String MINISTER = "minister";

    private final NameWords words;
    private final GazetteerMatches gazetteer;
    private final SmallWords small;
    private final CompanyUse companyUse;
    private final SpeakerUse speakerUse;
    private final NameInterior interior;

    NameContexts(
            NameWords words,
            FirstNames firstNames,
            GazetteerMatches gazetteer,
            SmallWords small,
            CompanyUse companyUse) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.small = small;
        this.companyUse = companyUse;
        this.speakerUse = new SpeakerUse(words);
        this.interior = new NameInterior(words, firstNames, gazetteer, small);
    }

    void weigh(Candidate candidate) {
        interior.weigh(candidate);
        before(candidate);
        behind(candidate);
    }

    // ---- before

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
        apposed(candidate, tokens, at);
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
                && endingAt(tokens, before).stream()
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
        boolean given = endingAt(tokens, head).stream()
                .anyMatch(c -> c.position() == Position.PREPOSITION && c.sort() == Sort.ORGANIZATION);
        if (given || strange && small.isBy(tokens.get(head))) {
            candidate.favour(EntityKind.ORGANIZATION, 2);
        }
    }

    private void preposition(Candidate candidate, List<Token> tokens, int at) {
        for (Context context : endingAt(tokens, at)) {
            if (context.position() == Position.PREPOSITION) {
                boolean house = context.sort() == Sort.ORGANIZATION && candidate.shape(EntityKind.PERSON) == 0;
                candidate.favour(kindOf(context.sort()), house ? STRONG : 2);
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
            for (Context context : endingAt(tokens, at - 1)) {
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
                && officeOver(tokens, at - 1).contains(MINISTER)) {
            candidate.reject();
            return;
        }
        int noun = at - 1;
        int steps = 0;
        while (noun >= 0 && steps++ < 3 && isAdjective(tokens, noun) && !endsContext(tokens, noun)) {
            noun--;
        }
        if (noun < 0) {
            return;
        }
        if (officeEnding(tokens, noun).isEmpty() && noun > 1 && small.isPrepositionOf(tokens.get(noun - 1))) {
            // "directeur du développement de X"
            int office = noun - 2;
            if (!officeEnding(tokens, office).isEmpty()) {
                candidate.favour(EntityKind.ORGANIZATION, FAIR);
                return;
            }
        }
        Set<Context> contexts = endingAt(tokens, noun);
        boolean governs = contexts.stream().anyMatch(c -> c.position() == Position.OF);
        for (Context context : contexts) {
            if (context.position() == Position.OF) {
                candidate.favour(kindOf(context.sort()), FAIR);
            }
            boolean seat = context.sort() == Sort.ORGANIZATION && !governs;
            if (context.position() == Position.APPOSED && (context.sort() == Sort.PLACE || seat)) {
                candidate.favour(EntityKind.PLACE, FAIR);
            }
        }
        if (!officeEnding(tokens, noun).isEmpty()) {
            boolean article = at + 1 < candidate.from() || small.isDefinite(tokens.get(at));
            boolean institution =
                    words.institutions().longestAt(tokens, candidate.from()).isPresent();
            if (article
                    && !institution
                    && words.isCommon(candidate.token(0))
                    && !candidate.token(0).allCaps()) {
                // "ministre de l'Économie": what the office is for
                candidate.reject();
            } else if (!institution && officeEnding(tokens, noun).stream().allMatch(TERRITORIAL::contains)) {
                candidate.favour(EntityKind.PLACE, STRONG);
            } else {
                candidate.favour(EntityKind.ORGANIZATION, FAIR);
            }
        }
    }

    /** "ministre du Commerce", "ministre de l'Énergie, des Mines et du Budget": the office over what ends at a token. */
    private Set<String> officeOver(List<Token> tokens, int last) {
        for (int at = last; at >= 0 && at > last - OFFICE; at--) {
            Set<String> codes = officeEnding(tokens, at);
            if (!codes.isEmpty()) {
                return codes;
            }
            Token token = tokens.get(at);
            boolean part = token.is(",")
                    || small.isAnd(token)
                    || token.kind() == Token.Kind.WORD
                            && (small.isDeterminer(token)
                                    || small.isPrepositionOf(token)
                                    || words.is(token, Pos.NOUN, Pos.ADJECTIVE));
            if (!part) {
                return Set.of();
            }
        }
        return Set.of();
    }

    private boolean endsContext(List<Token> tokens, int at) {
        return !endingAt(tokens, at).isEmpty() || endsOffice(tokens, at);
    }

    /** "Mme X", "l'analyste X", "le fonds suédois X", "le cabinet de conseil X". */
    private void apposed(Candidate candidate, List<Token> tokens, int at) {
        if (at > 0
                && small.isHaving(tokens.get(at - 1))
                && !small.isBeing(tokens.get(at))
                && isParticiple(tokens.get(at))) {
            // "a placé X": no adjective of a noun before
            return;
        }
        boolean holder = candidate.shape(EntityKind.PERSON) > 0
                && words.is(tokens.get(at), Pos.NOUN, Pos.ADJECTIVE)
                && endingAt(tokens, at).stream()
                        .noneMatch(c -> c.position() == Position.APPOSED && c.sort() == Sort.ORGANIZATION)
                && !officeOver(tokens, at).isEmpty();
        if (holder) {
            // "la directrice de la stratégie X": the office, not the noun beside the name
            candidate.favour(EntityKind.PERSON, STRONG);
            return;
        }
        int noun = at;
        boolean national = false;
        for (int steps = 0; noun >= 0 && steps < REACH; steps++) {
            if (noun == at && endsOffice(tokens, noun)) {
                candidate.favour(EntityKind.PERSON, STRONG);
                return;
            }
            Set<Context> contexts = endingAt(tokens, noun);
            for (Context context : contexts) {
                if (context.position() == Position.TITLE && noun == at) {
                    candidate.favour(EntityKind.PERSON, CERTAIN);
                } else if (context.position() == Position.APPOSED && context.sort() == Sort.NAMING) {
                    candidate.favour(named(tokens, noun - 1), STRONG);
                } else if (context.position() == Position.APPOSED) {
                    appose(candidate, context.sort(), noun == at);
                }
            }
            if (contexts.stream().anyMatch(c -> c.position() == Position.APPOSED || c.position() == Position.TITLE)) {
                if (isMade(tokens, noun)) {
                    candidate.favour(EntityKind.ORGANIZATION, CERTAIN);
                }
                return;
            }
            if (endsOffice(tokens, noun)) {
                candidate.favour(EntityKind.PERSON, noun == at ? STRONG : FAIR);
                return;
            }
            if (isAdjective(tokens, noun)) {
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
            boolean house = endingAt(tokens, at).stream()
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
                        .map(c -> kindOf(c.sort()))
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

    private void appose(Candidate candidate, Sort sort, boolean adjacent) {
        switch (sort) {
            case EVENT, WORK -> candidate.favour(EntityKind.PRODUCT, STRONG);
            case NAMING -> {
                // the noun before says what it names
            }
            case PROJECT -> candidate.favour(EntityKind.PROJECT, adjacent ? CERTAIN : STRONG);
            default -> candidate.favour(kindOf(sort), adjacent ? STRONG + 1 : STRONG);
        }
    }

    private boolean isParticiple(Token token) {
        return words.analyses(token).stream().anyMatch(a -> a.is(Analysis.Form.PAST_PARTICIPLE));
    }

    private boolean isAdjective(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.WORD
                && !token.capitalized()
                && (words.is(token, Pos.ADJECTIVE) || gazetteer.isCountryAdjective(tokens, at))
                && !words.is(token, Pos.DETERMINER, Pos.PREPOSITION);
    }

    /** The contexts whose phrase ends with the token at {@code last}; those of the longest such phrase. */
    private Set<Context> endingAt(List<Token> tokens, int last) {
        for (int from = Math.max(0, last - 4); from <= last; from++) {
            Optional<PhraseMatcher.Match<Context>> match = words.contexts().longestAt(tokens, from);
            if (match.isPresent() && match.get().to() == last + 1) {
                return new HashSet<>(match.get().values());
            }
        }
        return Set.of();
    }

    private boolean endsOffice(List<Token> tokens, int last) {
        return !officeEnding(tokens, last).isEmpty();
    }

    /** The codes of the offices whose words end with the token at {@code last}. */
    private Set<String> officeEnding(List<Token> tokens, int last) {
        for (int from = Math.max(0, last - 4); from <= last; from++) {
            Optional<PhraseMatcher.Match<NameWords.OfficeTerm>> match =
                    words.offices().longestAt(tokens, from);
            if (match.isPresent() && match.get().to() == last + 1) {
                return match.get().values().stream()
                        .map(NameWords.OfficeTerm::code)
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    private static EntityKind kindOf(Sort sort) {
        return switch (sort) {
            case PERSON -> EntityKind.PERSON;
            case ORGANIZATION -> EntityKind.ORGANIZATION;
            case GOVERNMENT -> EntityKind.GOVERNMENT;
            case PLACE -> EntityKind.PLACE;
            case PROJECT, NAMING -> EntityKind.PROJECT;
            case PRODUCT, EVENT, WORK -> EntityKind.PRODUCT;
        };
    }

    // ---- behind

    private void behind(Candidate candidate) {
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
        } else if (words.grammar(NameWords.Grammar.OFFICE_BEHIND) && startsOffice(tokens, at)) {
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
        if (startsOffice(tokens, at)
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

    private boolean startsOffice(List<Token> tokens, int at) {
        return words.offices().longestAt(tokens, at).isPresent();
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
            if (!isAdjective(tokens, at) && !isEnglishModifier(tokens, at)) {
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
                    appose(candidate, context.sort(), determined);
                } else {
                    boolean project = context.sort() == Sort.PROJECT;
                    candidate.favour(kindOf(context.sort()), undertaking ? STRONG + 1 : project ? FAIR + 1 : FAIR);
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
