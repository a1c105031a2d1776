package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordMarks;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What one language's lexicons say of the words in and around names. Immutable. */
final class NameWords {

    /** Where a word stands that says something of a name. */
    enum Position {
        /** An honorific before the name: "Mme". */
        TITLE,
        /** A noun beside the name: "la start-up X", "X, une start-up". */
        APPOSED,
        /** A noun the name completes: "le PDG de X". */
        OF,
        /** A preposition before the name: "chez X". */
        PREPOSITION,
        /** Words of source before the name: "selon X". */
        SOURCE,
        /** A noun right behind the name, which modifies it: "its X project". */
        BEHIND;

        long bit() {
            return 1L << ordinal();
        }
    }

    /** What kinds of names words tell. */
    enum Sort {
        PERSON,
        ORGANIZATION,
        GOVERNMENT,
        PLACE,
        PRODUCT,
        PROJECT,
        EVENT,
        WORK,
        NAMING
    }

    /**
     * A word that says something of a name beside it.
     *
     * @param sort the kind of name
     * @param position where the word stands
     */
    record Context(Sort sort, Position position) {}

    /**
     * Words that name an office.
     *
     * @param code local name in the scheme of offices
     * @param feminine gender of the holder, if the words tell it
     */
    record OfficeTerm(String code, Optional<Boolean> feminine) {}

    /** Habits in which languages differ; {@code name-grammar.tsv} lists those a language has. */
    enum Grammar {
        /** Adjectives follow their noun: "Agence internationale". */
        ADJECTIVES_BEHIND,
        /** A clitic marks the owner: "OpenAI's chief". */
        POSSESSIVE_CLITIC,
        /** The office follows the organization: "Tesla CEO Elon Musk". */
        OFFICE_BEHIND,
        /** An acronym may open a longer name: "AI Safety Institute". */
        ACRONYM_FIRST,
        /** Articles stand before names of regions, not of companies. */
        ARTICLE_BEFORE_REGIONS,
        /** What modifies a noun stands before it: "a self-driving start-up". */
        MODIFIERS_BEFORE
    }

    /**
     * A word inside names.
     *
     * @param kind what it says they name
     * @param position {@code first}, {@code last} or {@code any}
     */
    private record Part(EntityKind kind, String position) {}

    /** What the first word of an institution's name asks for. */
    enum Institution {
        ORGANIZATION,
        GOVERNMENT,
        LOWERED,
        LOWERED_GOVERNMENT,
        /** A small word whose name may run on in small letters: "association Littoral vivant". */
        ASSOCIATION,
        /** An adjective that tells which government: "fédéral". */
        GOVERNMENT_ADJECTIVE,
        /** A body inside a house, which is no house of its own: "conseil d'administration". */
        INNER
    }

    private final Language language;
    private final Morphology morphology;
    private final PhraseMatcher<Context> contexts;

    /** Which positions have words beside a name that begin with a word. */
    private final WordMarks contextBeginnings;

    private final PhraseMatcher<OfficeTerm> offices;
    private final PhraseMatcher<String> notNames;
    private final PhraseMatcher<Institution> institutions;
    private final PhraseMatcher<String> places;
    private final Map<String, List<Part>> companyWords = new HashMap<>();
    private final PhraseMatcher<String> legalForms;
    private final Map<String, EntityKind> verbs = new HashMap<>();
    private final Map<String, Boolean> titles = new HashMap<>();
    private final Set<Grammar> grammar = EnumSet.noneOf(Grammar.class);

    /** Those of several languages, by language. */
    static Map<Language, NameWords> of(Map<Language, Morphology> morphologies) {
        Map<Language, NameWords> words = new TreeMap<>();
        morphologies.forEach((language, morphology) -> words.put(language, new NameWords(language, morphology)));
        return words;
    }

