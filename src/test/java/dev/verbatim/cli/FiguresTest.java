package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.evaluate.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private Figures figures;

    @BeforeEach
    void evaluateSilence() throws IOException {
        Path gold = Path.of("src", "test", "resources", "evaluate", "gold");
        Evaluation evaluation = Evaluation.against(gold, key -> List.of(), key -> Optional.empty());
        evaluation.addMissing();
        figures = new Figures(evaluation);
    }

    @Test
    void aMarkThatIsReachedIsNotMissed() {
        assertEquals(List.of(), figures.below(Map.of("claims", 0.0, "claim_sentences", 0.0)));
    }

    @Test
    void aMarkThatIsMissedIsToldWithTheFigure() {
        assertEquals(
                List.of("claim_sentences=0.5 (got 0.000)", "macro=0.25 (got 0.000)"),
                figures.below(new TreeMap<>(Map.of("claim_sentences", 0.5, "macro", 0.25, "roles", 0.0))));
    }

    @Test
    void aFigureThereIsNoneOfIsNamedWithThoseThereAre() {
        CommandException failure = assertThrows(CommandException.class, () -> figures.below(Map.of("claim", 0.5)));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        String message = failure.getMessage();
        assertTrue(message.startsWith("there is no figure 'claim'; there are: actors, actor_wikidata, "), message);
        assertTrue(message.endsWith(", claims, claim_sentences, macro"), message);
    }
}
