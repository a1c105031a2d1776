package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis.Pos;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Region;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.SpanCursor;
import dev.verbatim.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the public bodies whose names stand in small letters behind what they are for: "the mines ministry", "the US
 * energy department". Immutable.
 */
final class ModifiedBodies {

    /** What must stand before the noun. */
    private enum Before {
        NONE,
        TRADE,
        NATION
    }

    /**
     * A noun for such a body.
     *
     * @param before what must stand before it
     * @param kind what it is
     */
    private record Noun(Before before, EntityKind kind) {}

    /**
     * A place that names such a body.
     *
     * @param span of its name
     * @param kind what it is
     */
    private record Place(Span span, EntityKind kind) {}

    /** Words before the noun at most. */
    private static final int MODIFIERS = 3;

    private final Map<Language, NameWords> words;
    private final Map<Language, SmallWords> small = new HashMap<>();
    private final Map<Language, PhraseMatcher<Noun>> nouns = new HashMap<>();

    ModifiedBodies(Map<Language, NameWords> words) {
        this.words = Map.copyOf(words);
        words.keySet()
                .forEach(language -> Table.find("lexicon/" + language.tag() + "/modified-bodies.tsv")
                        .map(Table::rows)
                        .ifPresent(rows -> {
                            PhraseMatcher.Builder<Noun> builder = PhraseMatcher.builder();
                            rows.forEach(row -> builder.add(
                                    row.get("noun"),
                                    new Noun(
                                            Before.valueOf(row.get("before").toUpperCase(Locale.ROOT)),
                                            EntityKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)))));
                            nouns.put(language, builder.build());
                            small.put(language, new SmallWords(language));
                        }));
    }

    /** What was named, with these bodies. */
    Names.Named add(SegmentedArticle article, Names.Named named) {
        Map<String, List<Place>> found = new TreeMap<>();
        SpanCursor<Mention> mentions = new SpanCursor<>(named.mentions(), Mention::span);
        for (Sentence sentence : article.sentences()) {
            List<Mention> inside = mentions.within(sentence.span());
            PhraseMatcher<Noun> matcher = nouns.get(sentence.language());
            boolean read = sentence.kind() == Region.Kind.BODY || sentence.kind() == Region.Kind.TITLE;
            if (matcher != null && read) {
                for (PhraseMatcher.Match<Noun> match : matcher.all(sentence.tokens())) {
                    body(sentence, inside, match).ifPresent(from -> {
                        int to = placeEnd(sentence, inside, match.to());
                        Span span = new Span(
                                sentence.tokens().get(from).span().begin(),
                                sentence.tokens().get(to - 1).span().end());
                        found.computeIfAbsent(text(sentence, from, to), k -> new ArrayList<>())
                                .add(new Place(span, match.values().get(0).kind()));
                    });
                }
            }
        }
        return found.isEmpty() ? named : with(named, found);
    }

    private static Names.Named with(Names.Named named, Map<String, List<Place>> found) {
        List<Entity> entities = new ArrayList<>(named.entities());
        List<Mention> mentions = new ArrayList<>(named.mentions());
        found.forEach((name, places) -> {
            Entity body =
                    new Entity(entities.size(), places.get(0).kind(), name, List.of(name), Optional.empty(), List.of());
            entities.add(body);
            places.forEach(place -> mentions.add(new Mention(place.span(), body, Mention.Form.NAME)));
        });
        mentions.sort(null);
        return new Names.Named(entities, mentions);
    }

    private static String text(Sentence sentence, int from, int to) {
        return Candidate.text(sentence.tokens(), from, to);
    }

    /** Index of the first word of the body's name; empty if it is none. */
    private Optional<Integer> body(Sentence sentence, List<Mention> mentions, PhraseMatcher.Match<Noun> match) {
        List<Token> tokens = sentence.tokens();
        if (tokens.get(match.to() - 1).capitalized() || isNamed(sentence, mentions, match.from())) {
            return Optional.empty();
        }
        if (match.to() < tokens.size() && tokens.get(match.to()).is("-")) {
            return Optional.empty();
        }
        int from = match.from();
        boolean nation = false;
        while (from > 0 && match.from() - from < MODIFIERS && isModifier(sentence, mentions, from - 1)) {
            from--;
            nation |= isNation(sentence, mentions, from);
        }
        Before before = match.values().get(0).before();
        boolean told = switch (before) {
            case NONE -> true;
            case TRADE -> from < match.from();
            case NATION -> nation;
        };
        boolean opened = from == 0 || isOpening(sentence, from - 1);
        return told && opened ? Optional.of(from) : Optional.empty();
    }

    /** Behind the place whose body it is: "the state government of Bavaria"; {@code to} if none follows. */
    private int placeEnd(Sentence sentence, List<Mention> mentions, int to) {
        SmallWords grammar = small.get(sentence.language());
        List<Token> tokens = sentence.tokens();
        if (grammar == null || to + 1 >= tokens.size() || !grammar.isPrepositionOf(tokens.get(to))) {
            return to;
        }
        int begin = tokens.get(to + 1).span().begin();
        return mentions.stream()
                .filter(m -> m.entity().kind() == EntityKind.PLACE && m.span().begin() == begin)
                .mapToInt(m -> sentence.tokenAt(m.span().end() - 1) + 1)
                .max()
                .orElse(to);
    }

    /** "the", "India's", the beginning of a headline: what one such body can stand behind, not "a ministry". */
    private boolean isOpening(Sentence sentence, int at) {
        Token token = sentence.tokens().get(at);
        SmallWords grammar = small.get(sentence.language());
        return grammar != null
                && (grammar.isDefinite(token) || token.is("'s") || token.kind() == Token.Kind.SIGN && !token.is(","));
    }

    private boolean isModifier(Sentence sentence, List<Mention> mentions, int at) {
        Token token = sentence.tokens().get(at);
        NameWords lexicon = words.get(sentence.language());
        if (lexicon == null || token.kind() != Token.Kind.WORD || token.is("'s")) {
            return false;
        }
        if (isNation(sentence, mentions, at)) {
            return true;
        }
        boolean grammar = lexicon.isGrammar(token)
                || lexicon.is(token, Pos.DETERMINER, Pos.PREPOSITION, Pos.PRONOUN, Pos.COORDINATOR, Pos.ADVERB);
        return !grammar && !isNamed(sentence, mentions, at) && lexicon.is(token, Pos.NOUN, Pos.ADJECTIVE);
    }

    /** "German", "US", "European". */
    private boolean isNation(Sentence sentence, List<Mention> mentions, int at) {
        Span span = sentence.tokens().get(at).span();
        NameWords lexicon = words.get(sentence.language());
        return mentions.stream()
                        .anyMatch(m -> m.span().equals(span)
                                && (m.entity().kind() == EntityKind.COUNTRY
                                        || m.entity().kind() == EntityKind.PLACE))
                || lexicon != null
                        && sentence.tokens().get(at).capitalized()
                        && lexicon.is(sentence.tokens().get(at), Pos.ADJECTIVE)
                        && at > 0;
    }

    private static boolean isNamed(Sentence sentence, List<Mention> mentions, int at) {
        Span span = sentence.tokens().get(at).span();
        return mentions.stream().anyMatch(m -> m.span().overlaps(span));
    }
}
