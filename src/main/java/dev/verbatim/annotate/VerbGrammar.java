package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.Tokenizer;
import dev.verbatim.lexicon.WordFilter;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What a language builds verb groups of: {@code lexicon/<language>/auxiliaries.tsv}, {@code verb-words.tsv} and its
 * full-form dictionary. A language without these files has no verb groups.
 */
final class VerbGrammar {

    /** What a word can do in or beside a verb group. */
    enum Role {
        DENIAL_MARK,
        DENIAL,
        DENIAL_WITH_MARK,
        NOBODY,
        ONLY,
        CLITIC,
        LOOSE_CLITIC,
        REFLEXIVE,
        SUBJECT,
        INVERTED,
        WITHOUT,
        OPENER,
        LINK,
        OF,
        BY,
        GERUND_MARK,
        INSERT,
        CONTRACTED,
        NO_VERB,
        BE_PERFECT,
        TELLS,
        /** A third person that is a plural noun too and in front of no other verb tells behind a name: "puts". */
        REPORTS,
        /** The infinitive of a verb that yields to any other of which the word may be a form: "putt" to "put". */
        RARE;

        int bit() {
            return 1 << ordinal();
        }
    }

    /** What form an auxiliary takes behind it. */
    enum Takes {
        PARTICIPLE(Analysis.Form.PAST_PARTICIPLE),
        INFINITIVE(Analysis.Form.INFINITIVE),
        GERUND(Analysis.Form.PRESENT_PARTICIPLE);

        private final Analysis.Form form;

        Takes(Analysis.Form form) {
            this.form = form;
        }

        Analysis.Form form() {
            return form;
        }
    }

    /** What an auxiliary makes of the verb behind it; {@code VOICE} is perfect of some verbs and passive of others. */
    enum Gives {
        PERFECT,
        PASSIVE,
        VOICE,
        PROGRESSIVE,
        SUPPORT,
        FUTURE,
        CONDITIONAL,
        RECENT,
        MODAL,
        /** A modal whose denial affirms: "n'hésite pas à dire". */
        RELUCTANCE;

        /** Whether it says how willing or able somebody is, not when or in what voice. */
        boolean modal() {
            return this == MODAL || this == RELUCTANCE;
        }
    }

    /**
     * An auxiliary.
     *
     * @param link folded words between it and the full verb
     * @param takes the form of the full verb
     * @param gives what it makes of it
     * @param modal its folded lemma, if it is a modal
     */
    record Auxiliary(List<String> link, Takes takes, Gives gives, Optional<String> modal) {}

    /** Words remembered at most, so that memory does not grow with the corpus. */
    private static final int REMEMBERED = 1 << 16;

    private final Morphology morphology;
    private final Map<String, List<Auxiliary>> auxiliaries = new HashMap<>();
    private final Map<String, Integer> roles = new HashMap<>();
    private final PhraseMatcher<Role> phrases;
    private final Set<String> bePerfect;
    private final Set<String> rare;
    private final boolean marksDenial;
    private final WordFilter known;
    private final WordFilter conjugated;
    private final ConcurrentHashMap<String, Word> seen = new ConcurrentHashMap<>();

    private VerbGrammar(Morphology morphology, Optional<Table> auxiliaries, Optional<Table> words) {
        this.morphology = morphology;
        auxiliaries.ifPresent(this::readAuxiliaries);
        this.conjugated = new WordFilter(this.auxiliaries.keySet());
        PhraseMatcher.Builder<Role> builder = PhraseMatcher.builder();
        words.ifPresent(table -> readWords(table, builder));
        this.phrases = builder.build();
        this.known = new WordFilter(roles.keySet().stream().map(Folding::fold).toList());
        this.marksDenial = roles.values().stream().anyMatch(bits -> (bits & Role.DENIAL_MARK.bit()) != 0);
        this.bePerfect = lemmas(words, Role.BE_PERFECT);
        this.rare = lemmas(words, Role.RARE);
    }

