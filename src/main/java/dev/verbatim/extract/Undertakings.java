package dev.verbatim.extract;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The undertaking an article is about, and where it names it. */
final class Undertakings {

    /** An undertaking that the article is about is named within so many sentences. */
    private static final int OPENING = 10;

    private final Optional<Entity> topic;
    private final NavigableSet<Integer> places;

    Undertakings(AnnotatedArticle article) {
        Map<Integer, NavigableSet<Integer>> all = new LinkedHashMap<>();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : article.mentions()) {
            if (mention.entity().kind() == EntityKind.PROJECT) {
                int sentence =
                        article.source().sentenceAt(mention.span().begin()).index();
                all.computeIfAbsent(mention.entity().id(), id -> new TreeSet<>())
                        .add(sentence);
                counts.merge(mention.entity().id(), 1, Integer::sum);
            }
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        Optional<Integer> id = counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 3 > total * 2)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> opening(all, counts));
        topic = article.entities().stream()
                .filter(entity -> id.filter(found -> found == entity.id()).isPresent())
                .findFirst();
        places = id.map(all::get).orElse(new TreeSet<>());
    }

    /** The one the article opens with, where the others come late and no more often. */
    private static Optional<Integer> opening(Map<Integer, NavigableSet<Integer>> all, Map<Integer, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean alone =
                all.values().stream().filter(found -> found.first() <= OPENING).count() == 1;
        return all.entrySet().stream()
                .filter(entry ->
                        alone && entry.getValue().first() <= OPENING && counts.getOrDefault(entry.getKey(), 0) == most)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** The undertaking, if a sentence near the one of that index names it. */
    Optional<Entity> near(int index, int behind, int ahead) {
        return topic.filter(found ->
                !places.subSet(index - behind, true, index + ahead, true).isEmpty());
    }

    /** Whether the article opens with the undertaking. */
    boolean isOpening() {
        return !places.isEmpty() && places.first() <= OPENING;
    }

    /** Index of the first sentence that names it; that of none if there is none. */
    int first() {
        return places.isEmpty() ? Integer.MAX_VALUE : places.first();
    }
}
