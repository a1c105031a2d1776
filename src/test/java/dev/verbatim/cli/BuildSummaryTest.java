package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.model.Notice;
import dev.verbatim.pipeline.BuildReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BuildSummaryTest {
    @Test
    void tellsWhatWasReadRejectedAndDoubtedAndWhatTheStoreHolds() {
        BuildReport report = new BuildReport(
                12,
                3,
                9,
                1,
                2,
                0,
                List.of(
                        new Notice(Notice.Severity.REJECTED, "read", "b/empty.txt", "is empty; remove it"),
                        new Notice(Notice.Severity.WARNING, "read", "c.txt", "tells no date"),
                        new Notice(Notice.Severity.WARNING, "read", "c.txt", "tells no title"),
                        new Notice(Notice.Severity.REJECTED, "read", "a.html", "is no text; save it as UTF-8")),
                new TreeMap<>(Map.of("articles", 12L, "actors", 101L)),
                "000002-3b1f0e6a9c42",
                Optional.of("8f00c1a2b3d4e5f6"),
                true);
        assertEquals("""
                12 articles read: 9 new or changed, 3 unchanged; 1 article taken out
                2 files passed over: hidden, or of a kind that is not read

                2 files rejected:
                  a.html: is no text; save it as UTF-8
                  b/empty.txt: is empty; remove it

                1 file in doubt:
                  c.txt: tells no date
                  c.txt: tells no title

                my-store holds (generation 000002-3b1f0e6a9c42, version 8f00c1a2b3d4e5f6):
                  101  actors
                   12  articles
                """, printed(report));
    }

    @Test
    void aBuildThatChangesNothingSaysSo() {
        BuildReport report = new BuildReport(
                1,
                1,
                0,
                0,
                0,
                0,
                List.of(),
                new TreeMap<>(Map.of("articles", 1L)),
                "000001-aa",
                Optional.empty(),
                false);
        assertEquals("""
                1 article read: 0 new or changed, 1 unchanged; 0 articles taken out

                my-store holds, as before (generation 000001-aa):
                  1  articles
                """, printed(report));
    }

    private static String printed(BuildReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BuildSummary(new PrintStream(out, true, StandardCharsets.UTF_8)).print(report, Path.of("my-store"));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
