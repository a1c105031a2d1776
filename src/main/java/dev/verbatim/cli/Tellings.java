package dev.verbatim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows sentences one after another, the words that count set off. */
final class Tellings {
    private static final String BOLD = "\u001b[1;33m";
    private static final String FAINT = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";

    private final Console console;

    Tellings(Console console) {
        this.console = console;
    }

    /** Tellings by sentence, in the order of the first of each. */
    static List<List<Telling>> bySentence(List<Telling> tellings) {
        Map<String, List<Telling>> sentences = new LinkedHashMap<>();
        tellings.forEach(telling -> sentences
                .computeIfAbsent(
                        telling.begin() + "," + telling.end() + " of " + telling.file(), s -> new ArrayList<>())
                .add(telling));
        return List.copyOf(sentences.values());
    }

    void print(List<List<Telling>> sentences) {
        int number = 0;
        for (List<Telling> tellings : sentences) {
            number++;
            Telling first = tellings.getFirst();
            console.out().println();
            console.out().println(number + ". " + highlighted(first.sentence(), tellings));
            faint(line(List.of(
                    first.title().map(title -> "\"" + title + "\""),
                    first.publisher(),
                    first.published(),
                    Optional.of(first.file()),
                    Optional.of("characters " + first.begin() + " to " + first.end()))));
            tellings.forEach(this::reading);
        }
    }

    private void reading(Telling telling) {
        String words = words(telling).map(w -> " \"" + oneLine(w) + "\"").orElse("");
        String reading = line(List.of(
                telling.statement().map(kind -> kind + words),
                telling.factuality(),
                telling.confidence().map(confidence -> "confidence " + confidence),
                telling.rule().map(rule -> "rule " + rule),
                telling.name()));
        if (!reading.isEmpty()) {
            faint(reading);
        }
        telling.corrections().forEach(this::faint);
    }

    private static String line(List<Optional<String>> parts) {
        return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private void faint(String line) {
        console.out().println("   " + (colour() ? FAINT + line + NORMAL : line));
    }

    private String highlighted(String sentence, List<Telling> tellings) {
        TreeMap<Integer, Integer> spans = new TreeMap<>();
        tellings.stream()
                .filter(telling -> words(telling).isPresent())
                .forEach(telling -> spans.merge(
                        telling.wordsBegin() - telling.begin(), telling.wordsEnd() - telling.begin(), Math::max));
        StringBuilder line = new StringBuilder();
        int shown = 0;
        for (Map.Entry<Integer, Integer> span : spans.entrySet()) {
            int from = sentence.offsetByCodePoints(0, span.getKey());
            int to = sentence.offsetByCodePoints(0, span.getValue());
            if (from >= shown) {
                line.append(sentence, shown, from).append(colour() ? BOLD : "[[");
                line.append(sentence, from, to).append(colour() ? NORMAL : "]]");
                shown = to;
            }
        }
        return oneLine(line.append(sentence, shown, sentence.length()).toString());
    }

    /** The words that carry the telling, if they stand in this sentence and not in another that bears it. */
    private static Optional<String> words(Telling telling) {
        String sentence = telling.sentence();
        int begin = telling.wordsBegin() - telling.begin();
        int end = telling.wordsEnd() - telling.begin();
        if (begin < 0 || end <= begin || end > sentence.codePointCount(0, sentence.length())) {
            return Optional.empty();
        }
        return Optional.of(
                sentence.substring(sentence.offsetByCodePoints(0, begin), sentence.offsetByCodePoints(0, end)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private boolean colour() {
        return console.terminal().colour();
    }
}
