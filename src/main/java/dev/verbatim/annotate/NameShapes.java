package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a name reaches that begins at a token with a capital, by shape alone. Immutable. */
final class NameShapes {

    /** What a small word inside a name may do there. */
    private enum Particle {
        /** Stands between two parts of a person's name: "van", "ben". */
        PERSON,
        /** Stands between two parts of an institution's name: "of", "de". */
        INSTITUTION,
        /** May follow one of those: "of the". */
        ARTICLE,
        /** Says right behind the first word what an institution is for: "Agence pour l'emploi". */
        PURPOSE,
        /** Stands before the place of a house of learning: "à". */
        SITE,
        /** Joins two nouns of an institution's name: "et", "and". */
        JOINING,
        /** May end with a point inside a name: "St.". */
        ABBREVIATED,
        /** Behind a hyphen, ends what a hyphen could go on: "-based". */
        SUFFIX
    }

    /** Longest name, in tokens: longer runs of capitals are tables and slogans. */
    private static final int LONGEST = 14;

    private final NameWords words;
    private final FirstNames firstNames;
    private final Map<String, Set<Particle>> particles = new HashMap<>();

    NameShapes(NameWords words, FirstNames firstNames) {
        this.words = words;
        this.firstNames = firstNames;
        Language language = words.language();
        Table.find("lexicon/" + language.tag() + "/name-particles.tsv").map(Table::rows).orElse(List.of()).stream()
                .forEach(row -> particles
                        .computeIfAbsent(row.get("word"), k -> new HashSet<>())
                        .add(Particle.valueOf(row.get("role").toUpperCase(Locale.ROOT))));
    }

