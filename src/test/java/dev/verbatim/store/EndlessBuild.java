package dev.verbatim.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Publishes one generation after the other until it is killed; article n says n times twenty sentences, n the newest. */
final class EndlessBuild {
    static final int SENTENCES = 20;
    private static final int ARTICLES_KEPT = 3;

    private EndlessBuild() {}

    /**
     * Adds article {@code n} to the store, drops the oldest, and so on for ever.
     *
     * @param arguments folder of the store, number of the first article
     */
    public static void main(String[] arguments) {
        Store store = Store.at(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int n = Integer.parseInt(arguments[1]); ; n++) {
            int article = n;
            try (Generation generation = store.update("test")) {
                Sentences.add(
                        generation,
                        article,
                        "fr",
                        IntStream.range(0, SENTENCES)
                                .mapToObj(i -> "Phrase " + i + " du texte numéro" + article + ".")
                                .toArray(String[]::new));
                generation.drop(Sentences.iri(article - ARTICLES_KEPT));
                generation.publish();
            }
            out.println(article);
        }
    }
}
