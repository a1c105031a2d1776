package dev.verbatim.cli;

import dev.verbatim.pipeline.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Progress for a log: a line every so many steps. */
final class ProgressLines implements Progress {
    private static final int LINES_A_STAGE = 10;
    private static final long LONGEST_SILENCE = 1000;
    private static final double NANOSECONDS = 1e9;

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private String stage = "";
    private long total;
    private long begun;
    private long done;
    private long told;

    /** @param nanoTime the time in nanoseconds since some moment */
    ProgressLines(PrintStream err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
    }

    @Override
    public void begin(String name, long steps) {
        stage = name;
        total = steps;
        begun = nanoTime.getAsLong();
        done = 0;
        told = 0;
    }

    @Override
    public void step(long steps, String what) {
        done = steps;
        if (done - told >= silence() && done != total) {
            tell();
        }
    }

    @Override
    public void end() {
        if (done > told) {
            tell();
        }
    }

    private long silence() {
        return total < 0 ? LONGEST_SILENCE : Math.clamp(total / LINES_A_STAGE, LINES_A_STAGE, LONGEST_SILENCE);
    }

    private void tell() {
        told = done;
        double seconds = Math.max((nanoTime.getAsLong() - begun) / NANOSECONDS, 1e-3);
        double rate = done / seconds;
        StringBuilder line = new StringBuilder(stage).append(": ").append(done);
        if (total >= 0) {
            line.append(" of ").append(total);
        }
        line.append(String.format(Locale.ROOT, ", %.1f a second", rate));
        if (total > done) {
            line.append(", ").append(duration((total - done) / rate)).append(" left");
        }
        err.println(line);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
