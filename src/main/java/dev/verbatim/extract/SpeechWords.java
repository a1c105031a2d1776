package dev.verbatim.extract;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Morphology;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.lexicon.WordFilter;
import dev.verbatim.lexicon.WordMarks;
import dev.verbatim.model.Language;
import dev.verbatim.model.Stance;
import dev.verbatim.model.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words around cues of speech: {@code speech-words.tsv}, {@code anonymous-sources.tsv} and {@code polarity.tsv} of
 * a language. A language without them has none.
 */
final class SpeechWords {

    /** What a word does around a cue. */
    enum Role {
        PREPOSITION,
        OF,
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
        /** The infinitive of a verb whose denial refuses to say anything: "ne commente pas". */
        COMMENT,
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
        OFFERED,
        WHAT,
        AGENT,
        DEED,
        SEEN;

        long bit() {
            return 1L << ordinal();
        }
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

    /** Words remembered at most, so that memory does not grow with the corpus. */
    private static final int REMEMBERED = 1 << 16;

    /** Roles of words in small letters, accents and all. */
    private final WordMarks roles;

    /** Whether a folded word may have a role. */
    private final WordFilter known;

    private final PhraseMatcher<Role> phrases;
    private final PhraseMatcher<Unnamed> unnamed;
    private final Map<String, Stance> polarity = new HashMap<>();
    private final Morphology morphology;
    private final boolean dropsThat;

    /** What words speak for, by form, as far as asked for. */
    private final ConcurrentHashMap<String, Stance> asked = new ConcurrentHashMap<>();

    private SpeechWords(Language language, Morphology morphology) {
        this.morphology = morphology;
        String folder = "lexicon/" + language.tag() + "/";
        PhraseMatcher.Builder<Role> words = PhraseMatcher.builder();
        WordMarks.Builder marks = WordMarks.builder();
        Set<String> folded = new HashSet<>();
        boolean contacts = false;
        for (Table.Row row : rows(folder + "speech-words.tsv")) {
            Role role = Role.valueOf(row.get("role"));
            String word = row.get("word").toLowerCase(Locale.ROOT);
            marks.add(word, role.bit());
            folded.add(Folding.fold(word));
            contacts |= role == Role.CONTACT;
            if (word.contains(" ") || word.contains("'")) {
                words.add(word, role);
            }
        }
        phrases = words.build();
        roles = marks.build();
        known = new WordFilter(folded);
        dropsThat = contacts;
        PhraseMatcher.Builder<Unnamed> speakers = PhraseMatcher.builder();
        for (Table.Row row : rows(folder + "anonymous-sources.tsv")) {
            speakers.add(row.get("words"), Unnamed.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
        }
        unnamed = speakers.build();
        for (Table.Row row : rows(folder + "polarity.tsv")) {
            polarity.put(
                    Folding.fold(row.get("word")),
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
                && roles.has(token.form().toLowerCase(Locale.ROOT), role.bit());
    }

    /** Whether one of the words of a name by itself plays that role. */
    boolean names(String name, Role role) {
        String words = name.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            if (!Character.isLetter(c)) {
                if (i > from && roles.has(words.substring(from, i), role.bit())) {
                    return true;
                }
                from = i + Character.charCount(c);
            }
            i += Character.charCount(c);
        }
        return from < words.length() && roles.has(words.substring(from), role.bit());
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
        Stance known = asked.get(token.form());
        if (known != null) {
            return known;
        }
        Stance read = read(token);
        if (asked.size() < REMEMBERED) {
            asked.put(token.form(), read);
        }
        return read;
    }

    private Stance read(Token token) {
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
