package dev.verbatim.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Maps a stream with many threads and hands the results on in the order of the inputs. Only a window of a few inputs a
 * thread is held, so that memory does not grow with the stream.
 */
final class OrderedPool implements AutoCloseable {

    private static final int WINDOW = 8;

    private final ExecutorService executor;
    private final int window;

    /** @throws IllegalArgumentException for fewer than one thread */
    OrderedPool(int threads) {
        executor = Executors.newFixedThreadPool(threads);
        window = threads * WINDOW;
    }

    /**
     * Applies {@code map} to each input on some thread, {@code sink} to each result on the calling thread, in order. The
     * first exception of either is thrown on and the rest is given up.
     */
    <I, O> void run(Iterator<I> inputs, Function<I, O> map, Consumer<O> sink) {
        Queue<Future<O>> pending = new ArrayDeque<>(window);
        while (inputs.hasNext() || !pending.isEmpty()) {
            while (inputs.hasNext() && pending.size() < window) {
                I input = inputs.next();
                pending.add(executor.submit(() -> map.apply(input)));
            }
            sink.accept(result(pending.remove()));
        }
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("a mapping threw a checked exception", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while articles were being read");
        }
    }

    /** Gives up what is still running. */
    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
