package dev.verbatim.store;

import static dev.verbatim.store.Sentences.search;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBuildTest {
    private static final long SEED = 20250121;
    private static final int KILLS = 4;
    private static final int LONGEST_DELAY_MS = 600;

    @TempDir
    Path temporary;

    @Test
    void whatWasPublishedOpensAndAnswersWheneverTheBuildIsKilled() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Path folder = temporary.resolve("store");
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            last = Math.max(last, buildUntilKilled(folder, last + 1, random.nextInt(LONGEST_DELAY_MS)));
            last = assertAnswers(Store.at(folder), last);
        }
        try (Generation next = Store.at(folder).update("test")) {
            Sentences.add(next, last + 1, "fr", "Et la suite.");
            next.publish();
        }
        assertEquals(List.of("CURRENT", "generations", "write.lock"), names(folder));
        assertTrue(names(folder.resolve("generations")).size() <= 2, "what killed builds left is gone");
    }

    /** The last article that was reported as published. */
    private static int buildUntilKilled(Path folder, int first, int delay) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        EndlessBuild.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Integer> published = new ArrayList<>();
        try (BufferedReader lines = build.inputReader(StandardCharsets.UTF_8)) {
            published.add(Integer.parseInt(lines.readLine()));
            TimeUnit.MILLISECONDS.sleep(delay);
            // By its handle: the process itself would close the stream that still holds its last words.
            build.toHandle().destroyForcibly();
            build.waitFor();
            lines.lines().map(Integer::valueOf).forEach(published::add);
        }
        return published.getLast();
    }

    private static String classPath() {
        return KilledBuildTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** The last article that is published: what was reported, or the one after it. */
    private static int assertAnswers(Store store, int reported) {
        try (StoreView view = store.read()) {
            int last = search(view, "numéro" + (reported + 1), "fr").isEmpty() ? reported : reported + 1;
            assertEquals(
                    EndlessBuild.SENTENCES, search(view, "numéro" + last, "fr").size());
            assertEquals(List.of(), search(view, "numéro" + (last + 1), "fr"));
            long sentences =
                    Sentences.ask(view, "SELECT ?s { ?s nif:anchorOf ?t }").size();
            assertEquals(sentences, view.manifest().documents());
            assertEquals(sentences, view.manifest().quads());
            assertEquals(sentences, search(view, "phrase", "fr").size());
            return last;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
