package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verbatim.pipeline.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nanoTime = 5;

    @Test
    void whereNobodyLooksALineTellsCountRateAndTimeLeftEverySoManySteps() {
        Progress progress = lines();
        progress.begin("reading", 25);
        steps(progress, 25);
        progress.end();
        assertEquals(
                List.of(
                        "reading: 10 of 25, 2.0 a second, 8 s left",
                        "reading: 20 of 25, 2.0 a second, 3 s left",
                        "reading: 25 of 25, 2.0 a second"),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void aLongStageSpeaksTenTimesAndAVeryLongOneEveryThousandSteps() {
        Progress progress = lines();
        progress.begin("reading", 2000);
        steps(progress, 1999);
        assertEquals(9, spoken());
        progress.begin("reading", 1_000_000);
        steps(progress, 3500);
        assertEquals(9 + 3, spoken());
        assertTrue(
                err.toString(StandardCharsets.UTF_8).endsWith("2.0 a second, 138:28:20 left\n"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whereTheEndIsNotKnownNoTimeIsLeft() {
        Progress progress = lines();
        progress.begin("indexing", -1);
        steps(progress, 1000);
        progress.end();
        assertEquals(
                "indexing: 1000, 2.0 a second",
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aStageWithoutStepsSaysNothing() {
        Progress progress = lines();
        progress.begin("publishing", -1);
        progress.end();
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aPersonSeesABarWithCountAndRate() {
        Progress progress = ProgressBars.on(Console.of(err, err, new Terminal(true, true, true, 100)));
        assertInstanceOf(ProgressBars.class, progress);
        progress.begin("reading", 13);
        progress.step(13, "a.txt");
        progress.end();
        String drawn = err.toString(StandardCharsets.UTF_8);
        assertTrue(drawn.contains("\rreading 100% ["), drawn);
        assertTrue(drawn.contains("] 13/13 ("), drawn);
        assertTrue(drawn.contains("/s"), drawn);
    }

    @Test
    void aFileGetsLines() {
        assertInstanceOf(ProgressLines.class, ProgressBars.on(Console.of(err, err, Terminal.NONE)));
    }

    private Progress lines() {
        return new ProgressLines(Console.of(err, err, Terminal.NONE).err(), () -> nanoTime);
    }

    private void steps(Progress progress, int steps) {
        for (int step = 1; step <= steps; step++) {
            nanoTime += SECOND / 2;
            progress.step(step, step + ".txt");
        }
    }

    private long spoken() {
        return err.toString(StandardCharsets.UTF_8).lines().count();
    }
}
