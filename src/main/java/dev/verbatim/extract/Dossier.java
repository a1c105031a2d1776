package dev.verbatim.extract;

import dev.verbatim.lexicon.Gazetteer;
import dev.verbatim.model.AnnotatedArticle;
import dev.verbatim.model.Entity;
import dev.verbatim.model.EntityKind;
import dev.verbatim.model.Mention;
import dev.verbatim.model.Mention.Form;
import dev.verbatim.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a whole article tells of its entities: whom it is about, and for whom its persons speak. */
final class Dossier {

    private static final int IN_TITLE = 3;
    private static final int SALIENT = 2;
    private static final int BEHIND = 4;
    private static final int AHEAD = 1;

    /** An undertaking named within so many sentences is what the whole article is about. */
    private static final int LEAD = 3;

    /** How many sentences on such an article may still speak of it. */
    private static final int LONG = 12;

    /** Digits of a year. */
    private static final int YEAR = 4;

    private final Gazetteer gazetteer;
    private final Map<Integer, Entity> organizations = new TreeMap<>();
    private final Map<Integer, Integer> weights = new HashMap<>();
    private final Map<String, Entity> byKey = new HashMap<>();
    private final Map<Integer, Entity> centres = new HashMap<>();
    private final Undertakings undertakings;
    private final Labels labels;

    Dossier(AnnotatedArticle article, Gazetteer gazetteer, Undertakings undertakings) {
        this.gazetteer = gazetteer;
        this.undertakings = undertakings;
        this.labels = new Labels(article);
        for (Entity entity : article.entities()) {
            entity.key().ifPresent(key -> byKey.putIfAbsent(key, entity));
            organizations.put(entity.id(), entity);
        }
        for (Mention mention : article.mentions()) {
            Region.Kind kind =
                    article.source().sentenceAt(mention.span().begin()).kind();
            int weight = kind == Region.Kind.TITLE ? IN_TITLE : mention.form() == Form.ADJECTIVE ? 0 : 1;
            weights.merge(mention.entity().id(), weight, Integer::sum);
            boolean central = mention.entity().kind() == EntityKind.ORGANIZATION && mention.form() != Form.ADJECTIVE;
            if (central && kind == Region.Kind.BODY) {
                centres.putIfAbsent(
                        article.source().sentenceAt(mention.span().begin()).index(), mention.entity());
            }
        }
    }

    /** Whom the paragraph of a sentence is about by its first words; empty if these are no label. */
    Optional<Entity> label(Passage passage) {
        return labels.of(passage.sentence());
    }

    /** Whom the paragraph is about, else whom the sentence before speaks of first, else whom the article is about. */
    Optional<Entity> centre(Passage passage) {
        if (label(passage).isPresent()) {
            return label(passage);
        }
        Entity before = centres.get(passage.sentence().index() - 1);
        return before == null ? topic(EntityKind.ORGANIZATION) : Optional.of(before);
    }

    /** The entity of that kind the article speaks of most, if it does so more than in passing. */
    Optional<Entity> topic(EntityKind kind) {
        List<Entity> ranked = new ArrayList<>(organizations.values());
        ranked.removeIf(entity -> entity.kind() != kind || weight(entity) < SALIENT);
        ranked.sort(Comparator.comparingInt((Entity entity) -> -weight(entity)).thenComparingInt(Entity::id));
        boolean clear = ranked.size() == 1 || ranked.size() > 1 && weight(ranked.get(0)) > weight(ranked.get(1));
        return clear ? Optional.of(ranked.get(0)).filter(found -> !isPlan(found)) : Optional.empty();
    }

    /** The undertaking the article opens with and is about, if a sentence near this one names it. */
    Optional<Entity> undertaking(Passage passage) {
        return undertakings.isOpening()
                ? undertakings.near(passage.sentence().index(), BEHIND, AHEAD).filter(found -> !isPlan(found))
                : Optional.empty();
    }

    /** "France 2030": a plan named after its year supports much of which the article does not say that it is for it. */
    private static boolean isPlan(Entity undertaking) {
        return undertaking.kind() == EntityKind.PROJECT
                && undertaking.name().chars().filter(Character::isDigit).count() >= YEAR;
    }

    /** The undertaking the article opens with, further on too where its first sentences name it. */
    Optional<Entity> subject(Passage passage) {
        return undertakings.first() <= LEAD
                ? undertakings.near(passage.sentence().index(), LONG, AHEAD).filter(found -> !isPlan(found))
                : undertaking(passage);
    }

    private int weight(Entity entity) {
        return weights.getOrDefault(entity.id(), 0);
    }

    /**
     * Who gives or gets when the text says that {@code entity} does: the organization a person leads, nobody for a
     * head of state, the entity itself for all others.
     */
    Optional<Entity> actor(Entity entity) {
        if (entity.kind() != EntityKind.PERSON) {
            return Optional.of(entity);
        }
        List<String> led = entity.key()
                .flatMap(gazetteer::entry)
                .map(Gazetteer.Entry::leads)
                .orElse(List.of());
        Optional<Entity> here = led.stream()
                .filter(key -> !key.startsWith("country/"))
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .findFirst();
        boolean state = led.stream().anyMatch(key -> key.startsWith("country/"));
        return here.isPresent() || state || !led.isEmpty() ? here : Optional.of(entity);
    }
}
