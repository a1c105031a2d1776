package dev.verbatim.annotate;

import dev.verbatim.lexicon.CueLexicon;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.lexicon.SmallWords;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.SegmentedArticle;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.Span;
import dev.verbatim.model.SpanCursor;
import dev.verbatim.model.Token;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places that stand for the authority that sits there: "Berlin a confirmé une aide", "un prêt accordé par
 * Québec". A place does so where it is the subject, or the agent, of what only an authority can do.
 */
final class Metonyms {

    /** Words of an aside between a subject and its verb at most: "Berlin, de son côté, a confirmé". */
    private static final int ASIDE = 6;

    private static final int NEAR = 4;

    private final Map<Language, NameWords> words;
    private final Map<Language, CueLexicon> cues;
    private final Map<Language, SmallWords> small = new HashMap<>();
    private final Map<Language, Set<String>> acts = new HashMap<>();
    private final Map<Language, Map<String, String>> seats = new HashMap<>();

    /** @param cues by language: who says something acts */
    Metonyms(Map<Language, NameWords> words, Map<Language, CueLexicon> cues) {
        this.words = Map.copyOf(words);
        this.cues = Map.copyOf(cues);
        words.keySet().forEach(language -> {
            small.put(language, new SmallWords(language));
            Set<String> verbs = new HashSet<>();
            Map<String, String> institutions = new HashMap<>();
            Table.find("lexicon/" + language.tag() + "/metonyms.tsv").map(Table::rows).orElse(List.of()).stream()
                    .forEach(row -> {
                        if (row.get("what").equals("act")) {
                            verbs.add(Folding.fold(row.get("word")));
                        } else {
                            institutions.put(Folding.fold(row.get("word")), row.get("what"));
                        }
                    });
            acts.put(language, Set.copyOf(verbs));
            seats.put(language, Map.copyOf(institutions));
        });
    }

    /**
     * What was named, where the places that act are the authorities they stand for.
     *
     * @param verbs of the article, in order
     */
    Names.Named add(SegmentedArticle article, Names.Named found, List<Verb> verbs) {
        Names.Named named = withOpenings(article, found, verbs);
        if (named.entities().stream().noneMatch(entity -> entity.kind() == EntityKind.PLACE)) {
            return named;
        }
        Set<Mention> acting = new LinkedHashSet<>();
        SpanCursor<Verb> groups = new SpanCursor<>(verbs, Verb::span);
        SpanCursor<Mention> mentions = new SpanCursor<>(named.mentions(), Mention::span);
        for (Sentence sentence : article.sentences()) {
            List<Mention> here = mentions.within(sentence.span());
            if (words.containsKey(sentence.language()) && hasPlace(here)) {
                List<Verb> inside = groups.within(sentence.span());
                here.stream()
                        .filter(mention -> isPlace(mention) && isActing(sentence, mention, here, inside))
                        .forEach(acting::add);
            }
        }
        return acting.isEmpty() ? named : with(article, named, acting);
    }

