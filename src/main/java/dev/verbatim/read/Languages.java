package dev.verbatim.read;

import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells languages apart by their function words, from {@code lexicon/<language>/stopwords.tsv}.
 */
final class Languages {

    /** The tag of a language that no lexicon knows. */
    static final Language UNKNOWN = new Language("und");

    /** Words from which on their language can be told. */
    private static final int WORDS = 6;

    /** Function words to a hundred words, below which a long text is in no known language. */
    private static final int PER_HUNDRED = 27;

    /** Words from which on a text is long. */
    private static final int LONG = 40;

    private final Map<Language, Set<String>> functionWords;

    private Languages(Map<Language, Set<String>> functionWords) {
        this.functionWords = functionWords;
    }

    /** Those of some languages that have a file of function words. */
    static Languages among(List<Language> languages) {
        Map<Language, Set<String>> words = new TreeMap<>();
        for (Language language : languages) {
            Table.find("lexicon/" + language.tag() + "/stopwords.tsv").ifPresent(table -> {
                Set<String> folded = new HashSet<>();
                table.rows().forEach(row -> folded.add(Folding.fold(row.get("word"))));
                words.put(language, Set.copyOf(folded));
            });
        }
        return new Languages(words);
    }

    List<Language> all() {
        return List.copyOf(functionWords.keySet());
    }

    /** Whether some language uses the word for its grammar alone. */
    boolean isFunctionWord(Token token) {
        return functionWords.values().stream().anyMatch(words -> words.contains(token.folded()));
    }

    /** The language most of {@code tokens} is in; {@link #UNKNOWN} if it is a long text in none of those known. */
    Language of(List<Token> tokens) {
        Count count = count(tokens);
        boolean unknown = count.words() >= LONG && count.best() * 100 < count.words() * PER_HUNDRED;
        return unknown || functionWords.isEmpty() ? UNKNOWN : count.language().orElse(all().getFirst());
    }

    /** The language of one block among others in {@code around}, which it has unless its own words say otherwise. */
    Language of(List<Token> tokens, Language around) {
        Count count = count(tokens);
        boolean clear = count.words() >= WORDS
                && count.best() * 100 >= count.words() * PER_HUNDRED
                && count.best() >= 2 * count.of(around);
        return clear ? count.language().orElse(around) : around;
    }

    private record Count(int words, Map<Language, Integer> hits) {

        int of(Language language) {
            return hits.getOrDefault(language, 0);
        }

        int best() {
            return hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        Optional<Language> language() {
            List<Language> best = new ArrayList<>();
            hits.forEach((language, count) -> {
                if (count == best()) {
                    best.add(language);
                }
            });
            return best() > 0 ? Optional.of(best.getFirst()) : Optional.empty();
        }
    }

    private Count count(List<Token> tokens) {
        int total = 0;
        Map<Language, Integer> hits = new TreeMap<>();
        for (Token token : tokens) {
            if (token.kind() != Token.Kind.WORD) {
                continue;
            }
            total++;
            functionWords.forEach((language, words) -> {
                if (words.contains(token.folded())) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        return new Count(total, hits);
    }
}
