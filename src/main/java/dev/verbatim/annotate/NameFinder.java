package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.Gazetteer.FormKind;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what may be names in one sentence, and cuts runs of capitals into single names. Immutable. */
final class NameFinder {

    private static final String PRODUCT_CLASS = "product";
    private static final String LAW_CLASS = "law";
    private static final String CALENDAR_CLASS = "calendar";
    private static final String ACRONYM_CLASS = "acronym";
    private static final String GENERIC_CLASS = "generic";
    private static final String TITLE_CLASS = "title";
    private static final String UNIT_CLASS = "unit";

    private final NameWords words;
    private final FirstNames firstNames;
    private final GazetteerMatches gazetteer;
    private final CountryNames countries;
    private final NameShapes shapes;
    private final CompanyUse companyUse;
    private final SmallWords small;
    private final Stages stages;

    NameFinder(
            NameWords words,
            FirstNames firstNames,
            GazetteerMatches gazetteer,
            CountryNames countries,
            NameShapes shapes,
            CompanyUse companyUse,
            SmallWords small) {
        this.words = words;
        this.firstNames = firstNames;
        this.gazetteer = gazetteer;
        this.countries = countries;
        this.shapes = shapes;
        this.companyUse = companyUse;
        this.small = small;
        this.stages = new Stages(small);
    }

    /** The candidates of a sentence, in order, not overlapping. */
    List<Candidate> find(Sentence sentence, Casing casing) {
        return new Search(sentence, casing).run();
    }

    /** One sentence's search. */
    private final class Search {
        private final Sentence sentence;
        private final List<Token> tokens;
        private final Casing casing;
        private final List<Candidate> found = new ArrayList<>();

        Search(Sentence sentence, Casing casing) {
            this.sentence = sentence;
            this.tokens = sentence.tokens();
            this.casing = casing;
        }

        List<Candidate> run() {
            for (int i = Math.max(Dateline.end(tokens), initialsEnd()); i < tokens.size(); ) {
                i = Math.max(i + 1, step(i));
            }
            return found;
        }

        /** Behind the initials of who answers in an interview: "I. S.". */
        private int initialsEnd() {
            int at = 0;
            while (at + 1 < tokens.size()
                    && tokens.get(at).form().length() == 1
                    && tokens.get(at).capitalized()
                    && tokens.get(at + 1).is(".")) {
                at += 2;
            }
            return at >= 4 ? at : 0;
        }

        /** Looks at the token and says where to go on. */
        private int step(int at) {
            Token token = tokens.get(at);
            boolean address = at > 0
                    && !token.spaced()
                    && (tokens.get(at - 1).is("/") || tokens.get(at - 1).is("@"));
            if (token.kind() != Token.Kind.WORD || address) {
                return at + 1;
            }
            Optional<GazetteerMatches.Match> match = at(at);
            boolean shaped = (casing == Casing.NORMAL || casing == Casing.TITLE) && NameShapes.isNameLike(token);
            if (match.filter(m -> endsLater(at + 1, m)).isPresent()) {
                return at + 1;
            }
            if (!shaped) {
                Optional<PhraseMatcher.Match<String>> nothing =
                        words.notNames().longestAt(tokens, at).filter(m -> m.to() > at + 1);
                if (nothing.isPresent() && match.isEmpty()) {
                    return nothing.get().to();
                }
                countries
                        .combining(tokens, at)
                        .ifPresent(key -> country(at, at + 1, List.of(key), Mention.Form.ADJECTIVE));
                return match.filter(m -> m.isCountry() || !isLongerInstitution(at, m.to()))
                        .map(m -> known(at, m))
                        .orElseGet(() -> lowered(at));
            }
            int year = yearOfProject(at);
            if (year > at && match.filter(m -> m.to() >= year).isEmpty()) {
                add(at, year, List.of(), EntityKind.PROJECT);
                return year;
            }
            boolean whole = match.filter(m -> !goesOn(m.to())).isPresent();
            return cut(at, whole ? match.get().to() : Math.max(withCountry(at, shapes.end(tokens, at)), at + 1));
        }

