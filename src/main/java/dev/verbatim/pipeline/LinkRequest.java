package dev.verbatim.pipeline;

import dev.verbatim.match.Decision;
import dev.verbatim.model.EntityKind;
import java.nio.file.Path;
import java.util.Set;

/**
 * What to link.
 *
 * @param store folder of a store that was built
 * @param name of the links: those found under the same name before are replaced; lower-case letters, digits and hyphens
 * @param kinds of the entities that are looked for
 * @param decision when a thing is chosen
 */
public record LinkRequest(Path store, String name, Set<EntityKind> kinds, Decision decision) {

    /** @throws IllegalArgumentException if the name cannot be part of an identifier, or no kind is asked for */
    public LinkRequest {
        kinds = Set.copyOf(kinds);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot name links: lower-case letters and digits with single hyphens between");
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kind of entity to link");
        }
    }
}
