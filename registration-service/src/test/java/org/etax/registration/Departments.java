package org.etax.registration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Market regulation and public security on one real HTTP server, speaking the contract of the data exchange. */
final class Departments {

    static final String SECRET = "secret-of-the-departments";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, String> residents = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> enterprises = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean down;

    Departments() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/market/v1/enterprises/", exchange -> answer(exchange, this::enterprise));
            server.createContext("/identity/v1/verifications", exchange -> answer(exchange, this::identity));
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void down(boolean down) {
        this.down = down;
    }

    /** How many questions came so far. */
    int questions() {
        return questions.get();
    }

    Subject resident(String name, String residentId) {
        residents.put(residentId, name);
        return new Subject(name, residentId);
    }

    void enterprise(String creditCode, String name, String status, Subject legal, Subject manager) {
        enterprise(creditCode, name, status, "330106", legal, manager);
    }

    void enterprise(String creditCode, String name, String status, String region, Subject legal, Subject manager) {
        Map<String, Object> record = new ConcurrentHashMap<>(Map.of(
                "creditCode", creditCode,
                "name", name,
                "kind", "ENTERPRISE",
                "legalRepresentative", Map.of("name", legal.name(), "residentId", legal.residentId()),
                "address", "浙江省杭州市西湖区示例路1号",
                "region", region,
                "industry", "6560",
                "industryName", "信息技术咨询服务",
                "registeredCapital", "500000.00",
                "currency", "CNY"));
        record.putAll(Map.of(
                "establishedOn", "2026-10-12",
                "operationFrom", "2026-10-12",
                "status", status,
                "businessScope", "软件开发",
                "registeringAuthority", "杭州市西湖区市场监督管理局",
                "shareholders", List.of()));
        if (manager != null) {
            record.put("financeManager", Map.of("name", manager.name(), "residentId", manager.residentId()));
        }
        enterprises.put(creditCode, record);
    }

    private Reply enterprise(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Map<String, Object> record = enterprises.get(path.substring(path.lastIndexOf('/') + 1));
        return record == null ? new Reply(404, Map.of("type", "unknown-enterprise")) : new Reply(200, record);
    }

    private Reply identity(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String name = residents.get(question.get("residentId").asString());
        String result =
                name == null ? "notFound" : name.equals(question.get("name").asString()) ? "match" : "mismatch";
        return new Reply(200, Map.of("result", result));
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        questions.incrementAndGet();
        boolean known = ("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Reply reply = down
                ? new Reply(503, Map.of())
                : known ? handler.answer(exchange) : new Reply(401, Map.of("type", "unknown-client"));
        byte[] body = JSON.writeValueAsString(reply.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private interface Handler {
        Reply answer(HttpExchange exchange) throws IOException;
    }

    private record Reply(int status, Object body) {}

    /** A resident. */
    record Subject(String name, String residentId) {}
}
