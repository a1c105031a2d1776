package dev.verbatim.correct;

import dev.verbatim.vocab.Rdf;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Skos;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** What the vocabularies know: entities that have a name, codes and their lists. */
public final class Known {
    private final Set<Node> named = new HashSet<>();
    private final Map<Node, Node> schemes = new HashMap<>();
    private final Map<Node, Set<Node>> types = new HashMap<>();

    /** @param vocabularies all quads of the vocabularies */
    public Known(Stream<Quad> vocabularies) {
        vocabularies.forEach(quad -> {
            if (quad.getPredicate().equals(Rdfs.label) || quad.getPredicate().equals(Skos.altLabel)) {
                named.add(quad.getSubject());
            } else if (quad.getPredicate().equals(Rdf.type)) {
                if (Corrections.ENTITY_TYPES.containsKey(quad.getObject())) {
                    types.computeIfAbsent(quad.getSubject(), n -> new HashSet<>())
                            .add(quad.getObject());
                }
            } else if (quad.getPredicate().equals(Skos.inScheme)) {
                schemes.put(quad.getSubject(), quad.getObject());
            }
        });
    }

    boolean isNamed(Node node) {
        return named.contains(node);
    }

    /** Which of the kinds of entities it is. */
    Set<Node> types(Node node) {
        return types.getOrDefault(node, Set.of());
    }

    Optional<Node> scheme(Node code) {
        return Optional.ofNullable(schemes.get(code));
    }
}
