package org.etax.goldentax;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.etax.goldentax.message.ReconciledObject;
import org.etax.goldentax.message.ReconciliationTotals;
import org.etax.kernel.Money;
import org.etax.kernel.TaxpayerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The owning services and the issuer of tokens on one real HTTP server, speaking their contract. */
final class OwningServices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What one owner has of a day and domain, by the text of the id. */
    private final Map<String, SortedMap<String, Owned>> days = new ConcurrentHashMap<>();

    /** Domains whose owner fails. */
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    private final Map<String, TaxpayerId> opened = new ConcurrentHashMap<>();
    private final Queue<JsonNode> openings = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    record Owned(TaxpayerId taxpayerId, UUID id, long version, String amount) {}

    OwningServices() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/token", exchange -> answer(exchange, Map.of("access_token", "t", "expires_in", 300)));
            server.createContext("/api/registration/v1/opening-loads", this::open);
            server.createContext("/api/", this::reconcile);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void has(String dayAndDomain, Owned object) {
        days.computeIfAbsent(dayAndDomain, key -> new ConcurrentSkipListMap<>())
                .put(object.id().toString(), object);
    }

    /** The owner of a domain fails from now on. */
    void fails(String domain) {
        broken.add(domain);
    }

    /** Every owner works again. */
    void recover() {
        broken.clear();
    }

    /** The taxpayers that were handed over, as registration-service got them. */
    List<JsonNode> openings() {
        return List.copyOf(openings);
    }

    TaxpayerId opened(String djxh) {
        return opened.get(djxh);
    }

    private void open(HttpExchange exchange) throws IOException {
        List<Map<String, String>> answers = new ArrayList<>();
        for (JsonNode taxpayer :
                JSON.readTree(exchange.getRequestBody().readAllBytes()).get("taxpayers")) {
            openings.add(taxpayer);
            String djxh = taxpayer.get("djxh").asString();
            TaxpayerId id = opened.computeIfAbsent(djxh, key -> TaxpayerId.create());
            answers.add(Map.of("djxh", djxh, "taxpayerId", id.value(), "outcome", "CREATED"));
        }
        answer(exchange, Map.of("taxpayers", answers));
    }

    private void reconcile(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (broken.contains(path[6])) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        SortedMap<String, Owned> objects = days.getOrDefault(path[5] + "/" + path[6], new ConcurrentSkipListMap<>());
        if (path.length == 8) {
            answer(
                    exchange,
                    new Items(
                            objects.values().stream()
                                    .map(object -> Map.<String, Object>of(
                                            "taxpayerId", object.taxpayerId().value(),
                                            "objectId", object.id(),
                                            "version", object.version(),
                                            "amount", object.amount()))
                                    .toList(),
                            null));
            return;
        }
        ReconciliationTotals totals = ReconciliationTotals.of(objects.values().stream()
                .map(object -> new ReconciledObject(object.id(), object.version(), Money.of(object.amount())))
                .toList());
        answer(
                exchange,
                Map.of(
                        "day", path[5],
                        "domain", path[6],
                        "count", totals.count(),
                        "sum", totals.sum().toString(),
                        "hash", totals.hash()));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Items(List<Map<String, Object>> items, String next) {}
}
