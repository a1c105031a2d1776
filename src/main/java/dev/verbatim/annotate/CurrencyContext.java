package dev.verbatim.annotate;

import dev.verbatim.annotate.Currencies.Unit;
import dev.verbatim.lexicon.PhraseMatcher;
import dev.verbatim.model.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which of several currencies of one name an article means by the bare name: the one it names in full ("francs CFA",
 * then "francs"), else the one whose country it speaks of most, else the one the name means by default.
 */
final class CurrencyContext {

    private final Map<String, Map<String, Integer>> named = new HashMap<>();
    private final Map<String, Integer> homes = new TreeMap<>();
    private final Map<String, Set<String>> families;
    private final Map<String, List<String>> rivals = new HashMap<>();

    private CurrencyContext(Map<String, Set<String>> families) {
        this.families = families;
    }

    static CurrencyContext of(List<Sentence> sentences, Function<Sentence, FigureLexicon> lexicons) {
        Map<String, Set<String>> families = new HashMap<>();
        CurrencyContext context = new CurrencyContext(families);
        for (Sentence sentence : sentences) {
            FigureLexicon lexicon = lexicons.apply(sentence);
            for (Unit unit : lexicon.currencies().named(sentence.tokens())) {
                families.computeIfAbsent(
                        unit.family(),
                        family -> new TreeSet<>(lexicon.currencies().codes(family)));
                unit.code()
                        .ifPresent(code -> context.rivals.putIfAbsent(
                                code, lexicon.currencies().rivals(code)));
                if (!unit.bare() && unit.code().isPresent()) {
                    context.named
                            .computeIfAbsent(unit.family(), k -> new TreeMap<>())
                            .merge(unit.code().get(), 1, Integer::sum);
                }
            }
            for (PhraseMatcher.Match<String> home : lexicon.homes().all(sentence.tokens())) {
                home.values().forEach(code -> context.homes.merge(code, 1, Integer::sum));
            }
        }
        return context;
    }

    /** The ISO 4217 code meant by a unit in this article; empty if nothing tells. */
    Optional<String> code(Unit unit) {
        Optional<String> code = unit.code()
                .or(() -> most(named.getOrDefault(unit.family(), Map.of())))
                .or(() -> most(homesOf(unit.family())));
        return code.map(this::settled);
    }

    /** Of currencies that share a name in full ("franc CFA") that of the country the article speaks of most. */
    private String settled(String code) {
        List<String> shared = rivals.getOrDefault(code, List.of(code));
        Map<String, Integer> counts = new TreeMap<>(homes);
        counts.keySet().retainAll(shared);
        return shared.size() > 1 ? most(counts).orElse(code) : code;
    }

    private Map<String, Integer> homesOf(String family) {
        Map<String, Integer> counts = new TreeMap<>(homes);
        counts.keySet().retainAll(families.getOrDefault(family, Set.of()));
        return counts;
    }

    /** The key with the highest count; empty if two share it. */
    private static Optional<String> most(Map<String, Integer> counts) {
        int highest = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> best = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == highest)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
