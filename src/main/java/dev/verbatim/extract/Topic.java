package dev.verbatim.extract;

import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The one undertaking an article is about, if two thirds of all it says of undertakings is of that. Immutable once made. */
final class Topic {

    private final Optional<Entity> undertaking;
    private final NavigableSet<Integer> places = new TreeSet<>();

    Topic(AnnotatedArticle article) {
        Map<Integer, Integer> counts = new HashMap<>();
        int all = 0;
        for (Mention mention : article.mentions()) {
            if (mention.entity().kind() == EntityKind.PROJECT) {
                counts.merge(mention.entity().id(), 1, Integer::sum);
                all++;
            }
        }
        int total = all;
        undertaking = article.entities().stream()
                .filter(e -> counts.getOrDefault(e.id(), 0) * 3 > total * 2)
                .findFirst();
        undertaking.ifPresent(entity -> article.mentions().stream()
                .filter(m -> m.entity().id() == entity.id())
                .forEach(m ->
                        places.add(article.source().sentenceAt(m.span().begin()).index())));
    }

    /** The undertaking, if a sentence at most {@code reach} before or behind the one at {@code index} names it. */
    Optional<Entity> near(int index, int reach) {
        return undertaking.filter(
                t -> !places.subSet(index - reach, true, index + reach, true).isEmpty());
    }

    /** The undertaking, if something is built by it: a plan named after its year is none that has a site. */
    Optional<Entity> built(int index, int reach) {
        return near(index, reach)
                .filter(t -> t.name().chars().filter(Character::isDigit).count() < 4);
    }
}
