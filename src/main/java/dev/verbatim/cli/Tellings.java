package dev.verbatim.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows sentences one after another, the words that count set off. */
final class Tellings {
    private static final String BOLD = "\u001b[1;33m";
    private static final String FAINT = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";

    private final Console console;

    Tellings(Console console) {
        this.console = console;
    }

    void print(List<Telling> tellings) {
        int number = 0;
        for (Telling telling : tellings) {
            number++;
            console.out().println();
            console.out().println(number + ". " + highlighted(telling));
            faint(Stream.of(
                            telling.title().map(title -> "\"" + title + "\""),
                            telling.publisher(),
                            telling.published(),
                            Optional.of(telling.file()),
                            Optional.of("characters " + telling.begin() + " to " + telling.end()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", ")));
            String how = Stream.of(
                            telling.statement(),
                            telling.factuality(),
                            telling.confidence().map(confidence -> "confidence " + confidence),
                            telling.rule().map(rule -> "rule " + rule))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            if (!how.isEmpty()) {
                faint(how);
            }
        }
    }

    private void faint(String line) {
        console.out().println("   " + (colour() ? FAINT + line + NORMAL : line));
    }

    private String highlighted(Telling telling) {
        String sentence = telling.sentence();
        int begin = telling.wordsBegin() - telling.begin();
        int end = telling.wordsEnd() - telling.begin();
        if (begin < 0 || end <= begin || end > sentence.codePointCount(0, sentence.length())) {
            return oneLine(sentence);
        }
        int from = sentence.offsetByCodePoints(0, begin);
        int to = sentence.offsetByCodePoints(0, end);
        return oneLine(sentence.substring(0, from)
                + (colour() ? BOLD : "[[")
                + sentence.substring(from, to)
                + (colour() ? NORMAL : "]]")
                + sentence.substring(to));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    private boolean colour() {
        return console.terminal().colour();
    }
}
