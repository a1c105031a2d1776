package dev.verbatim.pipeline;

import dev.verbatim.model.Notice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a build.
 *
 * @param read files of the corpus that could be read
 * @param unchanged articles that were in the store already, just so
 * @param added articles that are new or changed
 * @param removed articles that were in the store and are not in the corpus
 * @param passedOver hidden files and files of unknown extension
 * @param corrected corrections of people that changed the graph
 * @param notices what was rejected and what is in doubt, by file
 * @param found how many of each kind the store holds, in the order to show them in
 * @param generation what is published now
 * @param version of the data, derived from the content alone; empty if an older program published it
 * @param changed whether this build changed what is published
 */
public record BuildReport(
        int read,
        int unchanged,
        int added,
        int removed,
        long passedOver,
        int corrected,
        List<Notice> notices,
        Map<String, Long> found,
        String generation,
        Optional<String> version,
        boolean changed) {

    /** Sorts and copies. */
    public BuildReport {
        notices = notices.stream().sorted().toList();
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    /** Whether some file of the corpus, or some correction, was left out. */
    public boolean hasRejected() {
        return notices.stream().anyMatch(n -> n.severity() == Notice.Severity.REJECTED);
    }
}