        /** Behind the year that ends a plan's name: "la stratégie Sénégal numérique 2025"; {@code at} if none does. */
        private int yearOfProject(int at) {
            if (at == 0 || !isProjectNoun(at - 1)) {
                return at;
            }
            for (int i = at + 1; i < tokens.size() && i < at + 5; i++) {
                Token token = tokens.get(i);
                if (token.kind() == Token.Kind.NUMBER) {
                    return token.form().matches("20\\d\\d") ? i + 1 : at;
                }
                if (token.kind() != Token.Kind.WORD || words.isGrammar(token)) {
                    return at;
                }
            }
            return at;
        }

        /** The known name at the token, with the legal form behind it: "Volkswagen AG". */
        private Optional<GazetteerMatches.Match> at(int at) {
            return gazetteer.at(tokens, at, casing).map(m -> {
                int end = m.entry().kind() == EntityKind.ORGANIZATION ? words.legalFormEnd(tokens, m.to()) : m.to();
                return end > m.to() ? new GazetteerMatches.Match(end, m.entries(), m.form()) : m;
            });
        }

        /** The end of a run whose last words begin a country's name: "MTN Côte d'Ivoire". */
        private int withCountry(int from, int end) {
            for (int i = from + 1; i < end; i++) {
                Optional<GazetteerMatches.Match> country =
                        gazetteer.at(tokens, i, casing).filter(m -> m.isCountry() && m.to() > end);
                if (country.isPresent()) {
                    return country.get().to();
                }
            }
            return end;
        }

        /** Whether a longer known name begins right behind: "La Caisse de dépôt", "cheikh Tahnoun ben Zayed". */
        private boolean endsLater(int next, GazetteerMatches.Match match) {
            if (next >= tokens.size() || match.to() <= next) {
                return false;
            }
            boolean longer = gazetteer
                    .at(tokens, next, casing)
                    .filter(m -> m.to() > match.to())
                    .isPresent();
            boolean title =
                    match.entry().kind() == EntityKind.PERSON && title(next - 1).isPresent();
            return longer || title && shapes.end(tokens, next) > match.to();
        }

        /** Whether the token carries on a run of capitals. */
        private boolean goesOn(int at) {
            return at < tokens.size()
                    && (NameShapes.isNameLike(tokens.get(at))
                            || tokens.get(at).is("-")
                            || tokens.get(at).is("&"));
        }

        /** "ministère de la Transition écologique" where the text goes on "et de l'Énergie". */
        private boolean isLongerInstitution(int at, int known) {
            return words.institutions()
                    .longestAt(tokens, at)
                    .filter(m -> m.to() < known && shapes.institutionEnd(tokens, at, m.to()) > known)
                    .isPresent();
        }

        /** An institution that begins with a small letter: "ministère de l'Énergie", "université d'Aarhus". */
        private int lowered(int at) {
            if (casing == Casing.UPPER) {
                return at + 1;
            }
            Optional<PhraseMatcher.Match<NameWords.Institution>> head =
                    words.institutions().longestAt(tokens, at);
            if (head.isEmpty()) {
                return at + 1;
            }
            if (head.get().values().contains(NameWords.Institution.INNER)) {
                return head.get().to();
            }
            boolean government = head.get().values().contains(NameWords.Institution.LOWERED_GOVERNMENT);
            if (!government && !head.get().values().contains(NameWords.Institution.LOWERED)) {
                return at + 1;
            }
            int end = shapes.institutionEnd(tokens, at, head.get().to());
            if (end < tokens.size()
                    && end == head.get().to()
                    && NameShapes.isNameLike(tokens.get(end))
                    && casing == Casing.NORMAL) {
                end = shapes.end(tokens, end);
            }
            if (end == head.get().to() || !isProper(head.get().to(), end, government)) {
                return at + 1;
            }
            add(at, end, List.of(), government ? EntityKind.GOVERNMENT : EntityKind.ORGANIZATION);
            if (government) {
                nested(head.get().to(), end);
            }
            return end;
        }

