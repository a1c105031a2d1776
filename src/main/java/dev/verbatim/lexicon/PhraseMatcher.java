package dev.verbatim.lexicon;

import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in tokens: an immutable trie over folded tokens, in which hyphens count for nothing on either side.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseMatcher<T> {

    private final Node<T> root;
    private final WordFilter beginnings;

    private PhraseMatcher(Node<T> root, Collection<String> words) {
        this.root = root;
        this.beginnings = new WordFilter(words);
    }

    /** A matcher in the making. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * A phrase found.
     *
     * @param from index of its first token
     * @param to index behind its last token
     * @param values all it stands for, in the order they were added
     * @param <T> what a phrase stands for
     */
    public record Match<T>(int from, int to, List<T> values) {}

    /** The longest phrase that begins with the token at {@code index}; never begins or ends with a hyphen. */
    public Optional<Match<T>> longestAt(List<Token> tokens, int index) {
        String first = tokens.get(index).folded();
        if (!beginnings.mayHold(first)) {
            return Optional.empty();
        }
        Node<T> node = root.next(first);
        List<T> values = List.of();
        int to = index;
        int i = index + 1;
        while (node != null) {
            if (!node.values.isEmpty()) {
                values = node.values;
                to = i;
            }
            while (i < tokens.size() && isHyphen(tokens.get(i))) {
                i++;
            }
            node = i < tokens.size() ? node.next(tokens.get(i++).folded()) : null;
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Match<>(index, to, values));
    }

    /** False if no phrase begins with the token; true promises nothing. */
    public boolean mayBeginWith(Token token) {
        return beginnings.mayHold(token.folded());
    }

    /** All phrases from left to right, the longest first, none overlapping another. */
    public List<Match<T>> all(List<Token> tokens) {
        List<Match<T>> matches = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Match<T>> match = longestAt(tokens, i);
            match.ifPresent(matches::add);
            i = match.map(Match::to).orElse(i + 1);
        }
        return matches;
    }

    static boolean isHyphen(Token token) {
        return token.kind() == Token.Kind.SIGN && token.is("-");
    }

    /**
     * A matcher in the making.
     *
     * @param <T> what a phrase stands for
     */
    public static final class Builder<T> {

        private final Draft<T> root = new Draft<>();

        private Builder() {}

        /**
         * Adds a phrase, spelled as in running text.
         *
         * @throws IllegalArgumentException if it holds no word
         */
        public Builder<T> add(String phrase, T value) {
            Draft<T> node = root;
            for (Token token : Tokenizer.tokenize(phrase)) {
                if (!isHyphen(token)) {
                    node = node.next.computeIfAbsent(token.folded(), k -> new Draft<>());
                }
            }
            if (node == root) {
                throw new IllegalArgumentException("a phrase without words: '" + phrase + "'");
            }
            if (!node.values.contains(value)) {
                node.values.add(value);
            }
            return this;
        }

        /** The matcher; the builder may go on. */
        public PhraseMatcher<T> build() {
            return new PhraseMatcher<>(root.freeze(), root.next.keySet());
        }
    }

    private static final class Draft<T> {
        private final Map<String, Draft<T>> next = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        Node<T> freeze() {
            Map<String, Node<T>> frozen = HashMap.newHashMap(next.size());
            next.forEach((word, draft) -> frozen.put(word, draft.freeze()));
            return Node.of(frozen, List.copyOf(values));
        }
    }

    /**
     * Where the reading of phrases stands.
     *
     * @param words what may come next
     * @param marks a bit for the hash of each of them: few follow most words, and near memory can say so
     * @param children what follows, by the place of the next word
     * @param values what ends here
     */
    private record Node<T>(WordIndex words, long marks, List<@Nullable Node<T>> children, List<T> values) {

        static <T> Node<T> of(Map<String, Node<T>> next, List<T> values) {
            WordIndex words = next.isEmpty() ? WordIndex.EMPTY : new WordIndex(next.keySet());
            List<@Nullable Node<T>> children = new ArrayList<>(Collections.nCopies(words.size(), null));
            long marks = 0;
            for (Map.Entry<String, Node<T>> child : next.entrySet()) {
                children.set(words.of(child.getKey()), child.getValue());
                marks |= mark(child.getKey());
            }
            return new Node<>(words, marks, children, values);
        }

        @Nullable
        Node<T> next(String word) {
            if ((marks & mark(word)) == 0) {
                return null;
            }
            int place = words.of(word);
            return place == WordIndex.NONE ? null : children.get(place);
        }

        private static long mark(String word) {
            int hash = word.hashCode();
            return 1L << (hash ^ hash >>> 12);
        }
    }
}
