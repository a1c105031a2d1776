package dev.verbatim.vocab;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** The properties by which an entity says itself what its links say. */
public final class LinkRelations {
    private static final Map<Node, Node> PROPERTIES = Map.of(
            Codes.LINK_RELATION.concept("close"), Skos.closeMatch,
            Codes.LINK_RELATION.concept("exact"), Skos.exactMatch,
            Codes.LINK_RELATION.concept("same"), Owl.sameAs);

    private LinkRelations() {}

    /**
     * The property of a relation.
     *
     * @param relation concept of {@link Codes#LINK_RELATION}
     * @throws java.util.NoSuchElementException for any other node
     */
    public static Node property(Node relation) {
        return Optional.ofNullable(PROPERTIES.get(relation)).orElseThrow();
    }
}