        /** Whether what follows the head makes it the name of one institution: a capital, or a country's adjective. */
        private boolean isProper(int head, int end, boolean government) {
            for (int i = head; i < end; i++) {
                if (NameShapes.isNameLike(tokens.get(i))
                        || government && gazetteer.isCountryAdjective(tokens, i)
                        || government && isOfGovernments(i)) {
                    return true;
                }
            }
            return government && casing == Casing.LOWER && end > head;
        }

        /** "fédéral", "provincial": tells which government. */
        private boolean isOfGovernments(int at) {
            return words.institutions()
                    .longestAt(tokens, at)
                    .filter(m -> m.values().contains(NameWords.Institution.GOVERNMENT_ADJECTIVE))
                    .isPresent();
        }

        private int known(int at, GazetteerMatches.Match match) {
            if (match.isCountry()) {
                if (countries.accepts(tokens, at, match, casing)) {
                    boolean adjective = match.form().kind() == FormKind.ADJECTIVE
                            || match.form().kind() == FormKind.DEMONYM;
                    country(at, match.to(), match.keys(), adjective ? Mention.Form.ADJECTIVE : Mention.Form.NAME);
                }
                return match.to();
            }
            if (stages.isStage(tokens, at, match)) {
                return match.to();
            }
            Candidate candidate =
                    add(at, match.to(), match.keys(), match.entry().kind());
            if (!companyUse.isCertain(tokens, at, match, casing, isInitial(at))) {
                candidate.doubt();
            }
            nested(at, match);
            return match.to();
        }

        /** "gouvernement sénégalais": the country named inside the name of its government. */
        private void nested(int from, GazetteerMatches.Match match) {
            if (match.entry().kind() == EntityKind.GOVERNMENT
                    && !tokens.get(from).capitalized()) {
                nested(from + 1, match.to());
            }
        }

        private void nested(int from, int to) {
            for (int i = from; i < to; i++) {
                int at = i;
                gazetteer
                        .at(tokens, i, casing)
                        .filter(m -> m.isCountry() && m.to() <= to && countries.accepts(tokens, at, m, casing))
                        .ifPresent(m -> country(at, m.to(), m.keys(), Mention.Form.ADJECTIVE));
            }
        }

        private void country(int from, int to, List<String> keys, Mention.Form form) {
            found.add(new Candidate(sentence, from, to, keys, Optional.of(EntityKind.COUNTRY), form));
        }

        private Candidate add(int from, int to, List<String> keys, EntityKind kind) {
            Candidate candidate = new Candidate(sentence, from, to, keys, Optional.of(kind), Mention.Form.NAME);
            found.add(candidate);
            return candidate;
        }

