package dev.verbatim.serve.pages;

import dev.verbatim.query.CannedQuery;
import dev.verbatim.query.Rows;
import dev.verbatim.store.LiveStore;
import java.util.Map;

/** Asks questions on behalf of readers, who are strangers: within what the service lets any of them take. */
public interface Asker {
    /**
     * Whether a question may be asked: one that asks other services too may be only where the operator lists them.
     *
     * @throws dev.verbatim.query.ArgumentException for an argument that is wrong, missing, or of no parameter
     */
    boolean isAllowed(CannedQuery question, Map<String, String> arguments);

    /**
     * The answer to a question that selects rows.
     *
     * @param lease the generation that is asked
     * @param arguments value by name of the parameter
     * @param most rows at most
     * @throws dev.verbatim.query.ArgumentException for an argument that is wrong, missing, or of no parameter
     * @throws PageRefusal for a question that takes more than it may, or that is none for strangers
     */
    Rows rows(LiveStore.Lease lease, CannedQuery question, Map<String, String> arguments, int most);
}
