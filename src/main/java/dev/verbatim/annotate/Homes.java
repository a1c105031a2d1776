package dev.verbatim.annotate;

import dev.verbatim.lexicon.Gazetteer;
import java.util.ArrayList;
import java.util.List;

/** Chooses between entries of one name by the countries an article speaks of. Immutable. */
final class Homes {

    private final Gazetteer gazetteer;

    Homes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Those of the keys whose country the article names most; all if no country stands out. */
    List<String> narrow(List<String> keys, List<NameGroup> groups) {
        if (keys.size() < 2) {
            return keys;
        }
        List<String> best = new ArrayList<>();
        int most = 0;
        for (String key : keys) {
            int told = gazetteer
                    .entry(key)
                    .flatMap(Gazetteer.Entry::country)
                    .map(home -> mentions(home, groups))
                    .orElse(0);
            if (told > most) {
                best.clear();
                most = told;
            }
            if (told == most && told > 0) {
                best.add(key);
            }
        }
        return best.isEmpty() ? keys : List.copyOf(best);
    }

    private static int mentions(String country, List<NameGroup> groups) {
        return groups.stream()
                .filter(g -> g.keys().equals(List.of(country)))
                .mapToInt(g -> g.candidates().size())
                .sum();
    }
}
