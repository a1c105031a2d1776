package dev.verbatim.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that come and go while somebody asks. */
class LiveCatalogTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    private LiveCatalog live() {
        return LiveCatalog.of(List.of(folder), told::add);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static boolean has(QueryCatalog catalog, String name) {
        return catalog.all().stream().anyMatch(query -> query.name().equals(name));
    }

    @Test
    void whatIsAddedChangedOrTakenAwayIsSeen() throws IOException {
        LiveCatalog live = live();
        assertEquals(false, has(live.get(), "own"));
        write("own.rq", "SELECT ?s { ?s ?p ?o }");
        assertTrue(has(live.get(), "own"));
        assertTrue(has(live.get(), "totals-by-investor"));
        write("own.rq", "SELECT ?s ?p { ?s ?p ?o }");
        assertEquals(List.of("s", "p"), live.get().get("own").query().getResultVars());
        Files.delete(folder.resolve("own.rq"));
        assertEquals(false, has(live.get(), "own"));
        assertEquals(List.of(), told);
    }

    @Test
    void nothingIsReadAgainAsLongAsNothingChanges() throws IOException {
        write("own.rq", "SELECT ?s { ?s ?p ?o }");
        LiveCatalog live = live();
        QueryCatalog first = live.get();
        write("notes.txt", "no query");
        assertSame(first, live.get());
    }

    @Test
    void whatIsNoQueryIsToldOnceAndLeftOutUntilItIsOne() throws IOException {
        LiveCatalog live = live();
        write("own.rq", "SELECT ?s {");
        assertEquals(false, has(live.get(), "own"));
        assertEquals(false, has(live.get(), "own"));
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.getFirst().startsWith("left out: ") && told.getFirst().contains("own.rq"), told.getFirst());
        write("own.rq", "SELECT ?s { ?s ?p ?o }");
        assertTrue(has(live.get(), "own"));
        assertEquals(1, told.size(), told.toString());
    }

    @Test
    void aFolderThatIsGoneLeavesWhatWasThere() throws IOException {
        write("own.rq", "SELECT ?s { ?s ?p ?o }");
        LiveCatalog live = live();
        Files.delete(folder.resolve("own.rq"));
        Files.delete(folder);
        assertTrue(has(live.get(), "own"));
        assertTrue(has(live.get(), "own"));
        assertEquals(1, told.size(), told.toString());
        Files.createDirectory(folder);
        assertEquals(false, has(live.get(), "own"));
    }

    @Test
    void aFolderThatIsNotThereAtTheStartIsRefused() {
        Path absent = folder.resolve("absent");
        QueryException refused = assertThrows(QueryException.class, () -> LiveCatalog.of(List.of(absent), told::add));
        assertTrue(refused.getMessage().contains(absent.toString()), refused.getMessage());
    }
}
