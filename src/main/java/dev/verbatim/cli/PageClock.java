package dev.verbatim.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks a server for pages and takes the time until the last byte of each is there. */
final class PageClock implements AutoCloseable {
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final URI server;
    private final HttpClient client = HttpClient.newHttpClient();

    PageClock(URI server) {
        this.server = server;
    }

    /**
     * Each page in turn, {@code rounds} times.
     *
     * @param between pages that are asked for before each round, and not timed
     */
    Times ask(List<String> paths, int rounds, List<String> between) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            between.forEach(this::milliseconds);
            for (String path : paths) {
                times.add(milliseconds(path));
            }
        }
        times.sort(null);
        return new Times(times);
    }

    private double milliseconds(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/html")
                .build();
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            double time = (System.nanoTime() - begin) / NANOS_OF_A_MILLISECOND;
            if (answer.statusCode() != 200) {
                throw CommandException.failed("the server answers " + answer.statusCode() + " to " + path);
            }
            return time;
        } catch (IOException e) {
            throw CommandException.failed("the server does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /**
     * How long pages took.
     *
     * @param sorted milliseconds, the shortest first
     */
    record Times(List<Double> sorted) {
        /** Copies the list. */
        Times {
            sorted = List.copyOf(sorted);
        }

        /** The time that {@code percent} of a hundred pages do not pass; 0 without a page. */
        double percentile(int percent) {
            return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
        }
    }
}
