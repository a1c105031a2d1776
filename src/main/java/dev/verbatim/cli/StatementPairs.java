package dev.verbatim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Which statement of an article before is which after: the one of the same name; else, of the same kind in a sentence of the
 * same words, first the one that says the same, then the next.
 */
final class StatementPairs {
    private final List<Pair> amended = new ArrayList<>();
    private final List<Said> removed;
    private final List<Said> added;

    /**
     * One statement before and after.
     *
     * @param was before
     * @param is after
     */
    record Pair(Said was, Said is) {}

    StatementPairs(List<Said> before, List<Said> after) {
        removed = new ArrayList<>(before);
        added = new ArrayList<>(after);
        pair(said -> said.node().getURI(), (was, is) -> true);
        pair(said -> said.kind() + "\n" + said.sentence(), Said::agreesWith);
        pair(
                said -> said.kind() + "\n" + said.sentence(),
                (was, is) -> !was.sentence().isEmpty());
    }

    /** Those that say something else, in the order of the text after. */
    List<Pair> amended() {
        return List.copyOf(amended);
    }

    List<Said> removed() {
        return List.copyOf(removed);
    }

    List<Said> added() {
        return List.copyOf(added);
    }

    private void pair(Function<Said, String> key, BiPredicate<Said, Said> isSame) {
        Map<String, List<Said>> byKey = new LinkedHashMap<>();
        removed.forEach(was ->
                byKey.computeIfAbsent(key.apply(was), k -> new ArrayList<>()).add(was));
        for (Said is : List.copyOf(added)) {
            List<Said> candidates = byKey.getOrDefault(key.apply(is), List.of());
            candidates.stream().filter(was -> isSame.test(was, is)).findFirst().ifPresent(was -> {
                candidates.remove(was);
                removed.remove(was);
                added.remove(is);
                if (!was.agreesWith(is)) {
                    amended.add(new Pair(was, is));
                }
            });
        }
    }
}
