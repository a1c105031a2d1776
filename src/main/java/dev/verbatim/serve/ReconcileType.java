package dev.verbatim.serve;

import dev.verbatim.model.EntityKind;
import dev.verbatim.vocab.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of entities that can be asked for; their identifiers are the names of the classes of schema.org. */
enum ReconcileType {
    /** A human being. */
    PERSON("Person", "person", EntityKind.PERSON),
    /** A company, fund, medium and the like. */
    ORGANIZATION("Organization", "organization", EntityKind.ORGANIZATION),
    /** A government, ministry or parliament. */
    GOVERNMENT("GovernmentOrganization", "government body", EntityKind.GOVERNMENT),
    /** A state. */
    COUNTRY("Country", "country", EntityKind.COUNTRY),
    /** A city or region. */
    PLACE("Place", "place", EntityKind.PLACE),
    /** An undertaking. */
    PROJECT("Project", "project", EntityKind.PROJECT),
    /** A good or model. */
    PRODUCT("Product", "product", EntityKind.PRODUCT);

    private final String id;
    private final String label;
    private final EntityKind kind;

    ReconcileType(String id, String label, EntityKind kind) {
        this.id = id;
        this.label = label;
        this.kind = kind;
    }

    static ReconcileType of(EntityKind kind) {
        return Arrays.stream(values())
                .filter(type -> type.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** By its identifier, or the whole IRI of the class; empty if there is none. */
    static Optional<ReconcileType> of(String id) {
        return Arrays.stream(values())
                .filter(type -> id.equals(type.id) || id.equals(Schema.NAMESPACE + type.id))
                .findFirst();
    }

    static List<Map<String, Object>> all() {
        return Arrays.stream(values()).map(ReconcileType::json).toList();
    }

    EntityKind kind() {
        return kind;
    }

    String label() {
        return label;
    }

    Map<String, Object> json() {
        return Json.object("id", id, "name", label);
    }
}
