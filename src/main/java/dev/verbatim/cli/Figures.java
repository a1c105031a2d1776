package dev.verbatim.cli;

import static java.util.stream.Collectors.joining;

import dev.verbatim.evaluate.Evaluation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of an evaluation, 0 to 1, by name. */
final class Figures {
    private static final String MACRO = "macro";

    private final Map<String, Double> values = new LinkedHashMap<>();

    Figures(Evaluation evaluation) {
        evaluation.tallies().forEach((name, tally) -> values.put(name, tally.f1()));
        values.put(MACRO, evaluation.macroF1());
    }

    /**
     * Which marks are missed, as "claims=0.6 (got 0.512)".
     *
     * @param marks least value by figure; {@code _} may stand for a space
     * @throws CommandException for a figure there is none of
     */
    List<String> below(Map<String, Double> marks) {
        List<String> missed = new ArrayList<>();
        marks.forEach((name, least) -> {
            Double value = values.get(name.replace('_', ' '));
            if (value == null) {
                throw CommandException.usage("there is no figure '" + name + "'; there are: "
                        + values.keySet().stream()
                                .map(figure -> figure.replace(' ', '_'))
                                .collect(joining(", ")));
            }
            if (value < least) {
                missed.add(String.format(Locale.ROOT, "%s=%s (got %.3f)", name, least, value));
            }
        });
        return missed;
    }
}
