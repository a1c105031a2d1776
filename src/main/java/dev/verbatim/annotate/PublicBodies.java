package dev.verbatim.annotate;

import dev.verbatim.lexicon.Analysis;
import dev.verbatim.lexicon.Folding;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the public bodies that a text makes act without naming them: "l'État apportera 150 millions", "a fait savoir le
 * ministère", "la région Grand Est votera une aide". Where it does name one with the same noun, the bare noun points back to that and nothing is found here.
 * Immutable; one instance serves all threads.
 */
final class PublicBodies {

    /**
     * A noun for a public body.
     *
     * @param name as the lexicon writes it
     * @param heads first or last words of fuller names, folded
     * @param placed whether the name of a place stands behind it
     */
    private record Noun(String name, List<String> heads, boolean placed) {}

    /**
     * A place that names such a body.
     *
     * @param noun which
     * @param span of the noun
     * @param text its words there
     * @param acting whether it does something there
     */
    private record Place(Noun noun, Span span, String text, boolean acting) {}

    /** Words between two commas that may part a subject from its verb. */
    private static final int ASIDE = 6;

    /** Words of a group of verbs at most: "n'a pas encore fait savoir". */
    private static final int VERB_GROUP = 5;

    private final Map<Language, NameWords> words;
    private final Map<Language, SmallWords> small = new HashMap<>();
    private final Map<Language, PhraseMatcher<Noun>> nouns = new HashMap<>();

    PublicBodies(Map<Language, NameWords> words) {
        this.words = Map.copyOf(words);
        words.keySet().forEach(language -> {
            small.put(language, new SmallWords(language));
            PhraseMatcher.Builder<Noun> builder = PhraseMatcher.builder();
            Table.find("lexicon/" + language.tag() + "/public-bodies.tsv").map(Table::rows).orElse(List.of()).stream()
                    .forEach(row -> builder.add(
                            row.get("noun"),
                            new Noun(
                                    row.get("noun"),
                                    Arrays.stream(row.get("heads").split(","))
                                            .map(Folding::fold)
                                            .toList(),
                                    row.get("complement").equals("place"))));
            nouns.put(language, builder.build());
        });
    }

    /** What was named, with the bodies that act without a name. */
    Names.Named add(SegmentedArticle article, Names.Named named) {
        Map<String, List<Place>> places = new TreeMap<>();
        SpanCursor<Mention> mentions = new SpanCursor<>(named.mentions(), Mention::span);
        for (Sentence sentence : article.sentences()) {
            List<Mention> inside = mentions.within(sentence.span());
            if (sentence.kind() == Region.Kind.BODY || sentence.kind() == Region.Kind.TITLE) {
                find(sentence, inside)
                        .forEach(place -> places.computeIfAbsent(
                                        place.noun().placed()
                                                ? Folding.fold(place.text())
                                                : place.noun().name(),
                                        k -> new ArrayList<>())
                                .add(place));
            }
        }
        places.values()
                .removeIf(all -> all.stream().noneMatch(Place::acting)
                        || named.entities().stream()
                                .anyMatch(entity -> isFuller(entity, all.get(0).noun())));
        return places.isEmpty() ? named : with(named, places);
    }

    private static Names.Named with(Names.Named named, Map<String, List<Place>> places) {
        List<Entity> entities = new ArrayList<>(named.entities());
        List<Mention> mentions = new ArrayList<>(named.mentions());
        for (List<Place> all : places.values()) {
            String name = all.get(0).text();
            Entity body = new Entity(
                    entities.size(), EntityKind.GOVERNMENT, name, List.of(name), Optional.empty(), List.of());
            entities.add(body);
            all.forEach(place -> mentions.add(new Mention(place.span(), body, Mention.Form.NAME)));
        }
        mentions.sort(null);
        return new Names.Named(entities, mentions);
    }

    /** Whether the entity's name says in full what the noun says in short. */
    private static boolean isFuller(Entity entity, Noun noun) {
        if (entity.kind() != EntityKind.GOVERNMENT || noun.placed()) {
            return false;
        }
        return entity.labels().stream()
                .map(Folding::fold)
                .anyMatch(name -> noun.heads().stream()
                        .anyMatch(head -> name.startsWith(head + " ") || name.endsWith(" " + head)));
    }

