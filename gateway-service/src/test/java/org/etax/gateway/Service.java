package org.etax.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small real service behind the gateway. It answers with what it has received; the last part of the path asks for bad
 * behaviour: {@code hanging}, {@code broken} (an HTML page with status 500), {@code refusing} (a problem of its own),
 * {@code streaming} (an event for each call of {@link #speak}).
 */
final class Service implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    Service() throws IOException {
        this(0);
    }

    Service(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hanging" -> hang();
            case "broken" -> send(exchange, 500, "text/html", "<html>Whitelabel</html>");
            case "streaming" -> stream(exchange);
            case "refusing" -> send(exchange, 422, "application/problem+json", "{\"code\":\"of-the-service\"}");
            default -> send(exchange, 200, "application/json", received(exchange));
        }
    }

    /** Sends an event to whoever streams. */
    void speak(String event) {
        events.add(event);
    }

    /** Whether the caller of a stream has gone, once it has. */
    CountDownLatch left() {
        return left;
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
                var event = events.poll(20, TimeUnit.MILLISECONDS);
                out.write((event == null ? ":\n\n" : "data:" + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            left.countDown();
        }
    }

    private static String received(HttpExchange exchange) throws IOException {
        long size = 0;
        try (var body = exchange.getRequestBody()) {
            for (byte[] part = body.readNBytes(8192); part.length > 0; part = body.readNBytes(8192)) {
                size += part.length;
            }
        }
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "uri",
                        exchange.getRequestURI().toString(),
                        "headers",
                        headers,
                        "size",
                        size));
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Server", "secret/1.0");
        exchange.getResponseHeaders().set("Set-Cookie", "service=1");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