    NameWords(Language language, Morphology morphology) {
        this.language = language;
        this.morphology = morphology;
        PhraseMatcher.Builder<Context> contextPhrases = PhraseMatcher.builder();
        WordMarks.Builder contextWords = WordMarks.builder();
        for (Table.Row row : rows("name-contexts")) {
            Position position = Position.valueOf(upper(row.get("position")));
            contextPhrases.add(row.get("phrase"), new Context(Sort.valueOf(upper(row.get("kind"))), position));
            contextWords.addBeginning(row.get("phrase"), position.bit());
        }
        contexts = contextPhrases.build();
        contextBeginnings = contextWords.build();
        offices = offices(language);
        PhraseMatcher.Builder<String> stops = PhraseMatcher.builder();
        rows("not-names").forEach(row -> stops.add(row.get("phrase"), row.get("class")));
        notNames = stops.build();
        PhraseMatcher.Builder<Institution> heads = PhraseMatcher.builder();
        rows("institutions").forEach(row -> heads.add(row.get("word"), Institution.valueOf(upper(row.get("class")))));
        institutions = heads.build();
        PhraseMatcher.Builder<String> spots = PhraseMatcher.builder();
        rows("places").forEach(row -> spots.add(row.cells().get(0), row.cells().get(0)));
        places = spots.build();
        List<Table.Row> houses = new ArrayList<>(rows("company-words"));
        houses.addAll(Table.resource("lexicon/company-words.tsv").rows());
        houses.forEach(row -> companyWords
                .computeIfAbsent(Folding.fold(row.get("word")), k -> new ArrayList<>())
                .add(new Part(EntityKind.valueOf(upper(row.get("kind"))), row.get("position"))));
        PhraseMatcher.Builder<String> forms = PhraseMatcher.builder();
        rows("legal-forms").forEach(row -> forms.add(row.get("form"), row.get("form")));
        legalForms = forms.build();
        rows("name-grammar").forEach(row -> grammar.add(Grammar.valueOf(upper(row.get("habit")))));
        rows("titles")
                .forEach(row -> titles.put(row.get("word"), row.get("gender").equals("feminine")));
        rows("name-verbs")
                .forEach(row -> verbs.put(Folding.fold(row.get("lemma")), EntityKind.valueOf(upper(row.get("kind")))));
    }

    /** The offices of a language. */
    static PhraseMatcher<OfficeTerm> offices(Language language) {
        PhraseMatcher.Builder<OfficeTerm> terms = PhraseMatcher.builder();
        Table.find("lexicon/" + language.tag() + "/offices.tsv").map(Table::rows).orElse(List.of()).stream()
                .forEach(row -> terms.add(
                        row.get("phrase"),
                        new OfficeTerm(
                                row.get("code"),
                                row.get("gender").equals("any")
                                        ? Optional.empty()
                                        : Optional.of(row.get("gender").equals("feminine")))));
        return terms.build();
    }

