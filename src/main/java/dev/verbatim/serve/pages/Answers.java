package dev.verbatim.serve.pages;

import dev.verbatim.query.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that were asked for: sorting one or turning its page asks the graph nothing. Those that readers begin with are
 * figures of the whole generation, which are worked out once for it; of the others, the last are kept.
 */
final class Answers {
    private static final int MOST = 64;

    private final Map<Key, Rows> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private final Map<Key, Rows> ofGeneration = new LinkedHashMap<>();

    /** The answer under {@code key}; else {@code ask}'s. */
    Rows get(Key key, Supplier<Rows> ask) {
        Optional<Rows> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        Rows rows = ask.get();
        keep(key, rows);
        return rows;
    }

    private synchronized Optional<Rows> known(Key key) {
        return Optional.ofNullable(key.isBeginning() ? ofGeneration.get(key) : kept.get(key));
    }

    private synchronized void keep(Key key, Rows rows) {
        if (key.isBeginning()) {
            ofGeneration.keySet().removeIf(other -> !other.generation().equals(key.generation()));
            ofGeneration.put(key, rows);
            return;
        }
        kept.put(key, rows);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    /**
     * What an answer depends on.
     *
     * @param generation its name
     * @param question its text
     * @param arguments value by name of the parameter
     */
    record Key(String generation, String question, Map<String, String> arguments) {
        /** Copies the arguments. */
        Key {
            arguments = Map.copyOf(arguments);
        }

        /** Whether nothing was given, so that there are no more such answers than questions. */
        boolean isBeginning() {
            return arguments.isEmpty();
        }
    }
}
