package dev.verbatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that serves, running on a thread of its own until closed. */
final class ServedInBackground implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private final Thread thread;

    ServedInBackground(String... arguments) throws InterruptedException {
        thread = new Thread(() -> exitCode.set(Main.doMain(Console.of(out, err, Terminal.NONE), arguments)), "serving");
        thread.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ADDRESS.matcher(out()).find()) {
            assertTrue(thread.isAlive(), () -> "ended with " + exitCode.get() + ": " + err());
            assertTrue(System.nanoTime() < deadline, () -> "no address: " + out() + err());
            Thread.sleep(20);
        }
    }

    int port() {
        Matcher address = ADDRESS.matcher(out());
        assertTrue(address.find());
        return Integer.parseInt(address.group(1));
    }

    /** What is there. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = response(path);
        assertEquals(200, response.statusCode(), path + ": " + response.body());
        return response.body();
    }

    HttpResponse<String> response(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/" + path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** The answer to a query, in CSV. */
    String ask(String sparql) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/sparql"))
                .header("Accept", "text/csv")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(sparql))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            return response.body();
        }
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(PATIENCE);
        assertFalse(thread.isAlive(), "does not end");
        assertEquals(ExitCode.DONE, exitCode.get(), err());
    }
}
