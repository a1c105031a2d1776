package dev.verbatim.match;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/** A reconciliation service that answers what it was told to, one answer after the other; the last one stays. */
public final class FakeService implements AutoCloseable {
    public static final String MANIFEST =
            "{\"versions\":[\"0.2\"],\"name\":\"fake\",\"identifierSpace\":\"http://kb.example/\",\"schemaSpace\":\"https://schema.org/\"";

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final String manifest;

    /** An answer: {@code delay} in milliseconds before its body. */
    public record Answer(int status, String body, long delay) {
        public static Answer of(String body) {
            return new Answer(200, body, 0);
        }
    }

    /** @param manifest what it says of itself */
    public FakeService(String manifest, Answer... given) throws IOException {
        this.manifest = manifest;
        answers.addAll(List.of(given));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reconcile");
    }

    /** The batches that were posted. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer;
        if (exchange.getRequestMethod().equals("GET")) {
            answer = Answer.of(manifest);
        } else {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(URLDecoder.decode(form.substring("queries=".length()), StandardCharsets.UTF_8));
            synchronized (answers) {
                answer = answers.size() > 1 ? answers.poll() : answers.peek();
            }
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "7");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try {
            Thread.sleep(answer.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
