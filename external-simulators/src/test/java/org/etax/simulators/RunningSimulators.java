package org.etax.simulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.etax.local.PostgresServer;
import org.etax.local.TestServers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All simulators on a real PostgreSQL, and a bureau that takes the treasury's notices. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningSimulators {

    protected static final String CLIENT_SECRET = "client-secret-of-the-tests";
    protected static final String TREASURY_SECRET = "treasury-secret-of-the-tests";

    /** A notice as it came in. */
    protected record Notice(String signature, byte[] body) {}

    protected static final BlockingQueue<Notice> NOTICES = new LinkedBlockingQueue<>();

    /** What the bureau says to the first notice of a ticket; to all others 204. */
    protected static final Map<String, Integer> FIRST_ANSWERS = new ConcurrentHashMap<>();

    private static final HttpServer BUREAU = bureau();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    protected JsonMapper json;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        PostgresServer postgres = TestServers.postgres();
        registry.add("spring.datasource.url", () -> postgres.createDatabase("simulators"));
        registry.add("spring.datasource.username", postgres::username);
        registry.add("spring.datasource.password", postgres::password);
        registry.add("etax.simulators.client-secret", () -> CLIENT_SECRET);
        registry.add("etax.treasury.shared-secret", () -> TREASURY_SECRET);
        registry.add("etax.treasury.step-delay", () -> "50ms");
        registry.add(
                "etax.treasury.notice-url",
                () -> "http://127.0.0.1:" + BUREAU.getAddress().getPort() + "/notices");
    }

    /** A request with the client credential. */
    protected HttpResponse<String> call(String method, String path, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + CLIENT_SECRET)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    protected HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    protected HttpResponse<String> post(String path, String body) {
        return call("POST", path, body);
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected JsonNode tree(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    private static HttpServer bureau() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/notices", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                String text = new String(body, StandardCharsets.UTF_8);
                int answer = FIRST_ANSWERS.keySet().stream()
                        .filter(text::contains)
                        .findFirst()
                        .map(FIRST_ANSWERS::remove)
                        .orElse(204);
                NOTICES.add(new Notice(exchange.getRequestHeaders().getFirst("X-Signature"), body));
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
