package dev.verbatim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedPoolTest {

    @Test
    void handsResultsOnInTheOrderOfTheInputs() {
        List<Integer> results = new ArrayList<>();
        try (OrderedPool pool = new OrderedPool(4)) {
            pool.run(IntStream.range(0, 1000).iterator(), i -> i * i, results::add);
        }
        assertEquals(IntStream.range(0, 1000).map(i -> i * i).boxed().toList(), results);
    }

    @Test
    void holdsOnlyAWindowOfInputs() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (OrderedPool pool = new OrderedPool(2)) {
            pool.run(
                    IntStream.range(0, 500)
                            .peek(i -> {
                                taken.incrementAndGet();
                                assertTrue(taken.get() - done.get() <= 17, taken + " taken, " + done + " done");
                            })
                            .iterator(),
                    i -> i,
                    i -> done.incrementAndGet());
        }
        assertEquals(500, done.get());
    }

    @Test
    void throwsOnWhatAMappingThrows() {
        try (OrderedPool pool = new OrderedPool(2)) {
            assertThrows(ArithmeticException.class, () -> pool.run(List.of(1, 0).iterator(), i -> 1 / i, i -> {}));
        }
    }
}
