package dev.verbatim.model;

/** The attitude of a speaker toward what is spoken of. The codes of the scheme {@code vbc:stance}. */
public enum Stance {
    /** For it, or announcing it as one's own. */
    SUPPORT,
    /** Doubt, criticism, denial, worry. */
    OPPOSE,
    /** Neither. */
    NEUTRAL
}
