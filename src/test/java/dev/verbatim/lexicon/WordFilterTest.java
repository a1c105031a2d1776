package dev.verbatim.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordFilterTest {
    private static final List<String> WORDS =
            IntStream.range(0, 5_000).mapToObj(i -> "mot" + i).toList();

    @Test
    void neverDeniesAWordItHolds() {
        WordFilter filter = new WordFilter(WORDS);
        for (String word : WORDS) {
            assertTrue(filter.mayHold(word), word);
        }
    }

    @Test
    void deniesMostOthers() {
        WordFilter filter = new WordFilter(WORDS);
        long passed = IntStream.range(0, 100_000)
                .filter(i -> filter.mayHold("autre" + i))
                .count();
        assertTrue(passed < 15_000, () -> passed + " of 100000 passed");
    }

    @Test
    void ofNoWordsDeniesAll() {
        assertFalse(new WordFilter(List.of()).mayHold(""));
        assertFalse(new WordFilter(List.of()).mayHold("le"));
    }
}