    private List<Table.Row> rows(String name) {
        return Table.find("lexicon/" + language.tag() + "/" + name + ".tsv")
                .map(Table::rows)
                .orElse(List.of());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    Language language() {
        return language;
    }

    boolean grammar(Grammar habit) {
        return grammar.contains(habit);
    }

    PhraseMatcher<Context> contexts() {
        return contexts;
    }

    /** Whether the tokens between two indexes are the name of a known place. */
    boolean isPlace(List<Token> tokens, int from, int to) {
        return places.longestAt(tokens, from).filter(match -> match.to() == to).isPresent();
    }

    PhraseMatcher<OfficeTerm> offices() {
        return offices;
    }

    PhraseMatcher<String> notNames() {
        return notNames;
    }

    PhraseMatcher<Institution> institutions() {
        return institutions;
    }

    PhraseMatcher<String> places() {
        return places;
    }

    /** What the last word of a name says it names: "Capital", "Energy", "Holding". */
    Optional<EntityKind> lastWord(Token token) {
        return companyWord(token, "last");
    }

    /** What the first word of a name says it names: "Groupe", "Fondation". */
    Optional<EntityKind> firstWord(Token token) {
        return companyWord(token, "first");
    }

    private Optional<EntityKind> companyWord(Token token, String position) {
        for (Part part : companyWords.getOrDefault(token.folded(), List.of())) {
            if (part.position().equals(position) || part.position().equals("any")) {
                return Optional.of(part.kind());
            }
        }
        return Optional.empty();
    }

    /** Whether the tokens from {@code from} to {@code to} are or end with a legal form: "SA", "& Cie". */
    boolean endsWithLegalForm(List<Token> tokens, int from, int to) {
        for (int at = Math.max(from + 1, to - 4); at < to; at++) {
            if (tokens.get(at).spaced()
                    && legalForms
                            .longestAt(tokens, at)
                            .filter(m -> m.to() == to)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether houses of this kind bear the names of people: "Institut", "Fondation", "Université", "Hôpital". */
    boolean namesakes(Token head) {
        return head.capitalized()
                && grammar(Grammar.ADJECTIVES_BEHIND)
                && firstWord(head).isPresent();
    }

    /** Index behind the legal form that stands at {@code at} with a capital or a sign: "SA", "& Co"; {@code at} if none does. */
    int legalFormEnd(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).spaced()) {
            return at;
        }
        Token first = tokens.get(at);
        return first.capitalized() || first.is("&")
                ? legalForms.longestAt(tokens, at).map(PhraseMatcher.Match::to).orElse(at)
                : at;
    }

    /** What the subject of the verb rather is. */
    Optional<EntityKind> subjectOf(Token verb) {
        for (Analysis analysis : morphology.analyses(verb.form())) {
            if (analysis.is(Analysis.Pos.VERB)) {
                EntityKind kind = verbs.get(analysis.folded());
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** The sex told by the honorific that stands from {@code from} to {@code to}; empty if none or if it tells none. */
    Optional<Boolean> feminineTitle(List<Token> tokens, int from, int to) {
        return contextEnd(tokens, from, Position.TITLE) == to
                ? Optional.ofNullable(titles.get(tokens.get(from).folded()))
                : Optional.empty();
    }

    /** Behind the noun at {@code from} by which one calls a person: "éleveur", "femme d'affaires"; empty if none is there. */
    Optional<Integer> personNounEnd(List<Token> tokens, int from) {
        int end = contextEnd(tokens, from, Position.APPOSED, Sort.PERSON);
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    /** Behind the words at {@code from} that stand so beside a name; -1 if none are there. */
    int contextEnd(List<Token> tokens, int from, Position position) {
        return contextEnd(tokens, from, position, context -> true);
    }

    /** Behind the words at {@code from} that stand so beside a name of that sort; -1 if none are there. */
    int contextEnd(List<Token> tokens, int from, Position position, Sort sort) {
        return contextEnd(tokens, from, position, context -> context.sort() == sort);
    }

    private int contextEnd(List<Token> tokens, int from, Position position, Predicate<Context> wanted) {
        if (!contextBeginnings.has(tokens.get(from).folded(), position.bit())) {
            return -1;
        }
        Optional<PhraseMatcher.Match<Context>> match = contexts.longestAt(tokens, from);
        if (match.isPresent()) {
            for (Context context : match.get().values()) {
                if (context.position() == position && wanted.test(context)) {
                    return match.get().to();
                }
            }
        }
        return -1;
    }

    /** Whether an article is that of a feminine noun: "la ministre", "la Banque mondiale"; empty where it does not tell. */
    Optional<Boolean> articleGender(Token determiner) {
        boolean masculine = false;
        boolean feminine = false;
        for (Analysis analysis : analyses(determiner)) {
            if (analysis.is(Analysis.Pos.DETERMINER) || analysis.is(Analysis.Pos.CONTRACTION)) {
                masculine |= analysis.gender() != Analysis.Gender.FEMININE;
                feminine |= analysis.gender() != Analysis.Gender.MASCULINE;
            }
        }
        return masculine == feminine ? Optional.empty() : Optional.of(feminine);
    }

    /** Whether the dictionary reads the word as feminine; empty where it reads it both ways or not at all. */
    Optional<Boolean> gender(Token token) {
        boolean masculine = false;
        boolean feminine = false;
        for (Analysis analysis : analyses(token)) {
            masculine |= analysis.gender() == Analysis.Gender.MASCULINE;
            feminine |= analysis.gender() == Analysis.Gender.FEMININE;
        }
        return masculine == feminine ? Optional.empty() : Optional.of(feminine);
    }

    List<Analysis> analyses(Token token) {
        return morphology.analyses(token.form());
    }

    /** Whether the dictionary reads the word, in whatever case, as one of these. */
    boolean is(Token token, Analysis.Pos... wanted) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        for (Analysis analysis : morphology.analyses(token.form())) {
            for (Analysis.Pos pos : wanted) {
                if (analysis.pos() == pos) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the word, written small, is an everyday word of the language. */
    boolean isCommon(Token token) {
        for (Analysis analysis : morphology.analyses(token.form())) {
            if (!analysis.is(Analysis.Pos.NAME)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters without capitals are a word of the language: "un", not "edf". */
    boolean isWord(String small) {
        return morphology.analyses(small).stream().anyMatch(a -> !a.is(Analysis.Pos.NAME));
    }

    /** Whether the word is grammar alone: article, pronoun, preposition, conjunction, adverb. */
    boolean isGrammar(Token token) {
        List<Analysis> analyses = morphology.analyses(token.form().toLowerCase(Locale.ROOT));
        boolean grammar = token.form().endsWith("'");
        for (Analysis analysis : analyses) {
            switch (analysis.pos()) {
                case NOUN, NAME, ADJECTIVE, VERB -> {
                    return false;
                }
                default -> grammar = true;
            }
        }
        return grammar;
    }

    /** Whether the word is a conjugated verb in one of its readings. */
    boolean isFiniteVerb(Token token) {
        if (token.kind() != Token.Kind.WORD || token.capitalized()) {
            return false;
        }
        for (Analysis analysis : morphology.analyses(token.form())) {
            if (analysis.finite() || analysis.is(Analysis.Pos.MODAL)) {
                return true;
            }
        }
        return false;
    }
}
