package dev.verbatim.extract;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordFilter;
import dev.verbatim.model.Language;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Token;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words around cues of speech: {@code speech-words.tsv}, {@code anonymous-sources.tsv} and {@code polarity.tsv} of
 * a language. A language without them has none.
 */
final class SpeechWords {

    /** What a word does around a cue. */
    enum Role {
        PREPOSITION,
        OF,
        AT,
        RECIPIENT,
        THAT,
        WHETHER,
        COMPARATIVE,
        WHO,
        RELATIVE,
        THIRD,
        LAST,
        FIRST,
        SECOND,
        ONE,
        IMPERSONAL,
        HOUSE,
        AND,
        AS,
        BUT,
        INFINITIVE_MARK,
        NOBODY,
        THERE,
        OBJECT_CLITIC,
        DETERMINER,
        DEFINITE,
        SINGULAR,
        SUBORDINATOR,
        FIRST_PERSON,
        OUTSIDER,
        POSSESSIVE,
        LABEL_ANSWER,
        LABEL_QUESTION,
        MODAL_ALLOWED,
        MODAL_ALLOWED_PAST,
        REFLEXIVE,
        CONTACT,
        ADVERBIAL,
        POINTING,
        THOUGHT,
        RATED,
        AMOUNT,
        DENIES,
        OBSERVER,
        HEARSAY,
        WHAT,
        AGENT,
        DEED,
        SEEN
    }

    /** Kinds of speakers without a name. */
    enum Unnamed {
        /** Somebody: a banker, a resident. */
        PERSON,
        /** Somebody who speaks for a house: a spokesperson, its management. */
        SPOKESPERSON,
        /** Those around somebody: "son entourage", "son cabinet". */
        CIRCLE,
        /** One of those a house is quoted through: an analyst, an economist. */
        HOUSE,
        /** Some, several: only where no noun follows. */
        INDEFINITE,
        /** The press at large. */
        MEDIA,
        /** A medium: a newspaper, an agency. */
        OUTLET,
        /** A paper: a report, figures. */
        DOCUMENT
    }

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Map<String, Set<Role>> roles = new HashMap<>();
    private final PhraseMatcher<Role> phrases;
    private final PhraseMatcher<Unnamed> unnamed;
    private final Map<String, Stance> polarity = new HashMap<>();
    private final Morphology morphology;
    private final boolean dropsThat;
    private final WordFilter known;

    private SpeechWords(Language language, Morphology morphology) {
        this.morphology = morphology;
        String folder = "lexicon/" + language.tag() + "/";
        PhraseMatcher.Builder<Role> words = PhraseMatcher.builder();
        for (Table.Row row : rows(folder + "speech-words.tsv")) {
            Role role = Role.valueOf(row.get("role"));
            String word = row.get("word").toLowerCase(Locale.ROOT);
            roles.computeIfAbsent(word, k -> EnumSet.noneOf(Role.class)).add(role);
            if (word.contains(" ") || word.contains("'")) {
                words.add(word, role);
            }
        }
        phrases = words.build();
        known = new WordFilter(roles.keySet().stream().map(Folding::fold).toList());
        dropsThat = roles.values().stream().anyMatch(set -> set.contains(Role.CONTACT));
        PhraseMatcher.Builder<Unnamed> speakers = PhraseMatcher.builder();
        for (Table.Row row : rows(folder + "anonymous-sources.tsv")) {
            speakers.add(row.get("words"), Unnamed.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
        }
        unnamed = speakers.build();
        for (Table.Row row : rows(folder + "polarity.tsv")) {
            polarity.put(
                    dev.verbatim.lexicon.Folding.fold(row.get("word")),
                    Stance.valueOf(row.get("polarity").toUpperCase(Locale.ROOT)));
        }
    }

    private static List<Table.Row> rows(String path) {
        return Table.find(path).map(Table::rows).orElse(List.of());
    }

    /**
     * The words of a language.
     *
     * @throws IllegalArgumentException if a file is malformed
     */
    static SpeechWords of(Language language, Morphology morphology) {
        return new SpeechWords(language, morphology);
    }

    /** Whether a word by itself plays that role. */
    boolean is(Token token, Role role) {
        return token.kind() == Token.Kind.WORD
                && known.mayHold(token.folded())
                && roles.getOrDefault(token.form().toLowerCase(Locale.ROOT), Set.of())
                        .contains(role);
    }

    /** Whether one of the words of a name by itself plays that role. */
    boolean names(String name, Role role) {
        return NOT_LETTERS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .anyMatch(word -> roles.getOrDefault(word, Set.of()).contains(role));
    }

    /** How many tokens from {@code index} on are one phrase or word of that role; 0 if none are. */
    int length(List<Token> tokens, int index, Role role) {
        Optional<PhraseMatcher.Match<Role>> match = phrases.longestAt(tokens, index);
        if (match.isPresent() && match.get().values().contains(role)) {
            return match.get().to() - index;
        }
        return is(tokens.get(index), role) ? 1 : 0;
    }

    /** The speaker without a name that the words at {@code index} tell of. */
    Optional<PhraseMatcher.Match<Unnamed>> unnamedAt(List<Token> tokens, int index) {
        return unnamed.longestAt(tokens, index);
    }

    /** Whether the language leaves out its conjunction behind verbs of saying. */
    boolean dropsThat() {
        return dropsThat;
    }

    /** Whether a name before a noun can tell whose it is: "Amazon executive". */
    boolean compounds() {
        return dropsThat();
    }

    /** What a word speaks for: {@code NEUTRAL} for most. */
    Stance polarity(Token token) {
        Stance direct = polarity.get(token.folded());
        if (direct != null) {
            return direct;
        }
        for (var analysis : morphology.analyses(token.form())) {
            Stance stance = polarity.get(analysis.folded());
            if (stance != null) {
                return stance;
            }
        }
        return Stance.NEUTRAL;
    }
}