    /** Whether a name can begin with the token: a capital somewhere in it. */
    static boolean isNameLike(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        String form = token.form();
        if (Character.isUpperCase(form.codePointAt(0))) {
            return !isElision(form);
        }
        if (form.length() > 30) {
            return false;
        }
        for (int i = 1; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))) {
                return form.indexOf('/') < 0;
            }
        }
        return false;
    }

    private static boolean isElision(String form) {
        return form.length() < 4 && form.endsWith("'");
    }

    /** Index behind the last token of the name that begins at {@code from}. */
    int end(List<Token> tokens, int from) {
        Optional<PhraseMatcher.Match<NameWords.Institution>> head =
                words.institutions().longestAt(tokens, from);
        boolean institution = head.isPresent() && isHead(head.get(), tokens, from);
        boolean person = firstNames.knows(tokens.get(from));
        int headAt = from;
        int end = from + 1;
        while (end < tokens.size() && end - from < LONGEST) {
            int next = next(tokens, from, end, institution, person);
            if (next == end) {
                break;
            }
            end = next;
            if (!institution && isInstitutionHead(tokens, end - 1)) {
                institution = true;
                headAt = end - 1;
            }
        }
        int own = end - from > 1 && isAssociation(tokens, from + 1) ? from + 1 : from;
        if (isAssociation(tokens, own) && joinsNouns(tokens, own, end)) {
            end += 2;
        }
        end = Math.max(end, words.legalFormEnd(tokens, end - 1));
        return institution || isAssociation(tokens, from) ? institutionEnd(tokens, headAt, end) : end;
    }

    /** "l'ONG Eau et Justice": two everyday nouns with capitals that "et" joins into one name. */
    private boolean joinsNouns(List<Token> tokens, int from, int end) {
        return end == from + 1
                && end + 1 < tokens.size()
                && has(tokens.get(end).folded(), Particle.JOINING)
                && isNameLike(tokens.get(end + 1))
                && words.isWord(tokens.get(from).folded())
                && words.isWord(tokens.get(end + 1).folded());
    }

    /** Whether "association" or the like stands before the name. */
    private boolean isAssociation(List<Token> tokens, int from) {
        return from > 0
                && words.institutions()
                        .longestAt(tokens, from - 1)
                        .filter(m -> m.values().contains(NameWords.Institution.ASSOCIATION))
                        .isPresent();
    }

    private boolean isHead(PhraseMatcher.Match<NameWords.Institution> match, List<Token> tokens, int from) {
        return tokens.get(from).capitalized()
                && match.values().stream()
                        .anyMatch(
                                v -> v == NameWords.Institution.ORGANIZATION || v == NameWords.Institution.GOVERNMENT);
    }

    private boolean isInstitutionHead(List<Token> tokens, int index) {
        return tokens.get(index).capitalized()
                && words.institutions()
                        .longestAt(tokens, index)
                        .filter(m -> isHead(m, tokens, index))
                        .isPresent();
    }

    /** The end of the name after one more part; {@code end} if there is none. */
    private int next(List<Token> tokens, int from, int end, boolean institution, boolean person) {
        Token token = tokens.get(end);
        boolean more = end + 1 < tokens.size();
        if (token.is("-") && !token.spaced() && more && !tokens.get(end + 1).spaced()) {
            return hyphen(tokens, end);
        }
        if (!token.spaced()) {
            if (token.is(".") && more && isInitial(tokens.get(end - 1)) && isNameLike(tokens.get(end + 1))) {
                return end + 2;
            }
            if (token.is("'s") && !words.grammar(NameWords.Grammar.POSSESSIVE_CLITIC)) {
                return end + 1;
            }
            if (token.is("&") && more && isNameLike(tokens.get(end + 1))) {
                return end + 2;
            }
            if (isPluralGenitive(tokens, end)) {
                return end + 2;
            }
            return token.kind() == Token.Kind.WORD
                            && isNameLike(token)
                            && tokens.get(end - 1).form().endsWith("'")
                    ? end + 1
                    : end;
        }
        if (isNameLike(token)) {
            return end + 1;
        }
        if ((token.is("&") || token.is("+")) && more && isNameLike(tokens.get(end + 1))) {
            return end + 2;
        }
        return particle(tokens, from, end, institution, person);
    }

    /** "Taxpayers' Alliance", "Ohio Manufacturers' Association": whose the house is, before the noun that says what it is. */
    private boolean isPluralGenitive(List<Token> tokens, int end) {
        Token sign = tokens.get(end);
        return words.grammar(NameWords.Grammar.POSSESSIVE_CLITIC)
                && (sign.is("'") || sign.is("’"))
                && tokens.get(end - 1).folded().endsWith("s")
                && end + 1 < tokens.size()
                && tokens.get(end + 1).capitalized()
                && words.lastWord(tokens.get(end + 1)).isPresent();
    }

    private int hyphen(List<Token> tokens, int end) {
        Token behind = tokens.get(end + 1);
        if (behind.kind() == Token.Kind.NUMBER) {
            return end + 2;
        }
        if (behind.kind() != Token.Kind.WORD || has(behind.folded(), Particle.SUFFIX)) {
            return end;
        }
        if (!isNameLike(behind) && !words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND) && words.isCommon(behind)) {
            return end;
        }
        return end + 2;
    }

    /** "Saint", "J.": a part that a point may end. */
    private boolean isInitial(Token token) {
        return token.form().length() == 1 || has(token.folded(), Particle.ABBREVIATED);
    }

    private int particle(List<Token> tokens, int from, int end, boolean institution, boolean person) {
        int at = end;
        boolean personal = person || at - from >= 2;
        boolean all = true;
        while (at < tokens.size()
                && at - end < 3
                && particles.containsKey(tokens.get(at).folded())) {
            Set<Particle> roles = particles.getOrDefault(tokens.get(at).folded(), Set.of());
            all &= roles.contains(Particle.PERSON) && personal
                    || roles.contains(Particle.INSTITUTION) && institution
                    || roles.contains(Particle.ARTICLE) && institution && at > end;
            at++;
        }
        if (at == end || !all || at >= tokens.size() || !isNameLike(tokens.get(at))) {
            return end;
        }
        boolean weak = has(tokens.get(end).folded(), Particle.INSTITUTION);
        if (weak && !institution) {
            // "Charles de Gaulle", not "Altman de Microsoft": the particle stands right behind a first name
            return person && end == from + 1 ? at + 1 : end;
        }
        return institution
                        && weak
                        && firstNames.knows(tokens.get(at))
                        && at + 1 < tokens.size()
                        && isNameLike(tokens.get(at + 1))
                ? end
                : at + 1;
    }

    private boolean has(String word, Particle role) {
        Set<Particle> roles = particles.get(word);
        return roles != null && roles.contains(role);
    }

    // ---- institutions: "Agence internationale de l'énergie", "Autorité de sûreté nucléaire et de radioprotection"

    /** The end of an institution's name that runs on in small letters. */
    int institutionEnd(List<Token> tokens, int from, int begin) {
        int bracket = bracketedAcronym(tokens, from, begin);
        if (bracket > 0) {
            return bracket;
        }
        int end = adjectives(tokens, begin);
        if (end > begin
                && tokens.get(from).capitalized()
                && end < tokens.size()
                && isNameLike(tokens.get(end))
                && tokens.get(end).spaced()) {
            boolean namesake = words.namesakes(tokens.get(from))
                    && firstNames.knows(tokens.get(end))
                    && end + 1 < tokens.size()
                    && isNameLike(tokens.get(end + 1));
            end = namesake ? personEnd(tokens, end) : properComplement(tokens, end, end);
        }
        boolean purpose = begin < tokens.size() && has(tokens.get(begin).folded(), Particle.PURPOSE);
        while (end < tokens.size() && end - from < LONGEST) {
            int next = complement(tokens, end, end == begin, purpose);
            if (next == end) {
                break;
            }
            end = next;
        }
        return site(tokens, from, end);
    }

    /** "Société de transport abidjanais sur rail (STAR)": up to the bracket that abbreviates it; 0 if none does. */
    private static int bracketedAcronym(List<Token> tokens, int from, int begin) {
        for (int at = begin; at + 2 < tokens.size() && at - from < LONGEST; at++) {
            Token token = tokens.get(at);
            if (token.is("(")) {
                Token acronym = tokens.get(at + 1);
                boolean abbreviates = acronym.allCaps()
                        && tokens.get(at + 2).is(")")
                        && acronym.folded().charAt(0)
                                == tokens.get(from).folded().charAt(0)
                        && acronym.form().length() >= 3
                        && Acronyms.isInitials(acronym.folded(), tokens.subList(from, at));
                return abbreviates ? at : 0;
            }
            if (token.kind() != Token.Kind.WORD && !token.is("-")) {
                return 0;
            }
        }
        return 0;
    }

    /** "Université du Québec à Montréal": where a house of learning stands. */
    private int site(List<Token> tokens, int from, int end) {
        boolean learned = words.institutions()
                .longestAt(tokens, from)
                .filter(m -> m.values().contains(NameWords.Institution.LOWERED))
                .isPresent();
        if (!learned || end + 1 >= tokens.size() || !has(tokens.get(end).folded(), Particle.SITE)) {
            return end;
        }
        return words.places()
                .longestAt(tokens, end + 1)
                .map(PhraseMatcher.Match::to)
                .orElse(end);
    }

    private int adjectives(List<Token> tokens, int from) {
        int end = from;
        if (!words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)) {
            return end;
        }
        while (end < tokens.size() && isPlainAdjective(tokens.get(end))) {
            end++;
            if (end + 1 < tokens.size()
                    && tokens.get(end).is("-")
                    && tokens.get(end + 1).kind() == Token.Kind.WORD) {
                end += 2;
            }
            if (end + 1 < tokens.size()
                    && has(tokens.get(end).folded(), Particle.JOINING)
                    && isPlainAdjective(tokens.get(end + 1))) {
                end++;
            }
        }
        return end;
    }

    private boolean isPlainAdjective(Token token) {
        return token.kind() == Token.Kind.WORD
                && token.spaced()
                && !token.capitalized()
                && words.is(token, Pos.ADJECTIVE)
                && !words.isFiniteVerb(token)
                && !words.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.ADVERB, Pos.PRONOUN)
                && words.analyses(token).stream().noneMatch(a -> a.is(Analysis.Form.PAST_PARTICIPLE));
    }

    /**
     * Behind "et" only another "de": "de sûreté et de radioprotection"; a bare article begins another name ("la Banque
     * de France et la BCE") unless it carries on what an institution is for: "pour la Nature et l'Homme".
     */
    private int complement(List<Token> tokens, int end, boolean first, boolean purpose) {
        int at = end;
        int opening = end;
        if (at + 1 < tokens.size() && has(tokens.get(at).folded(), Particle.JOINING)) {
            at++;
            if (!has(tokens.get(at).folded(), Particle.INSTITUTION)) {
                return end;
            }
            opening = purpose ? end : at;
        }
        int prepositions = 0;
        if (first && at < tokens.size() && has(tokens.get(at).folded(), Particle.PURPOSE)) {
            at++;
            prepositions++;
        }
        while (at < tokens.size() && prepositions < 3 && has(tokens.get(at).folded(), Particle.INSTITUTION)) {
            at++;
            prepositions++;
        }
        if (prepositions == 0 || at >= tokens.size() || isBareArticle(tokens, opening, at)) {
            return end;
        }
        if (isNameLike(tokens.get(at))) {
            int to = properComplement(tokens, at, end);
            return to == end ? end : adjectives(tokens, to);
        }
        Token noun = tokens.get(at);
        boolean plain = words.is(noun, Pos.NOUN) && !words.is(noun, Pos.DETERMINER) && !words.isGrammar(noun);
        if (noun.kind() != Token.Kind.WORD || !plain) {
            return end;
        }
        if (words.contexts()
                .longestAt(tokens, at)
                .filter(m -> opensApposition(m, tokens))
                .isPresent()) {
            return end;
        }
        int to = at + 1;
        while (to + 1 < tokens.size()
                && tokens.get(to).is("-")
                && !tokens.get(to).spaced()
                && tokens.get(to + 1).kind() == Token.Kind.WORD) {
            to += 2;
        }
        return adjectives(tokens, to);
    }

    /** "la Commission l'a promis": an article or a pronoun without the preposition that would tie a complement. */
    private boolean isBareArticle(List<Token> tokens, int from, int to) {
        return to - from == 1
                && words.is(tokens.get(from), Pos.DETERMINER)
                && !words.is(tokens.get(from), Pos.PREPOSITION, Pos.CONTRACTION);
    }

    /** "de la start-up X": what follows is another name, not more of this one. */
    private static boolean opensApposition(PhraseMatcher.Match<NameWords.Context> match, List<Token> tokens) {
        return match.to() < tokens.size()
                && isNameLike(tokens.get(match.to()))
                && match.values().stream().anyMatch(c -> c.position() == NameWords.Position.APPOSED);
    }

    /** "Institut national polytechnique Félix Houphouët-Boigny": the end of the person it is named after. */
    private int personEnd(List<Token> tokens, int from) {
        int end = from + 1;
        while (end < tokens.size() && end - from < 6) {
            int next = next(tokens, from, end, false, true);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    private int properComplement(List<Token> tokens, int at, int end) {
        boolean title = words.contexts()
                .longestAt(tokens, at)
                .filter(m -> m.values().stream().anyMatch(c -> c.position() == NameWords.Position.TITLE))
                .isPresent();
        if (title) {
            return end;
        }
        if (firstNames.knows(tokens.get(at)) && at + 1 < tokens.size() && isNameLike(tokens.get(at + 1))) {
            return end;
        }
        int to = at + 1;
        while (to < tokens.size() && to - at < 6) {
            int next = next(tokens, at, to, false, false);
            if (next == to) {
                break;
            }
            to = next;
        }
        return to;
    }
}
