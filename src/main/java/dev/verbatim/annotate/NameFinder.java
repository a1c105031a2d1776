package dev.verbatim.annotate;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Optional;

/** Finds what may be names in one sentence. Immutable. */
final class NameFinder {

    private final NameLexicon lexicon;

    NameFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The candidates of a sentence, in order, not overlapping but for countries inside the names of governments. */
    List<Candidate> find(Sentence sentence, Casing casing) {
        return new Search(sentence, casing).run();
    }

    /** One sentence's search. */
    private final class Search {
        private final List<Token> tokens;
        private final Casing casing;
        private final NameSigns signs;
        private final NameHarvest harvest;
        private final NameRuns runs;
        private final LoweredInstitutions institutions;

        Search(Sentence sentence, Casing casing) {
            this.tokens = sentence.tokens();
            this.casing = casing;
            this.signs = new NameSigns(lexicon, tokens, casing);
            this.harvest = new NameHarvest(lexicon, signs, sentence, casing);
            this.runs = new NameRuns(lexicon, signs, harvest, sentence, casing);
            this.institutions = new LoweredInstitutions(lexicon, harvest, tokens, casing);
        }

        List<Candidate> run() {
            for (int i = Math.max(Dateline.end(tokens), initialsEnd()); i < tokens.size(); ) {
                i = Math.max(i + 1, step(i));
            }
            return harvest.found();
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
                    && (tokens.get(at - 1).is("/")
                            || tokens.get(at - 1).is("@")
                            || tokens.get(at - 1).kind() == Token.Kind.NUMBER);
            if (token.kind() != Token.Kind.WORD || address) {
                return at + 1;
            }
            Optional<GazetteerMatches.Match> match = signs.at(at);
            boolean shaped = (casing == Casing.NORMAL || casing == Casing.TITLE) && NameShapes.isNameLike(token);
            if (match.filter(m -> endsLater(at + 1, m)).isPresent()) {
                return at + 1;
            }
            if (opensTitle(at)) {
                return runs.cut(at, lexicon.shapes().end(tokens, at + 1));
            }
            if (!shaped) {
                Optional<PhraseMatcher.Match<String>> nothing =
                        lexicon.words().notNames().longestAt(tokens, at).filter(m -> m.to() > at + 1);
                if (nothing.isPresent() && match.isEmpty()) {
                    return nothing.get().to();
                }
                lexicon.countries()
                        .combining(tokens, at)
                        .ifPresent(key -> harvest.country(at, at + 1, List.of(key), Mention.Form.ADJECTIVE));
                return match.filter(m -> m.isCountry() || !institutions.isLongerInstitution(at, m.to()))
                        .map(m -> harvest.known(at, m))
                        .orElseGet(() -> institutions.lowered(at));
            }
            int year = yearOfProject(at);
            if (year > at && match.filter(m -> m.to() >= year).isEmpty()) {
                harvest.add(at, year, List.of(), EntityKind.PROJECT);
                return year;
            }
            boolean whole = match.filter(m -> !goesOn(m.to())).isPresent();
            return runs.cut(
                    at,
                    whole
                            ? match.get().to()
                            : Math.max(withCountry(at, lexicon.shapes().end(tokens, at)), at + 1));
        }

        /** "selon L'Investisseur": an elided article with a capital inside a sentence, and a noun with one. */
        private boolean opensTitle(int at) {
            Token token = tokens.get(at);
            return casing == Casing.NORMAL
                    && at > 0
                    && at + 1 < tokens.size()
                    && token.capitalized()
                    && token.form().endsWith("'")
                    && lexicon.small().isDefinite(token)
                    && tokens.get(at - 1).kind() == Token.Kind.WORD
                    && !tokens.get(at - 1).capitalized()
                    && NameShapes.isNameLike(tokens.get(at + 1))
                    && signs.at(at).isEmpty()
                    && signs.at(at + 1).isEmpty();
        }

        /** Behind the year that ends a plan's name: "la stratégie Sénégal numérique 2025"; {@code at} if none does. */
        private int yearOfProject(int at) {
            if (at == 0 || !signs.isProjectNoun(at - 1)) {
                return at;
            }
            for (int i = at + 1; i < tokens.size() && i < at + 5; i++) {
                Token token = tokens.get(i);
                if (token.kind() == Token.Kind.NUMBER) {
                    return token.form().matches("20\\d\\d") ? i + 1 : at;
                }
                if (token.kind() != Token.Kind.WORD || lexicon.words().isGrammar(token)) {
                    return at;
                }
            }
            return at;
        }

        /** The end of a run whose last words begin a country's name: "MTN Côte d'Ivoire". */
        private int withCountry(int from, int end) {
            for (int i = from + 1; i < end; i++) {
                Optional<GazetteerMatches.Match> country =
                        lexicon.gazetteer().at(tokens, i, casing).filter(m -> m.isCountry() && m.to() > end);
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
            boolean longer = lexicon.gazetteer()
                    .at(tokens, next, casing)
                    .filter(m -> m.to() > match.to())
                    .isPresent();
            boolean title = match.entry().kind() == EntityKind.PERSON
                    && signs.title(next - 1).isPresent();
            return longer || title && lexicon.shapes().end(tokens, next) > match.to();
        }

        /** Whether the token carries on a run of capitals. */
        private boolean goesOn(int at) {
            return at < tokens.size()
                    && (NameShapes.isNameLike(tokens.get(at))
                            || tokens.get(at).is("-")
                            || tokens.get(at).is("&"));
        }
    }
}
