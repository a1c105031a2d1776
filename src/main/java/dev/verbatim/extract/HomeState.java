package dev.verbatim.extract;

import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Table;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The state an article is at home in, by the countries and the places it names: a country by name counts twice, by
 * adjective or through one of its places once. Adjectives alone make no home. Immutable.
 */
final class HomeState {

    /** Sentences of a long article. */
    private static final int ARTICLE = 200;

    /** By how much the first must lead, and points it must have. */
    private static final int LEAD = 2;

    private static final String SEVERAL = "-";

    /** Code of the state by the folded name of the place; {@link #SEVERAL} for a name that places of several states bear. */
    private final Map<String, String> stateOf = new HashMap<>();

    HomeState(List<Language> languages) {
        for (Language language : languages) {
            Table.find("lexicon/" + language.tag() + "/places.tsv").map(Table::rows).orElse(List.of()).stream()
                    .filter(row ->
                            row.get("type").equals("city") || row.get("type").equals("region"))
                    .forEach(row -> stateOf.merge(
                            Folding.fold(row.get("place")),
                            row.get("country"),
                            (one, other) -> one.equals(other) ? one : SEVERAL));
        }
    }

    /** The state, if the article leaves no doubt. */
    Optional<Entity> of(List<NamedSentence> sentences) {
        Map<String, Integer> points = new TreeMap<>();
        Map<String, Entity> states = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (NamedSentence sentence : sentences.subList(0, Math.min(ARTICLE, sentences.size()))) {
            for (Placed<Mention> mention : sentence.mentions()) {
                Entity entity = NamedSentence.entity(mention);
                if (entity.kind() == EntityKind.COUNTRY) {
                    String key = entity.key().orElse("");
                    states.put(key, entity);
                    boolean name = mention.what().form() == Mention.Form.NAME;
                    points.merge(key, name ? 2 : 1, Integer::sum);
                    if (name) {
                        named.add(key);
                    }
                } else if (entity.kind() == EntityKind.PLACE) {
                    String code = stateOf.getOrDefault(Folding.fold(entity.name()), SEVERAL);
                    points.merge("country/" + code, 1, Integer::sum);
                    named.add("country/" + code);
                }
            }
        }
        points.keySet().retainAll(states.keySet());
        points.keySet().retainAll(named);
        String first = null;
        int most = 0;
        int next = 0;
        for (Map.Entry<String, Integer> each : points.entrySet()) {
            if (each.getValue() > most) {
                next = most;
                most = each.getValue();
                first = each.getKey();
            } else {
                next = Math.max(next, each.getValue());
            }
        }
        return first != null && most - next >= LEAD ? Optional.ofNullable(states.get(first)) : Optional.empty();
    }
}
