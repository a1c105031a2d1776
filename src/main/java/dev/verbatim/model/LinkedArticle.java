package dev.verbatim.model;

import java.util.List;

/**
 * An extracted article whose every entity has been decided upon.
 *
 * @param source what was linked
 * @param links one decision an entity, by entity id
 */
public record LinkedArticle(ExtractedArticle source, List<Link> links) {

    /** @throws IllegalArgumentException unless there is one decision an entity */
    public LinkedArticle {
        links = List.copyOf(links);
        if (links.size() != source.source().entities().size()) {
            throw new IllegalArgumentException(
                    links.size() + " links for " + source.source().entities().size() + " entities");
        }
    }

    /** The decision for {@code entity}. */
    public Link of(Entity entity) {
        return links.get(entity.id());
    }
}
