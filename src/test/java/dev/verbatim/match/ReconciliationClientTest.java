package dev.verbatim.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.match.FakeService.Answer;
import dev.verbatim.model.EntityKind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReconciliationClientTest {
    private static final Subject VERDANIA =
            Subject.named("https://w3id.org/verbatim/id/actor/verdania", EntityKind.ORGANIZATION, "Verdania");
    private static final Answer GOOD = Answer.of("""
            {"q0":{"result":[
              {"id":"Q1","name":"Verdania Robotics","score":97.5,"match":true,"type":[{"id":"Organization"}]},
              {"id":"http://elsewhere.example/2","name":"Verdania","score":50,"type":["Person"]}
            ]}}""");

    private final List<Duration> pauses = new ArrayList<>();

    private ReconciliationClient client(FakeService service) throws ServiceException {
        return new ReconciliationClient(
                service.address(),
                new ReconciliationClient.Settings(
                        10, Duration.ofSeconds(2), 4, pauses::add, Map.of(EntityKind.ORGANIZATION, "Q43229")));
    }

    private List<List<Entry>> ask(Answer... answers) throws IOException {
        try (FakeService service = new FakeService(FakeService.MANIFEST + "}", answers);
                ReconciliationClient client = client(service)) {
            return client.candidates(List.of(VERDANIA));
        }
    }

    @Test
    void candidatesComeWithTheirTypesAndWholeIdentifiers() throws IOException {
        List<Entry> entries = ask(GOOD).getFirst();
        assertEquals(
                List.of("http://kb.example/Q1", "http://elsewhere.example/2"),
                entries.stream().map(Entry::iri).toList());
        assertEquals(Set.of(EntityKind.ORGANIZATION), entries.getFirst().kinds());
        assertEquals(List.of("Verdania"), entries.getFirst().aliases());
        assertEquals(Set.of(EntityKind.PERSON), entries.getLast().kinds());
    }

    @Test
    void theServiceIsAskedForTheTypeAndInNoLargerBatchesThanItLikes() throws IOException {
        try (FakeService service = new FakeService(FakeService.MANIFEST + ",\"batchSize\":3}", GOOD);
                ReconciliationClient client = client(service)) {
            assertEquals(3, client.batch());
            client.candidates(List.of(VERDANIA));
            assertEquals(List.of("{\"q0\":{\"query\":\"Verdania\",\"limit\":5,\"type\":\"Q43229\"}}"), service.asked());
        }
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSaysAndABrokenOneAfterLongerAndLongerPauses() throws IOException {
        ask(new Answer(503, "", 0), new Answer(200, "<html>", 0), new Answer(200, "{\"q0\":[]}", 0), GOOD);
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(2), Duration.ofSeconds(4)), pauses);
    }

    @Test
    void aSlowAnswerIsNotWaitedForWithoutEnd() {
        ServiceException failure = assertThrows(ServiceException.class, () -> ask(new Answer(200, GOOD.body(), 3_000)));
        assertTrue(failure.getMessage().contains("no answer within 2.0 s (4 attempts)"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"q0\":{}}",
                "{\"q0\":{\"result\":{}}}",
                "{\"q0\":{\"result\":[7]}}",
                "{\"q0\":{\"result\":[{\"name\":\"x\"}]}}",
                "{\"q0\":{\"result\":[{\"id\":\"not an iri\",\"name\":\"x\"}]}}",
                "{\"q0\":{\"result\":[{\"id\":\"x> . <http://evil.example/a>\",\"name\":\"x\"}]}}",
                "{\"q0\":{\"result\":[{\"id\":{},\"name\":\"x\"}]}}",
            })
    void nonsenseIsReported(String body) {
        ServiceException failure = assertThrows(ServiceException.class, () -> ask(Answer.of(body)));
        assertTrue(failure.getMessage().contains("nonsense"), failure.getMessage());
        assertEquals(3, pauses.size());
    }

    @Test
    void anIdentifierThatMakesNoIriIsNamedOnceAndNotAtFullLength() {
        String body = "{\"q0\":{\"result\":[" + ("{\"id\":\"a b" + "c".repeat(5_000) + "\",\"name\":\"x\"},").repeat(20)
                + "{\"id\":\"1\",\"name\":\"y\"}]}}";
        ServiceException failure = assertThrows(ServiceException.class, () -> ask(Answer.of(body)));
        assertTrue(failure.getMessage().contains("nonsense: the identifier 'a bccc"), failure.getMessage());
        assertTrue(failure.getMessage().length() < 250, failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>hello</html>         | is no JSON: line 1, column 1",
                "{\"q0\": {bad]              | is no JSON: line 1, column",
                "NESTED                     | is nested too deep: line 1, column",
                "[1]                        | is no object of JSON",
            })
    void whatIsNoJsonIsToldWithItsPlaceInFewWords(String body, String why) {
        String nested = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        ServiceException failure =
                assertThrows(ServiceException.class, () -> ask(Answer.of(body.replace("NESTED", nested))));
        assertTrue(failure.getMessage().contains("answered nonsense: what it says " + why), failure.getMessage());
        assertTrue(failure.getMessage().length() < 250, failure.getMessage());
    }

    @Test
    void aServiceWhoseIdentifiersAreNoneIsRefused() throws IOException {
        String manifest = "{\"name\":\"x\",\"identifierSpace\":\"a b\",\"schemaSpace\":\"x\",\"batchSize\":\"many\"}";
        try (FakeService service = new FakeService(manifest, GOOD)) {
            ServiceException failure = assertThrows(ServiceException.class, () -> client(service));
            assertTrue(failure.getMessage().contains("identifierSpace 'a b' is no IRI"), failure.getMessage());
        }
        try (FakeService service = new FakeService(FakeService.MANIFEST + ",\"batchSize\":\"many\"}", GOOD);
                ReconciliationClient client = client(service)) {
            assertEquals(10, client.batch());
        }
    }

    @Test
    void whatIsRefusedForGoodIsNotAskedAgain() {
        assertThrows(ServiceException.class, () -> ask(new Answer(403, "", 0)));
        assertEquals(List.of(), pauses);
    }

    @Test
    void anAnswerWithoutEndIsCut() {
        ServiceException failure =
                assertThrows(ServiceException.class, () -> ask(Answer.of("[" + " ".repeat(9 << 20) + "]")));
        assertTrue(failure.getMessage().contains("more than"), failure.getMessage());
    }

    @Test
    void whatIsNoServiceIsTold() throws IOException {
        try (FakeService service = new FakeService("{\"name\":\"a page\"}", GOOD)) {
            ServiceException failure = assertThrows(ServiceException.class, () -> client(service));
            assertTrue(failure.getMessage().contains("no identifierSpace"), failure.getMessage());
        }
    }
}
