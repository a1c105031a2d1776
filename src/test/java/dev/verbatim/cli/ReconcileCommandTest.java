package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.match.FakeService;
import dev.verbatim.match.FakeService.Answer;
import dev.verbatim.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReconcileCommandTest {
    @TempDir
    private Path folder;

    private String store;

    @BeforeEach
    void publish() {
        SmallStore.publish(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    private CommandLineRun reconcile(FakeService service) {
        return CommandLineRun.of(
                "reconcile",
                "--service",
                service.address().toString(),
                "--as",
                "fake",
                "--store",
                store,
                "--attempts",
                "2",
                "--timeout",
                "3");
    }

    private Optional<String> generation() {
        return Store.at(Path.of(store)).generation();
    }

    @Test
    void whatTheServiceKnowsBecomesLinks() throws IOException {
        String nothing = "{\"result\":[]}";
        StringBuilder answer = new StringBuilder("{");
        for (int i = 0; i < 10; i++) {
            answer.append(i == 0 ? "" : ",")
                    .append("\"q")
                    .append(i)
                    .append("\":")
                    .append(nothing);
        }
        try (FakeService service = new FakeService(
                FakeService.MANIFEST + "}", Answer.of(answer.append('}').toString()))) {
            CommandLineRun run = reconcile(service);
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(run.out().matches("(?s)linked +0\nseveral fit +0\nno match +[1-9].*"), run.out());
        }
    }

    @Test
    void aServiceThatFailsInTheMiddleLeavesNothingBehind() throws IOException {
        Optional<String> before = generation();
        try (FakeService service = new FakeService(FakeService.MANIFEST + "}", Answer.of("<html>no</html>"))) {
            CommandLineRun run = reconcile(service);
            assertEquals(1, run.exitCode());
            assertTrue(run.err().contains("nonsense"), run.err());
            assertTrue(run.err().contains("(2 attempts); nothing was written"), run.err());
        }
        assertEquals(before, generation());
    }

    @Test
    void aServiceThatIsNotThereIsTold() throws IOException {
        FakeService gone = new FakeService(FakeService.MANIFEST + "}", Answer.of("{}"));
        gone.close();
        CommandLineRun run = reconcile(gone);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains(gone.address() + " does not answer"), run.err());
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertEquals(
                2,
                CommandLineRun.of("reconcile", "--service", "file:///etc/passwd", "--store", store)
                        .exitCode());
        assertEquals(
                2,
                CommandLineRun.of("reconcile", "--service", "http://a.example/", "--batch", "0", "--store", store)
                        .exitCode());
    }
}
