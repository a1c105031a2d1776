package dev.verbatim.serve.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verbatim.query.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked once, and what is asked again. */
class AnswersTest {
    private final Answers answers = new Answers();
    private final List<String> asked = new ArrayList<>();

    private void ask(String generation, String question, Map<String, String> arguments) {
        answers.get(new Answers.Key(generation, question, arguments), () -> {
            asked.add(generation + " " + question + arguments);
            return new Rows(List.of("x"), List.of(), false);
        });
    }

    @Test
    void anAnswerIsKept() {
        ask("1", "a", Map.of("p", "v"));
        ask("1", "a", Map.of("p", "v"));
        ask("1", "a", Map.of("p", "w"));
        assertEquals(List.of("1 a{p=v}", "1 a{p=w}"), asked);
    }

    @Test
    void theOldestGivesWayButForFiguresOfTheWholeGeneration() {
        ask("1", "totals", Map.of());
        ask("1", "a", Map.of("p", "first"));
        for (int i = 0; i < 100; i++) {
            ask("1", "a", Map.of("p", Integer.toString(i)));
        }
        asked.clear();
        ask("1", "totals", Map.of());
        ask("1", "a", Map.of("p", "99"));
        ask("1", "a", Map.of("p", "first"));
        assertEquals(List.of("1 a{p=first}"), asked);
    }

    @Test
    void anotherGenerationAndAnotherTextAreAskedAnew() {
        ask("1", "totals", Map.of());
        ask("2", "totals", Map.of());
        ask("2", "totals of another kind", Map.of());
        ask("2", "totals", Map.of());
        assertEquals(List.of("1 totals{}", "2 totals{}", "2 totals of another kind{}"), asked);
    }
}
