package dev.verbatim.annotate;

import dev.verbatim.annotate.NameWords.Position;
import dev.verbatim.annotate.NameWords.Sort;
import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the words that name an office with what it is for, but without whose it is: in "directrice de la recherche
 * crédit de la banque Vernet" the office ends before the last "de". Immutable.
 */
final class Offices {

    private static final int LONGEST = 14;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<Language, NameWords> words;
    private final Map<Language, SmallWords> small = new HashMap<>();

    Offices(Map<Language, NameWords> words) {
        this.words = Map.copyOf(words);
        words.keySet().forEach(language -> small.put(language, new SmallWords(language)));
    }

    /**
     * The offices of an article in order; they do not overlap each other.
     *
     * @param mentions the names in it, where an office ends
     */
    List<Office> annotate(SegmentedArticle article, List<Mention> mentions) {
        List<Office> offices = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : article.sentences()) {
            BitSet named = new BitSet();
            BitSet persons = new BitSet();
            while (next < mentions.size()
                    && mentions.get(next).span().begin() < sentence.span().end()) {
                Mention mention = mentions.get(next++);
                int from = sentence.tokenAt(mention.span().begin());
                named.set(from, sentence.tokenAt(mention.span().end() - 1) + 1);
                persons.set(from, mention.entity().kind() == EntityKind.PERSON);
            }
            NameWords lexicon = words.get(sentence.language());
            SmallWords grammar = small.get(sentence.language());
            if (lexicon != null && grammar != null && sentence.kind() != Region.Kind.BYLINE) {
                new Search(
                                sentence,
                                lexicon,
                                grammar,
                                named,
                                persons,
                                article.article().text())
                        .run(offices);
            }
        }
        return List.copyOf(offices);
    }

    /** One sentence's search. */
    private static final class Search {
        private final List<Token> tokens;
        private final NameWords words;
        private final SmallWords small;
        private final BitSet named;
        private final BitSet persons;
        private final String text;

        Search(Sentence sentence, NameWords words, SmallWords small, BitSet named, BitSet persons, String text) {
            this.tokens = sentence.tokens();
            this.words = words;
            this.small = small;
            this.named = named;
            this.persons = persons;
            this.text = text;
        }

        void run(List<Office> into) {
            for (int i = 0; i < tokens.size(); ) {
                Optional<PhraseMatcher.Match<NameWords.OfficeTerm>> head =
                        words.offices().longestAt(tokens, i);
                if (head.isEmpty() || overlapsName(i, head.get().to())) {
                    i++;
                    continue;
                }
                int from = first(i);
                int to = end(head.get().to());
                Span span = new Span(
                        tokens.get(from).span().begin(),
                        tokens.get(to - 1).span().end());
                into.add(
                        new Office(span, title(span), head.get().values().get(0).code()));
                i = to;
            }
        }

        private String title(Span span) {
            return BLANKS.matcher(span.in(text)).replaceAll(" ");
        }

        private boolean overlapsName(int from, int to) {
            int set = named.nextSetBit(from);
            return set >= 0 && set < to;
        }

        /** In languages that put what modifies a noun before it: "senior energy analyst". */
        private int first(int head) {
            int from = head;
            while (words.grammar(NameWords.Grammar.MODIFIERS_BEFORE)
                    && from > 0
                    && head - from < 3
                    && !named.get(from - 1)
                    && isModifier(tokens.get(from - 1))) {
                from--;
            }
            return from;
        }

        private boolean isModifier(Token token) {
            return token.kind() == Token.Kind.WORD
                    && !token.capitalized()
                    && words.is(token, Pos.NOUN, Pos.ADJECTIVE)
                    && !words.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.PRONOUN, Pos.COORDINATOR, Pos.ADVERB)
                    && !words.isFiniteVerb(token);
        }

        private int end(int head) {
            boolean bare = head + 1 < tokens.size()
                    && !named.get(head)
                    && isNoun(head, false)
                    && isPreposition(tokens.get(head + 1));
            int end = adjectives(bare ? head + 1 : head);
            while (end < tokens.size() && end - head < LONGEST) {
                int next = complement(end);
                if (next == end) {
                    break;
                }
                end = next;
            }
            return end;
        }

        private int adjectives(int from) {
            int end = from;
            while (end < tokens.size()
                    && words.grammar(NameWords.Grammar.ADJECTIVES_BEHIND)
                    && !named.get(end)
                    && isAdjective(end)) {
                end++;
            }
            return end;
        }

        private boolean isAdjective(int at) {
            Token token = tokens.get(at);
            boolean tied = at + 1 < tokens.size() && isPreposition(tokens.get(at + 1));
            return token.kind() == Token.Kind.WORD
                    && token.spaced()
                    && !token.capitalized()
                    && words.is(token, Pos.ADJECTIVE)
                    && (tied || !words.isFiniteVerb(token))
                    && !words.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.ADVERB, Pos.PRONOUN, Pos.COORDINATOR);
        }

        /** "de la stratégie", "aux affaires publiques et réglementaires"; nothing that is or leads to a name. */
        private int complement(int end) {
            int at = end;
            boolean joined = small.isAnd(tokens.get(at));
            if (joined && at + 1 < tokens.size()) {
                at++;
            }
            boolean prepositional = at < tokens.size() && isPreposition(tokens.get(at));
            if (!prepositional) {
                return joined && at > end && adjectives(at) > at ? adjectives(at) : end;
            }
            at++;
            while (at < tokens.size() && small.isDefinite(tokens.get(at))) {
                at++;
            }
            return at < tokens.size() ? noun(at, end) : end;
        }

        private boolean isPreposition(Token token) {
            return small.isPrepositionOf(token)
                    || small.isAt(token) && !small.isWith(token)
                    || words.is(token, Pos.CONTRACTION);
        }

        private int noun(int at, int end) {
            Token token = tokens.get(at);
            if (named.get(at) || token.kind() != Token.Kind.WORD || isOwner(at)) {
                return end;
            }
            int to = at;
            if (token.capitalized()) {
                while (to < tokens.size() && !named.get(to) && tokens.get(to).capitalized()) {
                    to++;
                }
            } else {
                while (to < tokens.size() && to - at < 3 && !named.get(to) && isNoun(to, to == at)) {
                    to++;
                }
            }
            if (to == at || isCutByName(to)) {
                return end;
            }
            return adjectives(to);
        }

        private boolean isNoun(int at, boolean first) {
            Token token = tokens.get(at);
            return token.kind() == Token.Kind.WORD
                    && !token.capitalized()
                    && words.is(token, Pos.NOUN)
                    && !words.isGrammar(token)
                    && !words.is(token, Pos.PREPOSITION, Pos.DETERMINER, Pos.COORDINATOR)
                    && (first || !words.isFiniteVerb(token) && !isOwner(at));
        }

        /** "de la banque Vernet": the noun belongs to the name behind it, unless that is the holder's. */
        private boolean isCutByName(int to) {
            return to < tokens.size()
                    && named.get(to)
                    && !persons.get(to)
                    && tokens.get(to).spaced()
                    && tokens.get(to).capitalized();
        }

        /** "du groupe", "de la société": whose office it is. */
        private boolean isOwner(int at) {
            return words.contexts().longestAt(tokens, at).stream()
                    .flatMap(m -> m.values().stream())
                    .anyMatch(c -> c.position() == Position.APPOSED
                            && (c.sort() == Sort.ORGANIZATION || c.sort() == Sort.PLACE));
        }
    }
}
