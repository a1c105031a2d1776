package dev.verbatim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.model.Notice;
import dev.verbatim.query.EveryQuestion;
import dev.verbatim.read.CorpusException;
import dev.verbatim.store.Store;
import dev.verbatim.store.StoreView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BuildTest {

    @TempDir
    Path folder;

    private Path corpus;
    private Path store;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        store = folder.resolve("store");
        write(
                "a.txt",
                "Orange mise sur Septenta\n\nOrange va investir 12 millions d’euros en Belgique, a déclaré Claire Morel.\n");
        write("b.txt", "Meta emprunte\n\nMeta a levé jeudi 30 milliards de dollars sur le marché obligataire.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(corpus.resolve(name), text, StandardCharsets.UTF_8);
    }

    private BuildReport build(int threads, Path into) throws CorpusException {
        return Build.run(
                new BuildRequest(List.of(corpus.toString()), into, threads, BuildRequest.STANDARD_BASE), Progress.NONE);
    }

    private static NavigableSet<String> quads(Path store) {
        TreeSet<String> lines = new TreeSet<>();
        try (StoreView view = Store.at(store).read()) {
            Txn.executeRead(
                    view.dataset(),
                    () -> view.dataset().find().forEachRemaining(quad -> lines.add(NodeFmtLib.str(quad))));
        }
        return lines;
    }

    @Test
    void changesNothingWhenBuiltAgain() throws Exception {
        BuildReport first = build(2, store);
        assertTrue(first.changed());
        assertEquals(2, first.added());
        BuildReport second = build(2, store);
        assertFalse(second.changed());
        assertEquals(2, second.unchanged());
        assertEquals(first.generation(), second.generation());
        assertEquals(first.found(), second.found());
    }

    @Test
    void changesOnlyTheShareOfWhatIsAddedChangedOrRemoved() throws Exception {
        build(2, store);
        NavigableSet<String> before = quads(store);
        write("c.txt", "Iliad promet\n\nIliad avait promis jeudi 3 milliards d’euros.\n");
        BuildReport added = build(2, store);
        assertEquals(1, added.added());
        NavigableSet<String> lost = new TreeSet<>(before);
        lost.removeAll(quads(store));
        assertTrue(lost.stream().noneMatch(quad -> quad.contains("/article/")), lost::toString);
        write("c.txt", "Iliad promet\n\nIliad avait promis jeudi 4 milliards d’euros.\n");
        BuildReport changed = build(2, store);
        assertEquals("1 1", changed.added() + " " + changed.removed());
        Files.delete(corpus.resolve("c.txt"));
        assertEquals(1, build(2, store).removed());
        assertEquals(data(before), data(quads(store)));
    }

    /** All but the store's own notes on its generation. */
    private static NavigableSet<String> data(NavigableSet<String> quads) {
        NavigableSet<String> data = new TreeSet<>(quads);
        data.removeIf(quad -> quad.contains("urn:"));
        return data;
    }

    @Test
    void givesTheSameGraphWhateverThreadsLocaleZoneAndFolder() throws Exception {
        build(1, store);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path other = folder.resolve("other");
            build(8, other);
            assertEquals(quads(store), quads(other));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void reportsWhatItRejectsAndBuildsTheRest() throws Exception {
        Files.write(corpus.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Files.write(corpus.resolve("empty.txt"), new byte[0]);
        Files.write(corpus.resolve("latin.txt"), "déjà".getBytes(StandardCharsets.ISO_8859_1));
        BuildReport report = build(2, store);
        assertEquals(
                List.of("binary.txt", "empty.txt", "latin.txt"),
                report.notices().stream()
                        .filter(n -> n.severity() == Notice.Severity.REJECTED)
                        .map(Notice::file)
                        .toList());
        assertEquals(2, report.read());
        assertTrue(report.hasRejected());
    }

    @Test
    void takesTheSameTextUnderTwoNamesOnce() throws Exception {
        Files.copy(corpus.resolve("a.txt"), corpus.resolve("copy.txt"));
        BuildReport report = build(2, store);
        assertEquals(2, report.read());
        assertEquals(
                List.of("copy.txt"), report.notices().stream().map(Notice::file).toList());
    }

    @Test
    void givesEachBundledQuestionAnAnswerOverTheSample() throws Exception {
        Build.run(new BuildRequest(List.of("sample"), store, 2, BuildRequest.STANDARD_BASE), Progress.NONE);
        try (StoreView view = Store.at(store).read()) {
            assertEquals(List.of(), EveryQuestion.withoutAnswer(view.dataset()));
        }
    }

    @Test
    void refusesACorpusThatIsNotThere() {
        BuildRequest request =
                new BuildRequest(List.of(folder.resolve("nowhere").toString()), store, 1, BuildRequest.STANDARD_BASE);
        assertThrows(CorpusException.class, () -> Build.run(request, Progress.NONE));
        assertFalse(Files.exists(store));
    }

    @Test
    void refusesABaseThatCannotBeginIdentifiers() {
        assertThrows(IllegalArgumentException.class, () -> new BuildRequest(List.of("x"), store, 1, "no base"));
        assertThrows(IllegalArgumentException.class, () -> new BuildRequest(List.of(), store, 1, "https://a.example/"));
    }
}
