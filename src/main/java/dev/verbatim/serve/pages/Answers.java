package dev.verbatim.serve.pages;

import dev.verbatim.query.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers that were asked for last: sorting one or turning its page asks the graph nothing. */
final class Answers {
    private static final int MOST = 64;

    private final Map<List<Object>, Rows> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /** The answer under {@code key}, which names the generation, the question and what was given; else {@code ask}'s. */
    Rows get(List<Object> key, Supplier<Rows> ask) {
        Optional<Rows> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        Rows rows = ask.get();
        keep(key, rows);
        return rows;
    }

    private synchronized Optional<Rows> known(List<Object> key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(List<Object> key, Rows rows) {
        kept.put(key, rows);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
