package dev.verbatim.model;

/** What an entity is. */
public enum EntityKind {
    /** A human being. */
    PERSON,
    /** A company, fund, university, medium, party, association or agency. */
    ORGANIZATION,
    /** A government, ministry, parliament or office of a head of state. */
    GOVERNMENT,
    /** A sovereign state. */
    COUNTRY,
    /** A city, region, continent or other spot. */
    PLACE,
    /** A named undertaking. */
    PROJECT,
    /** A named good, model, brand of goods or platform. */
    PRODUCT;

    /** Whether such an entity can own, say, give or receive: person, organization or government. */
    public boolean isActor() {
        return this == PERSON || this == ORGANIZATION || this == GOVERNMENT;
    }
}
