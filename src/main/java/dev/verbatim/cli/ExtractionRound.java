package dev.verbatim.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.verbatim.model.Article;
import dev.verbatim.pipeline.Chain;
import dev.verbatim.pipeline.StageTimes;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One pass of the chain over many articles.
 *
 * @param bytes of text that were read, in UTF-8
 * @param threads that read it
 * @param wall nanoseconds on the clock of the wall
 * @param processor nanoseconds of processor time that the process took, collection of garbage and compilation included
 * @param stages what the threads spent where
 */
record ExtractionRound(long bytes, int threads, long wall, long processor, StageTimes stages) {

    /** Runs {@code chain} over all {@code articles}, {@code threads} of them at a time. */
    static ExtractionRound run(Chain chain, List<Article> articles, int threads) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long wall = System.nanoTime();
        StageTimes stages = read(chain, articles, threads);
        return new ExtractionRound(
                articles.stream().mapToLong(BenchArticles::bytes).sum(),
                threads,
                System.nanoTime() - wall,
                system.getProcessCpuTime() - processor,
                stages);
    }

    /** Megabytes (10⁶ bytes) a second of processor time. */
    double rate() {
        return bytes * 1e3 / Math.max(1, processor);
    }

    /** Megabytes (10⁶ bytes) a second of the wall clock and thread: less than {@link #rate()} on a busy machine. */
    double wallRate() {
        return bytes * 1e3 / Math.max(1, wall) / threads;
    }

    private static StageTimes read(Chain chain, List<Article> articles, int threads) {
        StageTimes all = new StageTimes();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<StageTimes>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(executor.submit(() -> {
                    StageTimes mine = new StageTimes();
                    for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
                        chain.read(articles.get(i), mine);
                    }
                    return mine;
                }));
            }
            for (Future<StageTimes> thread : running) {
                all.add(thread.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the chain failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while measuring");
        }
    }
}
