package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Resolves "le groupe japonais", "la start-up", "l'opérateur", "ce projet", "the company". Confined to one sentence. */
final class NounReferences {

    private static final int SAME_NOUN = 5;
    private static final int SAME_INDUSTRY = 4;
    private static final int SAME_COUNTRY = 4;

    private final CoreferenceLine line;
    private final Antecedents antecedents;
    private final Introductions introductions;
    private final NameWords words;
    private final SmallWords small;
    private final Descriptions descriptions;
    private final List<Token> tokens;

    NounReferences(
            CoreferenceLine line,
            Antecedents antecedents,
            Introductions introductions,
            NameWords words,
            SmallWords small,
            Descriptions descriptions) {
        this.line = line;
        this.antecedents = antecedents;
        this.introductions = introductions;
        this.words = words;
        this.small = small;
        this.descriptions = descriptions;
        this.tokens = line.sentence().tokens();
    }

    /** The reference that begins with the determiner at the token. */
    Optional<Reference> at(int at) {
        Token first = tokens.get(at);
        if (!small.isPointing(first) || isTitle(at) || at + 1 >= tokens.size() || line.isNamed(at) || isPlural(first)) {
            return Optional.empty();
        }
        int noun = at + 1;
        List<String> countries = new ArrayList<>();
        boolean located = false;
        while (noun < tokens.size() && noun < at + 4 && isEarly(noun)) {
            line.countryAt(noun).ifPresent(countries::add);
            noun++;
        }
        if (noun >= tokens.size() || isNamed(noun)) {
            return Optional.empty();
        }
        Optional<PhraseMatcher.Match<Descriptions.Noun>> match =
                descriptions.nouns().longestAt(tokens, noun);
        if (match.isEmpty()) {
            Optional<Reference> alumnus = alumnus(at);
            return alumnus.isPresent() ? alumnus : called(at, noun);
        }
        int to = match.get().to();
        while (to < tokens.size() && isLate(to)) {
            line.countryAt(to).ifPresent(countries::add);
            located |= line.countryAt(to).isEmpty();
            to++;
        }
        to = tokens.get(noun).capitalized() ? to : productEnd(to);
        int seat = seatEnd(to);
        Optional<String> place =
                seat > to ? Optional.of(CoreferenceLine.words(tokens, to + 1, seat)) : Optional.empty();
        to = seat;
        if (isBound(to)) {
            return Optional.empty();
        }
        String name = CoreferenceLine.words(tokens, noun, match.get().to());
        int end = to;
        int head = noun;
        boolean adjective = located;
        return match.get().values().stream()
                .map(value -> resolve(at, name, value, countries, adjective, place))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> match.get().values().stream().anyMatch(v -> v.kind() == EntityKind.PERSON)
                        ? introductions.again(at, head)
                        : Optional.empty())
                .map(entity -> new Reference(begin(at), end, entity, Mention.Form.DESCRIPTION, end));
    }

    /** "selon L'Investisseur": an article with a capital inside a sentence begins a name. */
    private boolean isTitle(int at) {
        return at > 0
                && tokens.get(at).capitalized()
                && tokens.get(at + 1 < tokens.size() ? at + 1 : at).capitalized()
                && tokens.get(at - 1).kind() == Token.Kind.WORD
                && !tokens.get(at - 1).capitalized();
    }

    /** "l'éleveur" after "l'éleveur Paul Roy": the only one the article called so; or whom the noun introduces. */
    private Optional<Reference> called(int at, int noun) {
        Optional<Integer> end = words.personNounEnd(tokens, noun);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        int to = end.get();
        String name = CoreferenceLine.words(tokens, noun, to);
        Optional<Entity> known = isBound(to)
                ? Optional.empty()
                : antecedents.only(
                        at,
                        p -> p.entity().kind() == EntityKind.PERSON && p.nouns().contains(name));
        return known.or(() -> introduced(at, noun, to))
                .map(entity -> new Reference(begin(at), to, entity, Mention.Form.DESCRIPTION, to));
    }

    /** "cet ancien de Keolis". */
    private Optional<Reference> alumnus(int at) {
        boolean former = small.isFormer(tokens.get(at + 1))
                && at + 3 < tokens.size()
                && small.isPrepositionOf(tokens.get(at + 2));
        return former
                ? line.nameFrom(at + 3)
                        .filter(m -> m.entity().kind() == EntityKind.ORGANIZATION)
                        .flatMap(m -> introductions
                                .again(at, at)
                                .map(e -> new Reference(at, line.to(m), e, Mention.Form.DESCRIPTION, line.to(m))))
                : Optional.empty();
    }

    private Optional<Entity> introduced(int at, int noun, int to) {
        int behind = to;
        while (behind < tokens.size() && isLate(behind)) {
            behind++;
        }
        return isBound(behind) ? Optional.empty() : introductions.again(at, noun);
    }

    /** "le fabricant de batteries", "l'éditeur de logiciels libres": behind what the house makes; {@code to} if it is not told. */
    private int productEnd(int to) {
        boolean bare = to + 1 < tokens.size()
                && words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                && small.isPrepositionOf(tokens.get(to))
                && words.articleGender(tokens.get(to)).isEmpty()
                && !words.is(tokens.get(to), Pos.CONTRACTION)
                && isProduct(to + 1);
        if (!bare) {
            return to;
        }
        int end = to + 2;
        while (end < tokens.size() && isLate(end)) {
            end++;
        }
        return end;
    }

    private boolean isProduct(int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.WORD
                && !token.capitalized()
                && words.is(token, Pos.NOUN)
                && !words.isGrammar(token)
                && !words.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.PRONOUN);
    }

    /** "la firme de Cupertino": behind the place; {@code to} if none follows. */
    private int seatEnd(int to) {
        if (to + 1 >= tokens.size() || !small.isPrepositionOf(tokens.get(to))) {
            return to;
        }
        return line.nameFrom(to + 1)
                .filter(m -> m.entity().kind() == EntityKind.PLACE && m.form() == Mention.Form.NAME)
                .map(line::to)
                .orElse(to);
    }

    /** A merged article belongs to the preposition too: "du groupe" is mentioned by its noun. */
    private int begin(int at) {
        return small.isPrepositionOf(tokens.get(at)) || small.isAt(tokens.get(at)) ? at + 1 : at;
    }

    /** "le Parti québécois": the noun is the first word of a name. */
    private boolean isNamed(int noun) {
        return tokens.get(noun).capitalized()
                && line.nameFrom(noun)
                        .filter(m -> m.form() == Mention.Form.NAME)
                        .isPresent();
    }

    private boolean isPlural(Token determiner) {
        for (Analysis analysis : words.analyses(determiner)) {
            if (analysis.count() == Analysis.Count.PLURAL && !analysis.is(Pos.NOUN)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEarly(int index) {
        Token token = tokens.get(index);
        boolean adjective = token.kind() == Token.Kind.WORD
                && (line.countryAt(index).isPresent() && !words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                        || small.isEarlyAdjective(token));
        return adjective && descriptions.nouns().longestAt(tokens, index).isEmpty();
    }

    private boolean isLate(int index) {
        Token token = tokens.get(index);
        return words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                && token.kind() == Token.Kind.WORD
                && (line.countryAt(index).isPresent()
                        || !token.capitalized()
                                && words.is(token, Pos.ADJECTIVE)
                                && !words.isFiniteVerb(token)
                                && words.analyses(token).stream().noneMatch(a -> a.is(Analysis.Form.PAST_PARTICIPLE))
                                && !words.is(
                                        token,
                                        Pos.PREPOSITION,
                                        Pos.DETERMINER,
                                        Pos.ADVERB,
                                        Pos.COORDINATOR,
                                        Pos.PRONOUN));
    }

    /** A name or a complement behind the noun says itself what is meant. */
    private boolean isBound(int to) {
        if (to >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(to);
        boolean quote = next.kind() == Token.Kind.QUOTE && to + 1 < tokens.size() && line.isNamed(to + 1);
        return line.isNamed(to) && !next.is(",")
                || quote
                || NameShapes.isNameLike(next) && next.spaced()
                || small.isPrepositionOf(next)
                || small.isAt(next)
                || next.is("-") && !next.spaced();
    }

    private Optional<Entity> resolve(
            int at,
            String noun,
            Descriptions.Noun meaning,
            List<String> countries,
            boolean located,
            Optional<String> seat) {
        boolean project = meaning.kind() == EntityKind.PROJECT;
        return antecedents.best(at, profile -> {
            if (profile.entity().kind() != meaning.kind()) {
                return OptionalInt.empty();
            }
            return switch (meaning.kind()) {
                case ORGANIZATION ->
                    isElsewhere(profile, seat)
                            ? OptionalInt.empty()
                            : organization(profile, noun, meaning, countries, located || seat.isPresent());
                case PERSON -> person(profile, noun, meaning, countries);
                case GOVERNMENT -> government(profile, noun, countries);
                default -> OptionalInt.of(project ? 1 : 0);
            };
        });
    }

    private static boolean isElsewhere(Profile profile, Optional<String> seat) {
        return seat.isPresent()
                && profile.entry()
                        .flatMap(Gazetteer.Entry::headquarters)
                        .filter(h -> !Folding.fold(h).equals(seat.get()))
                        .isPresent();
    }

    private OptionalInt organization(
            Profile profile, String noun, Descriptions.Noun meaning, List<String> countries, boolean located) {
        int points = 0;
        boolean same = profile.nouns().contains(noun)
                || !meaning.industries().isEmpty() && profile.meanings().contains(meaning);
        if (!countries.isEmpty()) {
            boolean match = profile.countries().containsAll(countries);
            if (!match && !profile.countries().isEmpty()) {
                return OptionalInt.empty();
            }
            points += match ? SAME_COUNTRY : -1;
        }
        if (same) {
            points += SAME_NOUN;
        } else if (!meaning.industries().isEmpty()) {
            boolean match = !Collections.disjoint(profile.industries(), meaning.industries());
            if (!match && !profile.industries().isEmpty()) {
                return OptionalInt.empty();
            }
            points += match ? SAME_INDUSTRY : -4;
        } else if (!profile.mayBeCompany()) {
            return OptionalInt.empty();
        } else if (profile.isFund()) {
            points -= 2;
        } else if (!profile.nouns().isEmpty() && profile.entry().isEmpty()) {
            points += 1;
        }
        return OptionalInt.of(points + (located && profile.entry().isEmpty() ? 1 : 0));
    }

    private static OptionalInt person(Profile profile, String noun, Descriptions.Noun meaning, List<String> countries) {
        boolean wrong = meaning.feminine().isPresent()
                && profile.feminine().isPresent()
                && !meaning.feminine().equals(profile.feminine());
        boolean foreign = !countries.isEmpty()
                && !profile.countries().isEmpty()
                && !profile.countries().containsAll(countries);
        if (wrong || foreign) {
            return OptionalInt.empty();
        }
        boolean certain = meaning.feminine().isPresent() && profile.feminine().isPresent();
        boolean called = profile.nouns().contains(noun);
        int office = 0;
        if (!meaning.industries().isEmpty() && !called) {
            boolean held = profile.offices().stream()
                    .anyMatch(o -> meaning.industries().contains(o.code()));
            if (!held && !profile.offices().isEmpty()) {
                return OptionalInt.empty();
            }
            office = held ? SAME_INDUSTRY : -SAME_INDUSTRY;
        }
        return OptionalInt.of((certain ? 1 : -1) + (called ? SAME_NOUN : 0) + office);
    }

    /** "la Région" after "la Région Bretagne", "le gouvernement" after "le gouvernement sénégalais". */
    private static OptionalInt government(Profile profile, String noun, List<String> countries) {
        boolean named = Folding.fold(profile.entity().name()).startsWith(noun + " ");
        boolean foreign = !countries.isEmpty()
                && !profile.countries().isEmpty()
                && !profile.countries().containsAll(countries);
        return named && !foreign ? OptionalInt.of(5) : OptionalInt.empty();
    }
}
