package dev.verbatim.lexicon;

import dev.verbatim.model.Cue.Construction;
import dev.verbatim.model.Language;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of a language that attribute speech or thought, from {@code lexicon/<language>/cues.tsv}. */
public final class CueLexicon {

    /** What content a cue must have beside it to count as one; the later, the more. */
    public enum Needs {
        /** Anything: "annonce un rachat". */
        ANY,
        /** A clause, an infinitive or a quotation: "dit viser", "dit que". */
        CLAUSE,
        /** A clause with a conjunction or a quotation: "écrit que". */
        THAT,
        /** A quotation, or a thing said or thought: "balaie ces critiques". */
        THOUGHT,
        /** A quotation, or a figure behind a preposition: "chiffre le coût à 40 millions". */
        FIGURE,
        /** A quotation, or a clause into which it is thrust: "…, souffle un proche". */
        QUOTE
    }

    /** What kind of saying a cue is. */
    public enum Kind {
        /** Plain saying. */
        SAY,
        /** Announcing, promising, praising. */
        COMMEND,
        /** Denying, blaming, fearing. */
        OPPOSE,
        /** Putting a figure on what is or will be. */
        ESTIMATE,
        /** Telling what others do. */
        REPORT,
        /** Granting what one would rather not. */
        CONCEDE,
        /** Naming a source without a verb. */
        SOURCE
    }

    /**
     * A cue.
     *
     * @param lemma folded words, the verb as infinitive: {@code declarer}, {@code se dire}, {@code selon}
     * @param construction how speaker and content attach
     * @param needs what content it must have
     * @param stance what it says of the speaker's attitude
     * @param kind what kind of saying it is
     * @param keepsDenied whether it still attributes something when denied: "ne croit pas", but not "n'a pas précisé"
     * @param reflexive whether the verb must be reflexive
     * @param tail folded words behind the verb; {@code *} stands for a determiner or nothing
     */
    public record Entry(
            String lemma,
            Construction construction,
            Needs needs,
            Stance stance,
            Kind kind,
            boolean keepsDenied,
            boolean reflexive,
            List<String> tail) {

        /** Copies the list. */
        public Entry {
            tail = List.copyOf(tail);
        }
    }

    private static final String ANY_DETERMINER = "*";

    private final Map<String, List<Entry>> verbs = new HashMap<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final PhraseMatcher<Entry> phrases;
    private final Set<String> reflexive;
    private final Set<String> modals;
    private final Set<String> pastModals;

    private CueLexicon(Optional<Table> table, Optional<Table> words) {
        this.reflexive = folded(words, "REFLEXIVE");
        this.modals = folded(words, "MODAL_ALLOWED");
        this.pastModals = folded(words, "MODAL_ALLOWED_PAST");
        PhraseMatcher.Builder<Entry> builder = PhraseMatcher.builder();
        for (Table.Row row : table.map(Table::rows).orElse(List.of())) {
            Construction construction = Construction.valueOf(row.get("construction"));
            if (construction == Construction.VERB) {
                addVerb(row);
            } else {
                Entry entry = entry(row, construction, false, List.of());
                builder.add(row.get("words"), entry);
                byKey.put(key(entry.lemma(), construction), entry);
            }
        }
        verbs.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt((Entry e) -> -e.tail().size())));
        this.phrases = builder.build();
    }

    /**
     * The cues of a language; none without its file.
     *
     * @throws IllegalArgumentException if the file is malformed
     */
    public static CueLexicon of(Language language) {
        String folder = "lexicon/" + language.tag() + "/";
        return new CueLexicon(Table.find(folder + "cues.tsv"), Table.find(folder + "speech-words.tsv"));
    }

    /** The cues of several languages. */
    public static Map<Language, CueLexicon> of(Collection<Language> languages) {
        Map<Language, CueLexicon> lexicons = new TreeMap<>();
        languages.forEach(language -> lexicons.put(language, of(language)));
        return lexicons;
    }

    private static Set<String> folded(Optional<Table> words, String role) {
        return words.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.get("role").equals(role))
                .map(row -> Folding.fold(row.get("word")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void addVerb(Table.Row row) {
        List<String> words = words(row.get("words"));
        boolean isReflexive = reflexive.contains(words.getFirst());
        int verb = isReflexive ? 1 : 0;
        Entry entry = entry(row, Construction.VERB, isReflexive, words.subList(verb + 1, words.size()));
        verbs.computeIfAbsent(words.get(verb), k -> new ArrayList<>()).add(entry);
        byKey.put(key(entry.lemma(), Construction.VERB), entry);
    }

    private static Entry entry(Table.Row row, Construction construction, boolean reflexive, List<String> tail) {
        return new Entry(
                Folding.fold(row.get("words")),
                construction,
                Needs.valueOf(row.get("needs").toUpperCase(Locale.ROOT)),
                Stance.valueOf(row.get("stance").toUpperCase(Locale.ROOT)),
                Kind.valueOf(row.get("class").toUpperCase(Locale.ROOT)),
                row.get("denied").equals("keep"),
                reflexive,
                tail);
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : phrase.split(" ", -1)) {
            if (word.equals(ANY_DETERMINER)) {
                words.add(word);
            } else {
                String followed = word.endsWith("'") ? word + "x" : word + " x";
                List<Token> tokens = Tokenizer.tokenize(followed);
                tokens.subList(0, tokens.size() - 1).forEach(token -> words.add(token.folded()));
            }
        }
        return words;
    }

    private static String key(String lemma, Construction construction) {
        return construction + " " + lemma;
    }

    /** Cues that begin with a verb, by its folded lemma, those with the most words first. */
    public List<Entry> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** The longest cue without a verb that begins with the token at {@code index}. */
    public Optional<PhraseMatcher.Match<Entry>> phraseAt(List<Token> tokens, int index) {
        return phrases.longestAt(tokens, index);
    }

    /** The cue of that folded lemma and construction. */
    public Optional<Entry> entry(String lemma, Construction construction) {
        return Optional.ofNullable(byKey.get(key(lemma, construction)));
    }

    /** Whether the word makes the verb behind it reflexive. */
    public boolean isReflexive(Token word) {
        return reflexive.contains(word.folded());
    }

    /**
     * Whether saying under this modal is still saying: "vient d'annoncer", "a tenu à préciser".
     *
     * @param past whether the modal stands in the past: "a voulu préciser" tells what was said, "veut préciser" does not
     */
    public boolean allowsModal(String lemma, boolean past) {
        return modals.contains(lemma) || past && pastModals.contains(lemma);
    }
}
