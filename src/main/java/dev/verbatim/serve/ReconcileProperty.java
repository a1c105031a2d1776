package dev.verbatim.serve;

import static dev.verbatim.serve.ReconcileType.COUNTRY;
import static dev.verbatim.serve.ReconcileType.GOVERNMENT;
import static dev.verbatim.serve.ReconcileType.ORGANIZATION;
import static dev.verbatim.serve.ReconcileType.PERSON;
import static dev.verbatim.serve.ReconcileType.PROJECT;

import dev.verbatim.vocab.Owl;
import dev.verbatim.vocab.Rdfs;
import dev.verbatim.vocab.Schema;
import dev.verbatim.vocab.Skos;
import dev.verbatim.vocab.Vb;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The properties of entities that can be compared and fetched. */
@SuppressWarnings(
        "ImmutableEnumChecker") // terms of Jena never change, though they are not marked so; the set is copied
enum ReconcileProperty {
    /** Names. */
    LABEL("name", "name", Rdfs.label),
    /** Other names. */
    ALT_LABEL("otherName", "other name", Skos.altLabel),
    /** The country of something. */
    OF_COUNTRY("country", "country", Vb.country, PERSON, ORGANIZATION, GOVERNMENT, PROJECT),
    /** What a company does. */
    INDUSTRY("industry", "industry", Vb.industry, ORGANIZATION),
    /** Where a company sits. */
    HEADQUARTERS("headquarters", "headquarters", Vb.headquarters, ORGANIZATION),
    /** What somebody leads. */
    LEADS("leads", "leads", Vb.leads, PERSON),
    /** What somebody founded. */
    FOUNDED("founded", "founded", Vb.founded, PERSON),
    /** A code of ISO 3166. */
    ISO_2("isoAlpha2", "ISO 3166-1 alpha-2 code", Vb.isoAlpha2, COUNTRY),
    /** A code of ISO 3166. */
    ISO_3("isoAlpha3", "ISO 3166-1 alpha-3 code", Vb.isoAlpha3, COUNTRY),
    /** The same elsewhere. */
    SAME("sameAs", "same thing elsewhere (owl:sameAs)", Owl.sameAs),
    /** The same elsewhere. */
    EXACT("exactMatch", "match elsewhere (skos:exactMatch)", Skos.exactMatch),
    /** Nearly the same elsewhere. */
    CLOSE("closeMatch", "close match elsewhere (skos:closeMatch)", Skos.closeMatch),
    /** How many sentences mention it. */
    MENTIONS("mentions", "number of sentences that mention it", Schema.mentions);

    private final String id;
    private final String label;
    private final Node node;
    private final Set<ReconcileType> types;

    ReconcileProperty(String id, String label, Node node, ReconcileType... types) {
        this.id = id;
        this.label = label;
        this.node = node;
        this.types = types.length == 0 ? EnumSet.allOf(ReconcileType.class) : EnumSet.copyOf(List.of(types));
    }

    /** By its identifier, or the whole IRI; empty if there is none. */
    static Optional<ReconcileProperty> of(String id) {
        return Arrays.stream(values())
                .filter(property -> id.equals(property.id) || property.node.hasURI(id))
                .findFirst();
    }

    /** Those that things of a type have. */
    static List<ReconcileProperty> of(Optional<ReconcileType> type) {
        return Arrays.stream(values())
                .filter(property -> type.map(property.types::contains).orElse(true))
                .toList();
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    Node node() {
        return node;
    }

    Map<String, Object> json() {
        return Json.object("id", id, "name", label);
    }
}