    private List<Place> find(Sentence sentence, List<Mention> mentions) {
        PhraseMatcher<Noun> matcher = nouns.get(sentence.language());
        NameWords lexicon = words.get(sentence.language());
        SmallWords smallWords = small.get(sentence.language());
        if (matcher == null || lexicon == null || smallWords == null) {
            return List.of();
        }
        List<Place> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int at = 1; at < tokens.size(); at++) {
            Optional<PhraseMatcher.Match<Noun>> match = matcher.longestAt(tokens, at);
            if (match.isPresent() && smallWords.isDefinite(tokens.get(at - 1))) {
                new Reading(sentence, mentions, lexicon, smallWords)
                        .place(at, match.get().to(), match.get().values().get(0))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** One noun's surroundings. */
    private record Reading(Sentence sentence, List<Mention> mentions, NameWords words, SmallWords small) {

        Optional<Place> place(int from, int to, Noun noun) {
            int end = noun.placed() ? placeEnd(to) : to;
            boolean fits = noun.placed() ? end > to : isBare(from, to, noun);
            return fits && !isNamed(from, to)
                    ? Optional.of(new Place(
                            noun,
                            new Span(
                                    sentence.tokens().get(from).span().begin(),
                                    sentence.tokens().get(end - 1).span().end()),
                            Candidate.text(sentence.tokens(), from, end),
                            isActing(from, end)))
                    : Optional.empty();
        }

        /** Behind the place that follows the noun: "région Grand Est", "canton de Vaud"; {@code to} if none does. */
        private int placeEnd(int to) {
            List<Token> tokens = sentence.tokens();
            int at = to < tokens.size() && small.isPrepositionOf(tokens.get(to)) ? to + 1 : to;
            if (at >= tokens.size()) {
                return to;
            }
            int begin = tokens.get(at).span().begin();
            return mentions.stream()
                    .filter(m ->
                            m.entity().kind() == EntityKind.PLACE && m.span().begin() == begin)
                    .mapToInt(m -> sentence.tokenAt(m.span().end() - 1) + 1)
                    .max()
                    .orElse(to);
        }

        private boolean isNamed(int from, int to) {
            Span span = new Span(
                    sentence.tokens().get(from).span().begin(),
                    sentence.tokens().get(to - 1).span().end());
            return mentions.stream().anyMatch(m -> m.span().overlaps(span));
        }
        /** Whether nothing around the noun says which one is meant. */
        private boolean isBare(int from, int to, Noun noun) {
            List<Token> tokens = sentence.tokens();
            if (Character.isUpperCase(noun.name().charAt(0))
                    && !tokens.get(from).capitalized()) {
                return false;
            }
            for (int at = Math.max(0, from - 4); at < from; at++) {
                if (words.offices()
                        .longestAt(tokens, at)
                        .filter(m -> m.to() >= to)
                        .isPresent()) {
                    // "chef de l'État"
                    return false;
                }
            }
            if (to >= tokens.size()) {
                return true;
            }
            Token next = tokens.get(to);
            boolean bound = small.isPrepositionOf(next)
                    || NameShapes.isNameLike(next)
                    || next.is("-") && !next.spaced()
                    || isNamed(to, to + 1)
                    || words.is(next, Analysis.Pos.ADJECTIVE)
                            && !words.isFiniteVerb(next)
                            && !words.isGrammar(next)
                            && next.kind() == Token.Kind.WORD;
            return !bound;
        }

        /** Whether it is the subject of a verb, or what something is done by or said by. */
        private boolean isActing(int from, int to) {
            List<Token> tokens = sentence.tokens();
            int before = from - 2;
            if (before >= 0
                    && (small.isBy(tokens.get(before))
                            || small.isAccording(tokens.get(before))
                            || isInverted(before))) {
                return true;
            }
            if (before > 0 && small.isPrepositionOf(tokens.get(before)) && small.isCurrency(tokens.get(before - 1))) {
                // "150 millions d'euros de l'État"
                return true;
            }
            if (before > 0
                    && small.isPrepositionOf(tokens.get(before))
                    && tokens.get(before - 1).kind() == Token.Kind.NUMBER) {
                // "640 millions, dont 110 de la région Bretagne"
                return true;
            }
            boolean governed = before >= 0 && small.isPrepositionOf(tokens.get(before));
            int first = behindAside(to);
            for (int at = first; !governed && at < Math.min(tokens.size(), first + 3); at++) {
                if (words.isFiniteVerb(tokens.get(at))) {
                    return true;
                }
                if (tokens.get(at).kind() != Token.Kind.WORD || !words.isGrammar(tokens.get(at))) {
                    return false;
                }
            }
            return false;
        }

        /** "L'État, lui, paiera", "l'État, à travers X, a accordé", "le gouvernement, qui prévoyait": behind what commas part. */
        private int behindAside(int to) {
            List<Token> tokens = sentence.tokens();
            if (to + 1 >= tokens.size() || !tokens.get(to).is(",")) {
                return to;
            }
            if (small.isWho(tokens.get(to + 1))) {
                return to + 2;
            }
            for (int at = to + 1; at < tokens.size() && at <= to + ASIDE; at++) {
                if (tokens.get(at).is(",")) {
                    return at + 1;
                }
                if (tokens.get(at).kind() != Token.Kind.WORD) {
                    return to;
                }
            }
            return to;
        }

        /** ", a fait savoir le ministère", "» , indique le gouvernement": verbs behind a comma or a quotation, up to {@code last}. */
        private boolean isInverted(int last) {
            List<Token> tokens = sentence.tokens();
            int at = last;
            while (at >= 0
                    && at > last - VERB_GROUP
                    && tokens.get(at).kind() == Token.Kind.WORD
                    && words.is(tokens.get(at), Analysis.Pos.VERB, Analysis.Pos.ADVERB, Analysis.Pos.MODAL)) {
                at--;
            }
            return at >= 0
                    && at < last
                    && (tokens.get(at).is(",") || tokens.get(at).kind() == Token.Kind.QUOTE);
        }
    }
}