    private static boolean hasPlace(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (isPlace(mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlace(Mention mention) {
        return mention.entity().kind() == EntityKind.PLACE && mention.form() == Mention.Form.NAME;
    }

    /**
     * With the places that open a sentence, whose capital proves nothing there and which are words as well: "Pékin a
     * débloqué". An act right behind that only an authority does tells them from the words.
     */
    private Names.Named withOpenings(SegmentedArticle article, Names.Named named, List<Verb> verbs) {
        SpanCursor<Verb> groups = new SpanCursor<>(verbs, Verb::span);
        SpanCursor<Mention> mentions = new SpanCursor<>(named.mentions(), Mention::span);
        List<Entity> entities = new ArrayList<>(named.entities());
        List<Mention> all = new ArrayList<>(named.mentions());
        for (Sentence sentence : article.sentences()) {
            int end = opening(sentence);
            int to = end > 0 && acts(sentence, end, mentions.within(sentence.span()), groups.within(sentence.span()))
                    ? end
                    : 0;
            if (to > 0) {
                Span span = new Span(
                        sentence.tokens().getFirst().span().begin(),
                        sentence.tokens().get(to - 1).span().end());
                String name = Candidate.text(sentence.tokens(), 0, to);
                all.add(new Mention(span, place(entities, name), Mention.Form.NAME));
            }
        }
        if (all.size() == named.mentions().size()) {
            return named;
        }
        all.sort(null);
        return new Names.Named(entities, all);
    }

    /** Index behind the words of a place that open the sentence; 0 if none do. */
    private int opening(Sentence sentence) {
        NameWords lexicon = words.get(sentence.language());
        if (lexicon == null || !sentence.tokens().getFirst().capitalized()) {
            return 0;
        }
        return lexicon.places()
                .longestAt(sentence.tokens(), 0)
                .map(PhraseMatcher.Match::to)
                .orElse(0);
    }

    /** Whether the place that opens the sentence is not named yet, and acts. */
    private boolean acts(Sentence sentence, int to, List<Mention> mentions, List<Verb> verbs) {
        SmallWords smallWords = small.get(sentence.language());
        int begin = sentence.tokens().getFirst().span().begin();
        return smallWords != null
                && mentions.stream().noneMatch(mention -> mention.span().begin() == begin)
                && isSubject(sentence, to, mentions, verbs, smallWords);
    }

    /** The place of that name, which is added if there is none yet. */
    private static Entity place(List<Entity> entities, String name) {
        for (Entity entity : entities) {
            if (entity.kind() == EntityKind.PLACE && entity.labels().contains(name)) {
                return entity;
            }
        }
        Entity created =
                new Entity(entities.size(), EntityKind.PLACE, name, List.of(name), Optional.empty(), List.of());
        entities.add(created);
        return created;
    }

    private Names.Named with(SegmentedArticle article, Names.Named named, Set<Mention> acting) {
        List<Entity> entities = new ArrayList<>(named.entities());
        Map<Integer, Entity> authorities = new LinkedHashMap<>();
        for (Mention mention : acting) {
            Language language = article.sentenceAt(mention.span().begin()).language();
            authorities.computeIfAbsent(mention.entity().id(), id -> {
                Optional<Entity> seated = seated(named, mention.entity(), language);
                if (seated.isPresent()) {
                    return seated.get();
                }
                String name = mention.entity().name();
                Entity authority = new Entity(
                        entities.size(), EntityKind.GOVERNMENT, name, List.of(name), Optional.empty(), List.of());
                entities.add(authority);
                return authority;
            });
        }
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : named.mentions()) {
            Entity authority = authorities.get(mention.entity().id());
            mentions.add(
                    authority != null && acting.contains(mention)
                            ? new Mention(mention.span(), authority, mention.form())
                            : mention);
        }
        return new Names.Named(entities, mentions);
    }

    /** The institution that the place stands for, where the article names it: "Bruxelles" for the Commission. */
    private Optional<Entity> seated(Names.Named named, Entity place, Language language) {
        String key = seats.getOrDefault(language, Map.of()).get(Folding.fold(place.name()));
        return key == null
                ? Optional.empty()
                : named.entities().stream()
                        .filter(entity -> entity.key().filter(key::equals).isPresent())
                        .min(Comparator.comparingInt(Entity::id));
    }

    private boolean isActing(Sentence sentence, Mention mention, List<Mention> mentions, List<Verb> verbs) {
        int from = sentence.tokenAt(mention.span().begin());
        int to = sentence.tokenAt(mention.span().end() - 1) + 1;
        SmallWords smallWords = small.get(sentence.language());
        NameWords lexicon = words.get(sentence.language());
        if (smallWords == null || lexicon == null || !lexicon.isPlace(sentence.tokens(), from, to)) {
            return false;
        }
        boolean source = from > 0 && smallWords.isAccording(sentence.tokens().get(from - 1));
        return source
                || isAgent(sentence, from, verbs, smallWords)
                || isFree(sentence, from, smallWords) && isSubject(sentence, to, mentions, verbs, smallWords);
    }

    /** "financée par Abou Dhabi": behind "par" and an act told passively. */
    private boolean isAgent(Sentence sentence, int from, List<Verb> verbs, SmallWords smallWords) {
        if (from < 2 || !smallWords.isBy(sentence.tokens().get(from - 1))) {
            return false;
        }
        int begin = sentence.tokens().get(Math.max(0, from - 1 - NEAR)).span().begin();
        int end = sentence.tokens().get(from - 1).span().begin();
        return verbs.stream()
                .anyMatch(verb -> verb.voice() == Verb.Voice.PASSIVE
                        && verb.span().end() > begin
                        && verb.span().end() <= end
                        && isAct(sentence, verb));
    }

    /** Whether nothing before the name and its article governs it: "Berlin", "que Québec", "La Bavière". */
    private static boolean isFree(Sentence sentence, int from, SmallWords smallWords) {
        List<Token> tokens = sentence.tokens();
        boolean article = from > 0
                && smallWords.isDefinite(tokens.get(from - 1))
                && !smallWords.isPrepositionOf(tokens.get(from - 1));
        int at = article ? from - 2 : from - 1;
        if (at < 0) {
            return true;
        }
        Token before = tokens.get(at);
        return before.kind() == Token.Kind.QUOTE
                || before.kind() == Token.Kind.SIGN && !before.is("-") && !before.is("/") && !before.is("(")
                || smallWords.isAnd(before)
                || smallWords.isWhom(before);
    }

    /** Whether the verb right behind, or behind an aside or the other half of a pair, tells an act. */
    private boolean isSubject(
            Sentence sentence, int to, List<Mention> mentions, List<Verb> verbs, SmallWords smallWords) {
        List<Token> tokens = sentence.tokens();
        int at = to;
        if (at < tokens.size() && smallWords.isAnd(tokens.get(at))) {
            int next = at + 1;
            at = mentions.stream()
                    .filter(mention -> sentence.tokenAt(mention.span().begin()) == next)
                    .mapToInt(mention -> sentence.tokenAt(mention.span().end() - 1) + 1)
                    .max()
                    .orElse(to);
        }
        if (at < tokens.size() && tokens.get(at).is(",")) {
            int close = at + 1;
            while (close < Math.min(tokens.size(), at + ASIDE)
                    && !tokens.get(close).is(",")) {
                close++;
            }
            at = close < tokens.size() && tokens.get(close).is(",") ? close + 1 : at;
        }
        if (at >= tokens.size()) {
            return false;
        }
        int begin = tokens.get(at).span().begin();
        return verbs.stream()
                .anyMatch(verb -> verb.finite()
                        && verb.voice() == Verb.Voice.ACTIVE
                        && verb.span().begin() == begin
                        && isAct(sentence, verb));
    }

    private boolean isAct(Sentence sentence, Verb verb) {
        return acts.getOrDefault(sentence.language(), Set.of()).contains(verb.lemma())
                || Optional.ofNullable(cues.get(sentence.language())).stream()
                        .flatMap(lexicon -> lexicon.verbs(verb.lemma()).stream())
                        .anyMatch(cue -> cue.tail().isEmpty()
                                && !cue.reflexive()
                                && cue.needs().compareTo(CueLexicon.Needs.THAT) <= 0);
    }
}
