package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Context;
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

/** The phrases beside a candidate that tell what it is: nouns, offices, adjectives; and what each weighs. Immutable. */
final class ContextPhrases {

    static final int CERTAIN = 8;
    static final int STRONG = 5;
    static final int FAIR = 3;
    static final int SLIGHT = 1;

    /** How many words may stand between a noun and the name it is apposed to: "le fonds de pension canadien X". */
    static final int REACH = 5;

    /** Words of an office with its house at most. */
    static final int OFFICE = 12;

    private final NameWords words;
    private final GazetteerMatches gazetteer;
    private final SmallWords small;

    ContextPhrases(NameWords words, GazetteerMatches gazetteer, SmallWords small) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.small = small;
    }

    /** "ministre du Commerce", "ministre de l'Énergie, des Mines et du Budget": the office over what ends at a token. */
    Set<String> officeOver(List<Token> tokens, int last) {
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

    boolean endsContext(List<Token> tokens, int at) {
        return !endingAt(tokens, at).isEmpty() || endsOffice(tokens, at);
    }

    void appose(Candidate candidate, Sort sort, boolean adjacent) {
        switch (sort) {
            case EVENT, WORK -> candidate.favour(EntityKind.PRODUCT, STRONG);
            case NAMING -> {
                // the noun before says what it names
            }
            case PROJECT -> candidate.favour(EntityKind.PROJECT, adjacent ? CERTAIN : STRONG);
            default -> candidate.favour(kindOf(sort), adjacent ? STRONG + 1 : STRONG);
        }
    }

    boolean isParticiple(Token token) {
        return words.analyses(token).stream().anyMatch(a -> a.is(Analysis.Form.PAST_PARTICIPLE));
    }

    boolean isAdjective(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.WORD
                && !token.capitalized()
                && (words.is(token, Pos.ADJECTIVE) || gazetteer.isCountryAdjective(tokens, at))
                && !words.is(token, Pos.DETERMINER, Pos.PREPOSITION);
    }

    /** The contexts whose phrase ends with the token at {@code last}; those of the longest such phrase. */
    Set<Context> endingAt(List<Token> tokens, int last) {
        for (int from = Math.max(0, last - 4); from <= last; from++) {
            Optional<PhraseMatcher.Match<Context>> match = words.contexts().longestAt(tokens, from);
            if (match.isPresent() && match.get().to() == last + 1) {
                return new HashSet<>(match.get().values());
            }
        }
        return Set.of();
    }

    boolean endsOffice(List<Token> tokens, int last) {
        return !officeEnding(tokens, last).isEmpty();
    }

    /** The codes of the offices whose words end with the token at {@code last}. */
    Set<String> officeEnding(List<Token> tokens, int last) {
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

    static EntityKind kindOf(Sort sort) {
        return switch (sort) {
            case PERSON -> EntityKind.PERSON;
            case ORGANIZATION -> EntityKind.ORGANIZATION;
            case GOVERNMENT -> EntityKind.GOVERNMENT;
            case PLACE -> EntityKind.PLACE;
            case PROJECT, NAMING -> EntityKind.PROJECT;
            case PRODUCT, EVENT, WORK -> EntityKind.PRODUCT;
        };
    }

    boolean startsOffice(List<Token> tokens, int at) {
        return words.offices().longestAt(tokens, at).isPresent();
    }
}
