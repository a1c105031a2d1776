package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a run of capitals into titles, offices and single names. Confined to one sentence. */
final class NameRuns {

    private static final String PRODUCT_CLASS = "product";
    private static final String LAW_CLASS = "law";
    private static final String CALENDAR_CLASS = "calendar";
    private static final String ACRONYM_CLASS = "acronym";
    private static final String GENERIC_CLASS = "generic";
    private static final String TITLE_CLASS = "title";
    private static final String UNIT_CLASS = "unit";

    private final NameLexicon lexicon;
    private final NameWords words;
    private final FirstNames firstNames;
    private final GazetteerMatches gazetteer;
    private final NameSigns signs;
    private final NameHarvest harvest;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final Casing casing;

    NameRuns(NameLexicon lexicon, NameSigns signs, NameHarvest harvest, Sentence sentence, Casing casing) {
        this.lexicon = lexicon;
        this.words = lexicon.words();
        this.firstNames = lexicon.firstNames();
        this.gazetteer = lexicon.gazetteer();
        this.signs = signs;
        this.harvest = harvest;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.casing = casing;
    }

    /** Cuts the run of capitals into titles, offices and names. */
    int cut(int from, int end) {
        int at = from;
        while (at < end) {
            at = Math.max(at + 1, piece(at, end));
        }
        return at;
    }

