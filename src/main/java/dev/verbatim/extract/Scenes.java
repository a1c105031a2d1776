package dev.verbatim.extract;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Quotation;
import dev.verbatim.model.Region;
import dev.verbatim.model.Sentence;
import dev.verbatim.model.SpanCursor;
import dev.verbatim.model.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sentences of an article with what stands in each, and what the article tells of its speakers. */
final class Scenes {

    /** Words behind a name that tell what somebody is. */
    private static final int BESIDE = 9;

    private final Map<Integer, Turns.Turn> turnOf = new TreeMap<>();
    private final Observers observers;
    private final Set<Integer> outsiders = new HashSet<>();
    private final @Nullable Scene[] scenes;
    private final @Nullable Entity[] houses;

    /**
     * @param article what is read
     * @param words by language; sentences of other languages have no scene
     * @param turns of its interviews
     * @param observers tells who looks on
     */
    Scenes(AnnotatedArticle article, Map<Language, SpeechWords> words, List<Turns.Turn> turns, Observers observers) {
        this.observers = observers;
        turns.forEach(turn -> turnOf.put(turn.sentences().getFirst().paragraph(), turn));
        this.scenes = new Scene[article.source().sentences().size()];
        this.houses = new Entity[scenes.length];
        SpanCursor<Mention> mentions = new SpanCursor<>(article.mentions(), Mention::span);
        SpanCursor<Verb> verbs = new SpanCursor<>(article.verbs(), Verb::span);
        SpanCursor<Office> offices = new SpanCursor<>(article.offices(), Office::span);
        SpanCursor<Quotation> quotations = new SpanCursor<>(article.quotations(), Quotation::span);
        List<Quotation> open = new ArrayList<>();
        Entity house = null;
        for (Sentence sentence : article.source().sentences()) {
            List<Mention> named = mentions.within(sentence.span());
            List<Verb> said = verbs.within(sentence.span());
            List<Office> held = offices.within(sentence.span());
            open.addAll(quotations.before(sentence.span().end()));
            open.removeIf(q -> q.span().end() <= sentence.span().begin());
            houses[sentence.index()] = house;
            house = house(named, house);
            SpeechWords lexicon = words.get(sentence.language());
            if (sentence.kind() == Region.Kind.BODY && lexicon != null) {
                noteOutsiders(sentence, named, lexicon);
                scenes[sentence.index()] = new Scene(
                        sentence, before(article, sentence), lexicon, named, said, held, quotations(sentence, open));
            }
        }
    }

    private static Optional<Sentence> before(AnnotatedArticle article, Sentence sentence) {
        return Optional.of(sentence.index() - 1)
                .filter(index -> index >= 0)
                .map(index -> article.source().sentences().get(index))
                .filter(earlier -> earlier.paragraph() == sentence.paragraph());
    }

    /** The sentence; nothing if it is no part of the body or in an unknown language. */
    Optional<Scene> at(int sentence) {
        return sentence < 0 ? Optional.empty() : Optional.ofNullable(scenes[sentence]);
    }

    /** The one person the sentence before tells of; nobody if there are two. */
    Optional<Speaker> onlyPersonBefore(int sentence) {
        return at(sentence - 1).flatMap(Scene::onlyPerson).map(Speaker::of);
    }

    /** The person by whose name a sentence begins and of whom it tells something. */
    Optional<Speaker> subjectOf(int sentence) {
        return sentence < scenes.length
                ? at(sentence).flatMap(Scene::openingPerson).map(Speaker::of)
                : Optional.empty();
    }

    /** The organization or government spoken of last before a sentence. */
    Optional<Entity> houseBefore(int sentence) {
        return Optional.ofNullable(houses[sentence]);
    }

    /** Whether the article calls the speaker one who looks on from outside. */
    boolean isOutsider(Speaker speaker) {
        return speaker.entity().filter(e -> outsiders.contains(e.id())).isPresent();
    }

    /** Whether an answer of an interview holds the quotation. */
    boolean isAnswer(Quotation quotation, int paragraph) {
        Turns.Turn turn = turnOf.get(paragraph);
        return turn != null && turn.content().contains(quotation.span());
    }

    /** Names with "analyste", "association" and the like beside them. */
    private void noteOutsiders(Sentence sentence, List<Mention> mentions, SpeechWords lexicon) {
        for (Mention mention : mentions) {
            if (mention.form() != Mention.Form.NAME || !mention.entity().kind().isActor()) {
                continue;
            }
            if (observers.contends(mention.entity())) {
                outsiders.add(mention.entity().id());
                beside(mention, mentions, sentence).ifPresent(person -> outsiders.add(person.id()));
            }
            int from = sentence.tokenAt(mention.span().begin());
            int to = sentence.tokenAt(mention.span().end() - 1) + 1;
            int end = Math.min(sentence.tokens().size(), to + BESIDE);
            for (int i = Math.max(0, from - 2); i < end; i++) {
                boolean apposed =
                        i < from || i >= to && sentence.tokens().get(to).is(",");
                if (i > to && sentence.tokens().get(i).is(",")) {
                    break;
                }
                if (apposed && lexicon.is(sentence.tokens().get(i), SpeechWords.Role.OUTSIDER)) {
                    outsiders.add(mention.entity().id());
                }
            }
        }
    }

    /** The person of a house that contends: "Ana Ruiz, déléguée CGT", "la secrétaire générale de la CGT Ana Ruiz". */
    private static Optional<Entity> beside(Mention house, List<Mention> mentions, Sentence sentence) {
        int from = sentence.tokenAt(house.span().begin());
        int to = sentence.tokenAt(house.span().end() - 1) + 1;
        for (Mention mention : mentions) {
            if (mention.entity().kind() == EntityKind.PERSON && mention.form() == Mention.Form.NAME) {
                int begin = sentence.tokenAt(mention.span().begin());
                int end = sentence.tokenAt(mention.span().end() - 1) + 1;
                boolean behind = begin == to
                        || begin == to + 1 && sentence.tokens().get(to).is(",");
                boolean before = end < from
                        && from - end < BESIDE
                        && commas(sentence, end, from) == 1
                        && sentence.tokens().get(end).is(",");
                if (behind || before) {
                    return Optional.of(mention.entity());
                }
            }
        }
        return Optional.empty();
    }

    private static long commas(Sentence sentence, int from, int to) {
        return sentence.tokens().subList(from, to).stream()
                .filter(token -> token.is(","))
                .count();
    }

    private List<Quotation> quotations(Sentence sentence, List<Quotation> open) {
        Turns.Turn turn = turnOf.get(sentence.paragraph());
        if (turn == null || !turn.content().overlaps(sentence.span())) {
            return open;
        }
        List<Quotation> all = new ArrayList<>();
        all.add(new Quotation(turn.content(), turn.content(), -1, true));
        all.addAll(open);
        return all;
    }

    private static @Nullable Entity house(List<Mention> mentions, @Nullable Entity before) {
        for (Mention mention : mentions) {
            EntityKind kind = mention.entity().kind();
            if (kind == EntityKind.ORGANIZATION || kind == EntityKind.GOVERNMENT) {
                return mention.entity();
            }
        }
        return before;
    }
}
