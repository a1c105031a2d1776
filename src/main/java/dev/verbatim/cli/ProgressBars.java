package dev.verbatim.cli;

import dev.verbatim.pipeline.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress for a person: a bar a stage, with count, rate and time left. */
final class ProgressBars implements Progress {
    private static final int REDRAWN_EVERY_MILLISECONDS = 200;

    private final Console console;
    private @Nullable ProgressBar bar;

    ProgressBars(Console console) {
        this.console = console;
    }

    /** A bar where a person looks at standard error, lines elsewhere. */
    static Progress on(Console console) {
        return console.terminal().err()
                ? new ProgressBars(console)
                : new ProgressLines(console.err(), System::nanoTime);
    }

    @Override
    public void begin(String stage, long total) {
        bar = new ProgressBarBuilder()
                .setTaskName(stage)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAWN_EVERY_MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(
                        console.err(), console.terminal().width() - 1))
                .showSpeed()
                .build();
    }

    @Override
    public void step(long done, String what) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