        /** Cuts the run of capitals into titles, offices and names. */
        private int cut(int from, int end) {
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
            Optional<GazetteerMatches.Match> match = at(at);
            if (match.isPresent() && (match.get().to() >= end || splits(match.get(), at, end))) {
                return known(at, match.get());
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
                            .filter(stop -> stop.to() >= to && isCased(stop, at))
                            .isPresent();
            return nothing ? to : name(at, to, match);
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
            if (person || given || startsTitle(to, end) || startsOffice(to, end)) {
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

        /** Behind a title, an office or a word that names nothing; {@code at} if none is there. */
        private int skip(int at, int end) {
            if (startsTitle(at, end)) {
                return title(at).orElse(at + 1);
            }
            if (startsOffice(at, end)) {
                return words.offices()
                        .longestAt(tokens, at)
                        .map(PhraseMatcher.Match::to)
                        .orElse(at + 1);
            }
            Optional<PhraseMatcher.Match<String>> stop = words.notNames().longestAt(tokens, at);
            if (stop.isPresent() && !isCased(stop.get(), at)) {
                stop = Optional.empty();
            }
            if (stop.isPresent()) {
                String what = stop.get().values().get(0);
                boolean given = stop.get().to() < end && firstNames.knows(tokens.get(at));
                if (!given && (what.equals(PRODUCT_CLASS) || what.equals(LAW_CLASS))) {
                    add(at, stop.get().to(), List.of(), EntityKind.PRODUCT);
                    return stop.get().to();
                }
                boolean leading = what.equals(CALENDAR_CLASS)
                        || what.equals(TITLE_CLASS)
                        || what.equals(UNIT_CLASS)
                        || what.equals(GENERIC_CLASS)
                                && (isInitial(at) || firstNames.knows(tokens.get(Math.min(at + 1, end - 1))))
                        || what.equals(ACRONYM_CLASS)
                                && !hasDigit(tokens.get(at).form())
                                && !words.grammar(NameWords.Grammar.ACRONYM_FIRST);
                if (stop.get().to() >= end || leading) {
                    return stop.get().to();
                }
            }
            if (isInitial(at) && isTrimmed(at, end)) {
                return at + 1;
            }
            return at;
        }

        /** An acronym is one only in capitals, and a word only with a capital. */
        private boolean isCased(PhraseMatcher.Match<String> stop, int at) {
            return !stop.values().get(0).equals(ACRONYM_CLASS)
                    || stop.to() - at > 1
                    || isShouted(tokens.get(at).form());
        }

        private static boolean hasDigit(String form) {
            return form.chars().anyMatch(Character::isDigit);
        }

        /** Whether it is more than a word with a capital: "GPUs", "kW", "IA". */
        private static boolean isShouted(String form) {
            return form.length() < 2
                    || form.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
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
            boolean small = words.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.CONTRACTION, Pos.SUBORDINATOR);
            if (small && !place && !token.allCaps()) {
                return true;
            }
            if (firstNames.knows(token) && end - at > 1 && !words.isGrammar(token)) {
                return false;
            }
            boolean noun = words.is(token, Pos.NOUN, Pos.NAME) && !NameFinder.this.small.isEarlyAdjective(token);
            if (words.isGrammar(token) || words.isCommon(token) && !noun) {
                return !(token.allCaps() && token.form().length() > 1);
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

        /** Whether the token has its capital, or may have it, from where it stands. */
        private boolean isInitial(int at) {
            if (at == 0) {
                return true;
            }
            Token before = tokens.get(at - 1);
            if (at == 1 && before.kind() == Token.Kind.SIGN) {
                // a bullet
                return true;
            }
            return switch (before.kind()) {
                case QUOTE -> true;
                case SIGN ->
                    !before.is(",")
                            && !before.is("-")
                            && !before.is("&")
                            && !before.is("/")
                            && !before.is("(")
                            && !(before.is(".")
                                    && at > 1
                                    && tokens.get(at - 2).form().length() == 1)
                            && !isTitleEnd(at);
                case WORD, NUMBER -> false;
            };
        }

        private boolean isTitleEnd(int at) {
            return at > 1 && title(at - 2).filter(to -> to == at).isPresent();
        }

        private boolean startsTitle(int at, int end) {
            Optional<Integer> to = title(at);
            if (to.isEmpty() || to.get() >= tokens.size()) {
                return false;
            }
            if (tokens.get(at).form().length() > 4 && firstNames.knows(tokens.get(at))) {
                return false;
            }
            boolean abbreviated = to.get() > at + 1 || tokens.get(at).form().length() < 5;
            return NameShapes.isNameLike(tokens.get(to.get()))
                    && (abbreviated && to.get() <= Math.max(end, at + 2) || firstNames.knows(tokens.get(to.get())));
        }

        private Optional<Integer> title(int at) {
            return words.contexts().longestAt(tokens, at).stream()
                    .filter(m -> m.values().stream().anyMatch(c -> c.position() == Position.TITLE))
                    .map(PhraseMatcher.Match::to)
                    .findFirst();
        }

        /** "PDG Sam Altman", "President Trump": an office before the name of its holder. */
        private boolean startsOffice(int at, int end) {
            Optional<PhraseMatcher.Match<NameWords.OfficeTerm>> office =
                    words.offices().longestAt(tokens, at);
            if (office.isEmpty()) {
                return false;
            }
            int to = office.get().to();
            if (to >= end) {
                return to == end || to < tokens.size();
            }
            return tokens.get(to).kind() == Token.Kind.WORD
                    && words.lastWord(tokens.get(end - 1)).isEmpty();
        }

        /** Where inside a run another name begins: a known person, or an office. */
        private int firstSplit(int at, int end) {
            int head = words.institutions()
                    .longestAt(tokens, at)
                    .filter(m -> m.values().contains(NameWords.Institution.ORGANIZATION))
                    .map(PhraseMatcher.Match::to)
                    .orElse(at);
            for (int i = at + 1; i < end; i++) {
                if (tokens.get(i).kind() != Token.Kind.WORD || !tokens.get(i).spaced() || i == head) {
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
                if (startsPerson(at, i, end) || startsTitle(i, end)) {
                    return i;
                }
                int from = i;
                if (words.grammar(NameWords.Grammar.OFFICE_BEHIND)
                        && words.offices()
                                .longestAt(tokens, from)
                                .filter(m -> m.to() <= end)
                                .isPresent()
                        && startsOffice(i, end)
                        && !words.isGrammar(tokens.get(i))) {
                    return i;
                }
            }
            return end;
        }

        /** "Agence Médiane Haruka Onodera": a first name behind a name that is none; not "Fondation Marie Curie". */
        private boolean startsPerson(int at, int first, int end) {
            return first + 1 < end
                    && firstNames
                            .of(tokens.get(first))
                            .filter(n -> !n.common() || first - at > 1)
                            .isPresent()
                    && !firstNames.knows(tokens.get(at))
                    && tokens.get(first + 1).capitalized()
                    && (first - at > 1
                            || words.institutions().longestAt(tokens, at).isEmpty()
                                    && words.firstWord(tokens.get(at)).isEmpty()
                                    && !words.isCommon(tokens.get(at)));
        }

        private int name(int from, int to, Optional<GazetteerMatches.Match> head) {
            int at = from;
            int last = trimmedEnd(at, to);
            boolean letter = last - at == 1 && tokens.get(at).form().length() == 1;
            if (last <= at
                    || letter
                    || last - at == 1
                            && words.isGrammar(tokens.get(at))
                            && !tokens.get(at).allCaps()) {
                return to;
            }
            if (isProjectNoun(at) && last - at > 1) {
                Optional<GazetteerMatches.Match> inner = gazetteer.at(tokens, at + 1, casing);
                if (inner.filter(m -> m.entry().kind() == EntityKind.PROJECT && m.to() == last)
                        .isPresent()) {
                    return known(at + 1, inner.get());
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
            if (isProjectNoun(at) && last - at > 1) {
                candidate.favour(EntityKind.PROJECT, 6);
            }
            boolean government = words.institutions()
                    .longestAt(tokens, at)
                    .filter(m -> m.values().contains(NameWords.Institution.GOVERNMENT))
                    .isPresent();
            if (government && last - at > 1) {
                nested(at + 1, last);
            }
            if (casing == Casing.TITLE || isInitial(at) && last - at == 1 && words.isCommon(tokens.get(at))) {
                candidate.weaken();
            }
            found.add(candidate);
            return to;
        }

        private boolean isProjectNoun(int at) {
            return words.contexts().longestAt(tokens, at).stream()
                    .filter(m -> m.to() == at + 1)
                    .flatMap(m -> m.values().stream())
                    .anyMatch(c -> c.sort() == Sort.PROJECT && c.position() == Position.APPOSED);
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
}
