package dev.verbatim.annotate;

import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Language;
import dev.verbatim.model.Qualifier;
import dev.verbatim.model.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that hedge a figure, from {@code lexicon/<language>/hedges.tsv}. */
final class Hedges {

    private static final int LONGEST = 6;
    private static final Map<String, Qualifier> QUALIFIERS =
            Map.of("about", Qualifier.ABOUT, "atLeast", Qualifier.AT_LEAST, "atMost", Qualifier.AT_MOST);

    private final PhraseMatcher<Qualifier> before;
    private final PhraseMatcher<Qualifier> after;

    Hedges(Language language) {
        PhraseMatcher.Builder<Qualifier> front = PhraseMatcher.builder();
        PhraseMatcher.Builder<Qualifier> back = PhraseMatcher.builder();
        for (Table.Row row :
                Table.resource("lexicon/" + language + "/hedges.tsv").rows()) {
            Qualifier qualifier = QUALIFIERS.get(row.get("qualifier"));
            if (qualifier == null) {
                throw new IllegalArgumentException(row.table() + ":" + row.line() + ": " + row.get("qualifier"));
            }
            (row.get("side").equals("before") ? front : back).add(row.get("phrase"), qualifier);
        }
        this.before = front.build();
        this.after = back.build();
    }

    /**
     * A hedge found.
     *
     * @param from index of its first token
     * @param to index behind its last token
     * @param qualifier what it makes of the figure
     */
    record Hedge(int from, int to, Qualifier qualifier) {}

    /**
     * The hedge that ends before the token at {@code index}, quotation marks passed over; of several the outermost.
     *
     * @param floor index of the first token that may belong to it
     */
    Optional<Hedge> before(List<Token> tokens, int index, int floor) {
        Optional<Hedge> outermost = Optional.empty();
        int at = index;
        while (true) {
            Optional<Hedge> next = adjacent(tokens, skipQuotes(tokens, at), floor);
            if (next.isEmpty()) {
                return outermost;
            }
            at = next.get().from();
            boolean same = outermost.isPresent() && next.get().qualifier() == Qualifier.ABOUT;
            outermost = Optional.of(new Hedge(
                    at, index, same ? outermost.get().qualifier() : next.get().qualifier()));
        }
    }

    private Optional<Hedge> adjacent(List<Token> tokens, int index, int floor) {
        for (int from = Math.max(floor, index - LONGEST); from < index; from++) {
            if (!before.mayBeginWith(tokens.get(from))) {
                continue;
            }
            Optional<PhraseMatcher.Match<Qualifier>> match = before.longestAt(tokens.subList(0, index), from);
            if (match.isPresent() && match.get().to() == index) {
                return Optional.of(new Hedge(from, index, match.get().values().get(0)));
            }
        }
        return Optional.empty();
    }

    private static int skipQuotes(List<Token> tokens, int index) {
        int at = index;
        while (at > 1 && tokens.get(at - 1).kind() == Token.Kind.QUOTE) {
            at--;
        }
        return at;
    }

    /** The hedge that begins with the token at {@code index}. */
    Optional<Hedge> after(List<Token> tokens, int index) {
        if (index >= tokens.size()) {
            return Optional.empty();
        }
        return after.longestAt(tokens, index)
                .map(match -> new Hedge(index, match.to(), match.values().get(0)));
    }
}
