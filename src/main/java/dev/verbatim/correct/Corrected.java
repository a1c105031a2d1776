package dev.verbatim.correct;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Quad;

/**
 * An article's quads as corrected.
 *
 * @param quads all of its graph
 * @param applied keys of the corrections that changed something: see {@link Plan#key}
 * @param refused why corrections that concern it were not applied
 */
public record Corrected(List<Quad> quads, SortedSet<String> applied, Map<Correction, String> refused) {

    /** Copies the collections. */
    public Corrected {
        quads = List.copyOf(quads);
        applied = Collections.unmodifiableSortedSet(new TreeSet<>(applied));
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }
}
