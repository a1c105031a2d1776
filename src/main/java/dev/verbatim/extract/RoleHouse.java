package dev.verbatim.extract;

import dev.verbatim.extract.NamedSentence.Placed;
import dev.verbatim.lexicon.Folding;
import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Language;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Office;
import dev.verbatim.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where an office is held when the words around it do not say: "le PDG X", "le maire, X". Immutable. */
final class RoleHouse {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters of a word that carries no meaning, at most. */
    private static final int SMALL = 3;

    private static final String GOVERNOR = "governor";
    private static final String MAYOR = "mayor";
    private static final String MINISTER = "minister";

    /** Sentences before the office in which its house may have been named. */
    private static final int MEMORY = 4;

    /** Sentences of a long article. */
    private static final int ARTICLE = 200;

    private final Gazetteer gazetteer;

    private final HomeState home;

    RoleHouse(Gazetteer gazetteer, List<Language> languages) {
        this.gazetteer = gazetteer;
        this.home = new HomeState(languages);
    }

    /**
     * Where.
     *
     * @param entities all that the article names
     * @param named whether the holder is named beside the office, so that the article's topic may be the house
     * @param owned whether a possessive stands before the office: "son président"
     */
    Optional<Entity> of(
            Entity person,
            Office office,
            NamedSentence in,
            List<NamedSentence> sentences,
            List<Entity> entities,
            boolean named,
            boolean owned) {
        Optional<Entity> known = known(person, office, entities);
        if (known.isPresent()) {
            return known;
        }
        if (owned && OfficePlace.OF_STATES.contains(office.code())) {
            // "son président": of what was spoken of before, no state
            return Optional.empty();
        }
        if (office.code().equals(MAYOR) || office.code().equals(GOVERNOR)) {
            return recent(in, sentences, EntityKind.PLACE, office)
                    .or(() -> office.code().equals(MAYOR) ? mostNamedPlace(in, sentences) : Optional.empty());
        }
        if (office.code().equals(MINISTER)) {
            return ministry(office, entities)
                    .or(() -> recent(in, sentences, EntityKind.GOVERNMENT, office))
                    .or(() -> named ? home.of(sentences) : Optional.empty());
        }
        if (OfficePlace.OF_STATES.contains(office.code())) {
            return home.of(sentences).or(() -> recent(in, sentences, EntityKind.COUNTRY, office));
        }
        return named && OfficePlace.OF_COMPANIES.contains(office.code()) ? topic(in, sentences) : Optional.empty();
    }

    /** What the vocabulary says the person leads, if the article names that too and nothing else of the kind. */
    Optional<Entity> known(Entity person, Office office, List<Entity> entities) {
        Optional<Gazetteer.Entry> entry = person.key().flatMap(gazetteer::entry);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        boolean state = OfficePlace.OF_STATES.contains(office.code());
        Set<String> keys = new TreeSet<>();
        keys.addAll(entry.get().leads());
        keys.addAll(entry.get().formerlyLed());
        keys.addAll(entry.get().founded());
        keys.removeIf(key -> key.startsWith("country/") != state);
        List<Entity> named = entities.stream()
                .filter(e -> e.key().filter(keys::contains).isPresent())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** "le ministère de l'Énergie" for "la ministre de l'Énergie": the body named after all that the office is for. */
    private static Optional<Entity> ministry(Office office, List<Entity> entities) {
        Set<String> portfolio = words(office.title());
        return entities.stream()
                .filter(entity -> entity.kind() == EntityKind.GOVERNMENT)
                .filter(entity -> {
                    Set<String> label = words(entity.name());
                    int all = label.size();
                    label.removeAll(portfolio);
                    return label.size() == 1 && all > 1;
                })
                .findFirst();
    }

    /** The words that carry a meaning, folded. */
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        WORDS.splitAsStream(Folding.fold(text))
                .filter(word -> word.length() > SMALL)
                .forEach(words::add);
        return words;
    }

    private static Optional<Entity> mostNamedPlace(NamedSentence in, List<NamedSentence> sentences) {
        return mostNamed(in, sentences, EntityKind.PLACE);
    }

    /** The last of that kind named before the office, not long ago. */
    private Optional<Entity> recent(NamedSentence in, List<NamedSentence> sentences, EntityKind kind, Office office) {
        int last = in.sentence().index();
        for (int i = last; i >= 0 && i >= last - MEMORY; i--) {
            List<Placed<Mention>> mentions = sentences.get(i).mentions();
            boolean spot = kind == EntityKind.PLACE;
            for (int j = 0; j < mentions.size(); j++) {
                // of places the first in its sentence: "à Colombelles, près de Caen"
                Placed<Mention> mention = mentions.get(spot ? j : mentions.size() - 1 - j);
                boolean adjective = mention.what().form() == Mention.Form.ADJECTIVE;
                if (NamedSentence.kind(mention) == kind
                        && !adjective
                        && mention.what().span().end() <= office.span().begin()) {
                    return Optional.of(NamedSentence.entity(mention));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Entity> topic(NamedSentence in, List<NamedSentence> sentences) {
        return mostNamed(in, sentences, EntityKind.ORGANIZATION);
    }

    /** What of a kind the article has spoken of most so far; none if two are level. */
    private static Optional<Entity> mostNamed(NamedSentence in, List<NamedSentence> sentences, EntityKind kind) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Entity> entities = new HashMap<>();
        for (NamedSentence sentence : sentences.subList(
                Math.max(0, in.sentence().index() - ARTICLE), in.sentence().index() + 1)) {
            for (Placed<Mention> mention : sentence.mentions()) {
                if (NamedSentence.kind(mention) == kind) {
                    Entity entity = NamedSentence.entity(mention);
                    int weight = sentence.sentence().kind() == Region.Kind.TITLE ? 2 : 1;
                    counts.merge(entity.id(), weight, Integer::sum);
                    entities.put(entity.id(), entity);
                }
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> best = counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.ofNullable(entities.get(best.get(0))) : Optional.empty();
    }
}