    private int piece(int at, int end) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.WORD) {
            return at + 1;
        }
        int joined = joined(at, end);
        if (joined > at) {
            return joined;
        }
        Optional<GazetteerMatches.Match> match = signs.at(at);
        if (match.isPresent() && (match.get().to() >= end || splits(match.get(), at, end))) {
            return harvest.known(at, match.get());
        }
        if (match.filter(m -> GazetteerMatches.isAmbiguous(m, at, casing)).isPresent()) {
            match = Optional.empty();
        }
        if (match.isEmpty()) {
            int skipped = skip(at, end);
            if (skipped > at) {
                return skipped;
            }
        }
        int to = match.isPresent() ? end : firstSplit(at, end);
        boolean nothing = match.isEmpty()
                && words.notNames()
                        .longestAt(tokens, at)
                        .filter(stop -> stop.to() >= to && signs.isCased(stop, at))
                        .isPresent();
        return nothing ? to : name(at, to, match);
    }

    /** "le trio Bouygues-Iliad-Orange": behind known houses that hyphens join; {@code at} if there are none. */
    private int joined(int at, int end) {
        List<Integer> ends = new ArrayList<>();
        int from = at;
        while (from < end) {
            int hyphen = from;
            while (hyphen < end
                    && !(tokens.get(hyphen).is("-") && !tokens.get(hyphen).spaced())) {
                hyphen++;
            }
            int to = hyphen;
            boolean house = gazetteer
                    .at(tokens.subList(0, to), from, casing)
                    .filter(m -> m.to() == to && m.entry().kind() == EntityKind.ORGANIZATION)
                    .isPresent();
            if (!house) {
                return at;
            }
            ends.add(to);
            from = to + 1;
        }
        if (ends.size() < 2) {
            return at;
        }
        from = at;
        for (int to : ends) {
            int begin = from;
            gazetteer
                    .at(tokens.subList(0, to), begin, casing)
                    .ifPresent(match ->
                            harvest.add(begin, to, match.keys(), match.entry().kind()));
            from = to + 1;
        }
        return end;
    }

    /** Whether a known name ends where it ends although capitals follow. */
    private boolean splits(GazetteerMatches.Match match, int at, int end) {
        int to = match.to();
        Token next = tokens.get(to);
        if (next.kind() != Token.Kind.WORD || !next.spaced()) {
            return !next.is("-") && !next.is("&");
        }
        boolean person = gazetteer
                .at(tokens, to, casing)
                .filter(m -> m.entry().kind() == EntityKind.PERSON)
                .isPresent();
        boolean given = firstNames.knows(next) && end - to > 1 && !match.isCountry();
        if (match.isCountry() && isNational(match, at, end)) {
            return true;
        }
        if (person || given || signs.startsTitle(to, end) || signs.startsOffice(to, end)) {
            return true;
        }
        Optional<PhraseMatcher.Match<String>> stop = words.notNames().longestAt(tokens, to);
        if (stop.isPresent() && stop.get().to() >= end) {
            return !stop.get().values().get(0).equals(ACRONYM_CLASS);
        }
        if (GazetteerMatches.isAmbiguous(match, at, casing)) {
            return false;
        }
        if (match.entry().kind() == EntityKind.PERSON) {
            return words.lastWord(tokens.get(end - 1)).isEmpty();
        }
        if (match.isCountry()) {
            return false;
        }
        boolean otherActor = gazetteer
                .at(tokens, to, casing)
                .filter(m -> m.to() >= end && !m.isCountry() && !m.entry().commonNoun())
                .isPresent();
        return otherActor || !NameShapes.isNameLike(next);
    }

    /** "la Congolaise Béatrice Mbuyi": who comes from a country, in languages whose adjectives stand behind a noun. */
    private boolean isNational(GazetteerMatches.Match match, int at, int end) {
        boolean demonym =
                match.form().kind() == FormKind.DEMONYM || match.form().kind() == FormKind.ADJECTIVE;
        int to = match.to();
        return demonym
                && at > 0
                && lexicon.small().isDeterminer(tokens.get(at - 1))
                && words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                && words.lastWord(tokens.get(end - 1)).isEmpty()
                && (end - to > 1 || firstNames.knows(tokens.get(to)))
                && (end - to > 1 || !words.isCommon(tokens.get(to)));
    }

    /** Behind a title, an office or a word that names nothing; {@code at} if none is there. */
    private int skip(int at, int end) {
        if (signs.startsTitle(at, end)) {
            return signs.title(at).orElse(at + 1);
        }
        if (signs.startsOffice(at, end)) {
            return words.offices()
                    .longestAt(tokens, at)
                    .map(PhraseMatcher.Match::to)
                    .orElse(at + 1);
        }
        Optional<PhraseMatcher.Match<String>> stop = words.notNames().longestAt(tokens, at);
        if (stop.isPresent()
                && (!signs.isCased(stop.get(), at) || isHyphened(stop.get().to(), end))) {
            stop = Optional.empty();
        }
        if (stop.isPresent()) {
            String what = stop.get().values().get(0);
            boolean given = stop.get().to() < end && firstNames.knows(tokens.get(at));
            if (!given && (what.equals(PRODUCT_CLASS) || what.equals(LAW_CLASS))) {
                harvest.add(at, stop.get().to(), List.of(), EntityKind.PRODUCT);
                return stop.get().to();
            }
            boolean leading = what.equals(CALENDAR_CLASS)
                    || what.equals(TITLE_CLASS)
                    || what.equals(UNIT_CLASS)
                    || what.equals(GENERIC_CLASS)
                            && (signs.isInitial(at) || firstNames.knows(tokens.get(Math.min(at + 1, end - 1))))
                    || what.equals(ACRONYM_CLASS)
                            && !hasDigit(tokens.get(at).form())
                            && !words.grammar(NameWords.Grammar.ACRONYM_FIRST);
            if (stop.get().to() >= end || leading) {
                return stop.get().to();
            }
        }
        if (signs.isInitial(at) && isTrimmed(at, end) || isOrigin(at, end)) {
            return at + 1;
        }
        return at;
    }

    /** "la Congolaise Béatrice Mbuyi", "le Breton Yann Kermarec": where somebody comes from, before the full name. */
    private boolean isOrigin(int at, int end) {
        Token token = tokens.get(at);
        return at > 0
                && end - at > 2
                && lexicon.small().isDeterminer(tokens.get(at - 1))
                && words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                && words.is(token, Pos.ADJECTIVE)
                && !token.allCaps()
                && !firstNames.knows(token)
                && firstNames.of(tokens.get(at + 1)).filter(n -> !n.common()).isPresent()
                && isSurnameBehind(at + 1, end)
                && words.institutions().longestAt(tokens, at).isEmpty()
                && words.firstWord(token).isEmpty()
                && words.lastWord(tokens.get(end - 1)).isEmpty();
    }

    /** "Sud-Rail": a hyphen ties what stands before it to the name. */
    private boolean isHyphened(int to, int end) {
        return to + 1 < end
                && tokens.get(to).is("-")
                && !tokens.get(to).spaced()
                && tokens.get(to + 1).capitalized();
    }

    private static boolean hasDigit(String form) {
        return form.chars().anyMatch(Character::isDigit);
    }

    /** A sentence's first word that has its capital from there. */
    private boolean isTrimmed(int at, int end) {
        Token token = tokens.get(at);
        if (end - at == 1) {
            return words.isGrammar(token);
        }
        boolean place = words.places()
                .longestAt(tokens, at)
                .filter(m -> m.to() > at + 1)
                .isPresent();
        if (token.form().length() == 1
                && !tokens.get(at + 1).is(".")
                && lexicon.small().isHaving(token)) {
            // "A Bruges": a preposition without its accent
            return true;
        }
        boolean little = words.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.CONTRACTION, Pos.SUBORDINATOR);
        if (little && !place && !token.allCaps()) {
            return true;
        }
        if (firstNames.knows(token) && end - at > 1 && !words.isGrammar(token)) {
            return false;
        }
        boolean noun = words.is(token, Pos.NOUN, Pos.NAME) && !lexicon.small().isEarlyAdjective(token);
        if (words.isGrammar(token) || words.isCommon(token) && !noun) {
            return !(token.allCaps() && token.form().length() > 1);
        }
        if (words.grammar(NameWords.Grammar.MODIFIERS_BEFORE) && isTrade(at)) {
            return true;
        }
        // "Concurrent Google": a noun before a name that is whole without it
        return words.isCommon(token)
                && words.institutions().longestAt(tokens, at).isEmpty()
                && gazetteer.at(tokens, at, casing).isEmpty()
                && gazetteer
                        .at(tokens, at + 1, casing)
                        .filter(m -> m.to() >= end)
                        .isPresent();
    }

    /** "Consultancy Nordvik Analys reckons": a noun for a house before its name, in languages that need no article there. */
    private boolean isTrade(int at) {
        Optional<PhraseMatcher.Match<NameWords.Context>> noun = words.contexts().longestAt(tokens, at);
        return noun.isPresent()
                && noun.get().to() == at + 1
                && noun.get().values().stream()
                        .anyMatch(c ->
                                c.position() == NameWords.Position.APPOSED && c.sort() == NameWords.Sort.ORGANIZATION)
                && words.institutions().longestAt(tokens, at).isEmpty()
                && !words.isWord(tokens.get(at + 1).folded())
                && NameShapes.isNameLike(tokens.get(at + 1));
    }

    /** "N'Guessan Kouadio Firmin", "M'Hamed Sagou": a person's name whose first word has a prefix of one letter. */
    static boolean isPrefixed(Token token) {
        String form = token.form();
        return form.length() > 3
                && form.charAt(1) == '\''
                && Character.isUpperCase(form.charAt(0))
                && Character.isUpperCase(form.charAt(2));
    }

    /** Where inside a run another name begins: a known person, or an office. */
    private int firstSplit(int at, int end) {
        int head = words.institutions()
                .longestAt(tokens, at)
                .filter(m -> m.values().contains(NameWords.Institution.ORGANIZATION))
                .map(PhraseMatcher.Match::to)
                .orElse(at);
        for (int i = at + 1; i < end; i++) {
            if (tokens.get(i).kind() != Token.Kind.WORD || !tokens.get(i).spaced() || i == head || isNamesake(at, i)) {
                // "Fondation Mohammed VI": named after somebody
                continue;
            }
            Optional<GazetteerMatches.Match> match = gazetteer.at(tokens, i, casing);
            int first = i;
            boolean certain = match.filter(
                            m -> m.entry().kind() == EntityKind.PERSON || m.to() - first > 1 && !m.isCountry())
                    .isPresent();
            if (certain && !firstNames.knows(tokens.get(at)) && NameShapes.isNameLike(tokens.get(i - 1))) {
                return i;
            }
            if (startsPerson(at, i, end) && !isPrefixed(tokens.get(at)) || signs.startsTitle(i, end)) {
                return i;
            }
            int from = i;
            if (words.grammar(NameWords.Grammar.OFFICE_BEHIND)
                    && words.offices()
                            .longestAt(tokens, from)
                            .filter(m -> m.to() <= end)
                            .isPresent()
                    && signs.startsOffice(i, end)
                    && !words.isGrammar(tokens.get(i))) {
                return i;
            }
        }
        return end;
    }

    /** Whether a capital follows the first name, itself perhaps of two parts: "Jean-Luc Crucke". */
    private boolean isSurnameBehind(int first, int end) {
        int at = first + 1;
        while (at + 2 < end && tokens.get(at).is("-")) {
            at += 2;
        }
        return tokens.get(at).capitalized();
    }

    /** "Institut national polytechnique Félix Houphouët-Boigny": only small letters between a house and whose name it bears. */
    private boolean isNamesake(int at, int person) {
        return words.namesakes(tokens.get(at))
                && tokens.subList(at + 1, person).stream().noneMatch(Token::capitalized);
    }

    /** "Agence Médiane Haruka Onodera": a first name behind a name that is none; not "Fondation Marie Curie". */
    private boolean startsPerson(int at, int first, int end) {
        return first + 1 < end
                && words.lastWord(tokens.get(end - 1)).isEmpty()
                && firstNames
                        .of(tokens.get(first))
                        .filter(n -> !n.common() || first - at > 1 || signs.isPortfolio(at))
                        .isPresent()
                && !firstNames.knows(tokens.get(at))
                && isSurnameBehind(first, end)
                && (first - at > 1
                        || signs.isPortfolio(at)
                        || words.institutions().longestAt(tokens, at).isEmpty()
                                && words.firstWord(tokens.get(at)).isEmpty()
                                && !words.isCommon(tokens.get(at)));
    }

    /** "(HSMI.O)": what a share is traded under. */
    private boolean isTicker(int at, int end) {
        return end - at == 1
                && at > 0
                && tokens.get(at - 1).is("(")
                && end + 2 < tokens.size()
                && tokens.get(end).is(".")
                && !tokens.get(end).spaced()
                && !tokens.get(end + 1).spaced()
                && tokens.get(end + 2).is(")");
    }

    private int name(int from, int to, Optional<GazetteerMatches.Match> head) {
        int at = from;
        int last = trimmedEnd(at, to);
        boolean letter = last - at == 1 && tokens.get(at).form().length() == 1;
        if (last <= at
                || letter
                || !NameShapes.isNameLike(tokens.get(at)) && !tokens.get(at).capitalized()
                || isTicker(at, last)
                || last - at == 1
                        && words.isGrammar(tokens.get(at))
                        && !tokens.get(at).allCaps()) {
            return to;
        }
        if (signs.isProjectNoun(at) && last - at > 1) {
            Optional<GazetteerMatches.Match> inner = gazetteer.at(tokens, at + 1, casing);
            if (inner.filter(m -> m.entry().kind() == EntityKind.PROJECT && m.to() == last)
                    .isPresent()) {
                return harvest.known(at + 1, inner.get());
            }
        }
        Candidate candidate = new Candidate(sentence, at, last, List.of(), Optional.empty(), Mention.Form.NAME);
        head.ifPresent(m -> {
            if (m.entry().kind() != EntityKind.PERSON && !m.isCountry()) {
                candidate.favour(m.entry().kind(), 4);
            } else if (m.isCountry() && !firstNames.knows(tokens.get(from))) {
                candidate.favour(EntityKind.ORGANIZATION, 3);
            }
        });
        if (signs.isProjectNoun(at) && last - at > 1) {
            candidate.favour(EntityKind.PROJECT, 6);
        }
        boolean government = words.institutions()
                .longestAt(tokens, at)
                .filter(m -> m.values().contains(NameWords.Institution.GOVERNMENT))
                .isPresent();
        if (government && last - at > 1) {
            harvest.nested(at + 1, last);
        }
        if (casing == Casing.TITLE || signs.isInitial(at) && last - at == 1 && words.isCommon(tokens.get(at))) {
            candidate.weaken();
        }
        harvest.add(candidate);
        return to;
    }

    /** Without what cannot end a name. */
    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from
                && tokens.get(end - 1).kind() != Token.Kind.WORD
                && tokens.get(end - 1).kind() != Token.Kind.NUMBER) {
            end--;
        }
        return end;
    }
}