    private static Set<String> lemmas(Optional<Table> words, Role role) {
        return words.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.get("role").equals(role.name()))
                .map(row -> Folding.fold(row.get("word")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The grammar of a language.
     *
     * @param morphology its dictionary
     * @throws IllegalArgumentException if a file is malformed
     */
    static VerbGrammar of(Language language, Morphology morphology) {
        String folder = "lexicon/" + language.tag() + "/";
        return new VerbGrammar(
                morphology, Table.find(folder + "auxiliaries.tsv"), Table.find(folder + "verb-words.tsv"));
    }

    private void readAuxiliaries(Table table) {
        for (Table.Row row : table.rows()) {
            String link = row.get("link");
            String modal = row.get("modal");
            auxiliaries
                    .computeIfAbsent(Folding.fold(row.get("lemma")), k -> new ArrayList<>())
                    .add(new Auxiliary(
                            link.equals("-") ? List.of() : words(link),
                            Takes.valueOf(row.get("takes").toUpperCase(Locale.ROOT)),
                            Gives.valueOf(row.get("gives").toUpperCase(Locale.ROOT)),
                            modal.equals("-") ? Optional.empty() : Optional.of(Folding.fold(modal))));
        }
        auxiliaries
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Auxiliary a) -> -a.link().size())));
    }

    /** The folded words of a link, which may end in an elision. */
    private static List<String> words(String link) {
        String followed = link + (link.endsWith("'") ? "x" : " x");
        List<String> words =
                Tokenizer.tokenize(followed).stream().map(Token::folded).toList();
        return words.subList(0, words.size() - 1);
    }

    private void readWords(Table table, PhraseMatcher.Builder<Role> builder) {
        for (Table.Row row : table.rows()) {
            Role role = Role.valueOf(row.get("role"));
            String word = row.get("word");
            if (role == Role.INSERT || role == Role.DENIAL || role == Role.DENIAL_WITH_MARK) {
                builder.add(word, role);
            }
            roles.merge(word.toLowerCase(Locale.ROOT), role.bit(), (a, b) -> a | b);
        }
    }

    /** What is known of a token without its neighbours; the same for each of the same form. */
    Word word(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return Word.of(token, this);
        }
        Word known = seen.get(token.form());
        if (known != null) {
            return known;
        }
        Word read = Word.of(token, this);
        if (seen.size() < REMEMBERED) {
            seen.put(token.form(), read);
        }
        return read;
    }

    List<Analysis> analyses(Token token) {
        return token.kind() == Token.Kind.WORD ? morphology.analyses(token.form()) : List.of();
    }

    /** Bits of the roles of a word by itself. */
    int roles(Token token) {
        return known.mayHold(token.folded()) ? roles.getOrDefault(token.form().toLowerCase(Locale.ROOT), 0) : 0;
    }

    /** Auxiliaries of that folded lemma, those with the longest link first. */
    List<Auxiliary> auxiliaries(String lemma) {
        return conjugated.mayHold(lemma) ? auxiliaries.getOrDefault(lemma, List.of()) : List.of();
    }

    /** False if no words that may stand inside a group begin with the token; true promises nothing. */
    boolean mayInsert(Token token) {
        return phrases.mayBeginWith(token);
    }

    /** Words that may stand inside a group: an adverbial or a denial. */
    Optional<PhraseMatcher.Match<Role>> insertAt(List<Token> tokens, int index) {
        return phrases.longestAt(tokens, index);
    }

    /** Whether the language puts a word before the verb to deny it, as French "ne". */
    boolean marksDenial() {
        return marksDenial;
    }

    /** Whether "to be" makes the perfect of this verb, not its passive. */
    boolean perfectWithBe(String lemma) {
        return bePerfect.contains(lemma);
    }

    /** Whether a word is rather a form of any other verb than of this one, by its folded infinitive. */
    boolean isRare(String lemma) {
        return rare.contains(lemma);
    }
}
