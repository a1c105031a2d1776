package dev.verbatim.extract;

import dev.verbatim.extract.Passage.Part;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Where an article places what sums are spent on: before a sentence, and near the names of undertakings. Each question is
 * answered once, however many sums ask it. Confined to one article and one language's words.
 */
final class Grounds {

    /** How many sentences behind the name of an undertaking may tell where it is built. */
    private static final int BEHIND = 6;

    /**
     * A question.
     *
     * @param undertakings what is built
     * @param states countries that pay for it, which are no places of it
     */
    private record Question(Set<Entity> undertakings, Set<Entity> states) {}

    private final List<Passage> passages;
    private final BiFunction<Passage, Set<Entity>, Set<Entity>> placed;
    private final Predicate<Passage> building;
    private final Map<Set<Entity>, Map<Integer, Set<Entity>>> before = new HashMap<>();
    private final Map<Integer, List<Integer>> named = new HashMap<>();
    private final Map<Question, Set<Entity>> answers = new HashMap<>();

    /**
     * @param passages of the article
     * @param placed the countries in which a passage places something, but for some that pay
     * @param building whether a passage says that something is built
     */
    Grounds(List<Passage> passages, BiFunction<Passage, Set<Entity>, Set<Entity>> placed, Predicate<Passage> building) {
        this.passages = passages;
        this.placed = placed;
        this.building = building;
        for (int i = 0; i < passages.size(); i++) {
            for (Part<Mention> name : passages.get(i).names()) {
                Entity entity = name.what().entity();
                if (entity.kind() == EntityKind.PROJECT) {
                    named.computeIfAbsent(entity.id(), id -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** The countries that the nearest sentence before, of those of the paragraph that name some, places something in. */
    Set<Entity> before(Sentence sentence, Cast cast) {
        Set<Entity> states = ofKind(EntityKind.COUNTRY, cast.investors);
        Map<Integer, Set<Entity>> known = before.computeIfAbsent(states, none -> new HashMap<>());
        int from = sentence.index();
        Set<Entity> found = Set.of();
        while (from > 0
                && found.isEmpty()
                && !known.containsKey(from)
                && passages.get(from - 1).sentence().paragraph() == sentence.paragraph()) {
            from--;
            found = placed.apply(passages.get(from), states);
        }
        Set<Entity> nearest = found.isEmpty() ? known.getOrDefault(from, Set.of()) : found;
        for (int index = from + 1; index <= sentence.index(); index++) {
            known.put(index, nearest);
        }
        return nearest;
    }

    /** The one country where that is built which the sum goes to; none if there are more. */
    Set<Entity> built(Cast cast) {
        Set<Entity> undertakings = ofKind(EntityKind.PROJECT, cast.recipients);
        return undertakings.isEmpty()
                ? Set.of()
                : answers.computeIfAbsent(
                        new Question(undertakings, ofKind(EntityKind.COUNTRY, cast.investors)), this::answer);
    }

    private static Set<Entity> ofKind(EntityKind kind, Set<Entity> entities) {
        Set<Entity> found = new LinkedHashSet<>(entities);
        found.removeIf(entity -> entity.kind() != kind);
        return found;
    }

    private Set<Entity> answer(Question question) {
        BitSet near = new BitSet();
        for (Entity undertaking : question.undertakings()) {
            for (int index : named.getOrDefault(undertaking.id(), List.of())) {
                near.set(index, Math.min(index + BEHIND + 1, passages.size()));
            }
        }
        Set<Entity> found = new LinkedHashSet<>();
        near.stream()
                .mapToObj(passages::get)
                .filter(building)
                .forEach(passage -> found.addAll(placed.apply(passage, question.states())));
        return found.size() == 1 ? Set.copyOf(found) : Set.of();
    }
}
