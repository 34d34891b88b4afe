package org.etax.declaration.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bank-and-treasury network that speaks docs/contracts/treasury.md over real HTTP and does what a test tells it. It checks
 * every signature, moves no money by itself, and counts what reaches it.
 */
final class TestTreasury {

    static final String SECRET = "treasury-secret-of-the-tests";

    /** What happens to the next requests to take money. */
    enum Mood {
        ACCEPTS,
        LOSES_REQUESTS,
        LOSES_ANSWERS
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final WireSignature signature = new WireSignature(SECRET.getBytes(StandardCharsets.UTF_8));
    private final Map<String, Map<String, Object>> debits = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private volatile Clock clock = Clock.systemUTC();
    private volatile Mood mood = Mood.ACCEPTS;
    private volatile Optional<byte[]> statement = Optional.empty();

    TestTreasury() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/treasury/v1/agreement-verifications", this::verifyAgreement);
        server.createContext("/treasury/v1/debits/", this::debit);
        server.createContext("/treasury/v1/statements/", this::answerStatement);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void begin(Clock now) {
        clock = now;
        mood = Mood.ACCEPTS;
        statement = Optional.empty();
    }

    void is(Mood next) {
        mood = next;
    }

    /** How often the network was asked to take the money of a ticket. */
    int requestsFor(String ticket) {
        return requests.getOrDefault(ticket, new AtomicInteger()).get();
    }

    boolean has(String ticket) {
        return debits.containsKey(ticket);
    }

    /** The debit as the network will tell of it from now on. */
    Map<String, Object> collected(String ticket) {
        return set(ticket, Map.of("status", "COLLECTED", "bankSerial", "B" + ticket, "collectedAt", now().toString()));
    }

    Map<String, Object> entered(String ticket) {
        Map<String, Object> debit = known(ticket);
        if (!debit.containsKey("bankSerial")) {
            collected(ticket);
        }
        return set(
                ticket,
                Map.of(
                        "status",
                        "IN_TREASURY",
                        "treasuryVoucher",
                        "G" + ticket,
                        "enteredOn",
                        BusinessTime.dateOf(now()).toString()));
    }

    Map<String, Object> failed(String ticket, FailureReason reason) {
        return set(ticket, Map.of("status", "FAILED", "failure", reason.name()));
    }

    /** The debit of a request that seemed lost: the bank has it after all. */
    void received(PaymentView payment, PaymentReference reference) {
        store(payment.taxTicketNumber(), reference.toString(), payment.amount().toString());
    }

    /** The exact bytes of a notice. */
    byte[] notice(Map<String, Object> debit) {
        return JSON.writeValueAsBytes(
                Map.of("noticeId", Ids.next().toString(), "sentAt", now().toString(), "debit", debit));
    }

    String sign(byte[] body) {
        return signature.sign(body, now());
    }

    /** Closes the day with every debit that took money. */
    void closeDay() {
        List<String> lines = new ArrayList<>();
        List<Money> sums = new ArrayList<>();
        debits.values().stream()
                .filter(debit -> debit.containsKey("bankSerial"))
                .forEach(debit -> {
                    Map<String, Object> line = new LinkedHashMap<>(debit);
                    line.put("kind", "COLLECTED");
                    lines.add(JSON.writeValueAsString(line));
                    sums.add(Money.of(debit.get("amount").toString()));
                });
        lines.add(JSON.writeValueAsString(Map.of(
                "kind",
                "TOTAL",
                "collectedCount",
                sums.size(),
                "collected",
                Money.sum(sums).toString(),
                "inTreasuryCount",
                0,
                "inTreasury",
                "0.00")));
        statement = Optional.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private void verifyAgreement(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isUnsigned(exchange, body)) {
            answer(exchange, 401, new byte[0]);
            return;
        }
        JsonNode question = JSON.readTree(body);
        boolean good = question.at("/accountName").asString("").startsWith("上海");
        answer(
                exchange,
                200,
                JSON.writeValueAsBytes(
                        good
                                ? Map.of("agreementNumber", "1", "result", "VERIFIED")
                                : Map.of(
                                        "agreementNumber", "1",
                                        "result", "REJECTED",
                                        "reason", "ACCOUNT_NAME_MISMATCH")));
    }

    private void debit(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String ticket = path.substring(path.lastIndexOf('/') + 1);
        String head = exchange.getRequestMethod() + " " + path + ".";
        if (isUnsigned(exchange, concat(head.getBytes(StandardCharsets.UTF_8), body))) {
            answer(exchange, 401, new byte[0]);
        } else if (exchange.getRequestMethod().equals("GET")) {
            boolean there = debits.containsKey(ticket);
            answer(exchange, there ? 200 : 404, there ? JSON.writeValueAsBytes(known(ticket)) : new byte[0]);
        } else {
            take(exchange, ticket, JSON.readTree(body));
        }
    }

    private void take(HttpExchange exchange, String ticket, JsonNode request) throws IOException {
        requests.computeIfAbsent(ticket, ignored -> new AtomicInteger()).incrementAndGet();
        Mood now = mood;
        if (now != Mood.LOSES_REQUESTS) {
            store(
                    ticket,
                    request.at("/payerReference").asString(""),
                    request.at("/amount").asString(""));
        }
        boolean answers = now == Mood.ACCEPTS;
        answer(exchange, answers ? 202 : 504, answers ? JSON.writeValueAsBytes(known(ticket)) : new byte[0]);
    }

    private void store(String ticket, String reference, String amount) {
        Map<String, Object> debit = new ConcurrentHashMap<>();
        debit.put("taxTicketNumber", ticket);
        debit.put("payerReference", reference);
        debit.put("status", "ACCEPTED");
        debit.put("amount", amount);
        debits.putIfAbsent(ticket, debit);
    }

    private void answerStatement(HttpExchange exchange) throws IOException {
        byte[] content = statement.orElse(new byte[0]);
        exchange.getResponseHeaders().add(WireSignature.HEADER, sign(content));
        answer(exchange, statement.isPresent() ? 200 : 404, content);
    }

    private Map<String, Object> set(String ticket, Map<String, Object> fields) {
        Map<String, Object> debit = known(ticket);
        debit.putAll(fields);
        return debit;
    }

    private Map<String, Object> known(String ticket) {
        return Optional.ofNullable(debits.get(ticket)).orElseThrow();
    }

    private boolean isUnsigned(HttpExchange exchange, byte[] signed) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst(WireSignature.HEADER))
                .orElse("");
        return signature.verify(header, signed, now()) != WireSignature.Verdict.VALID;
    }

    private Instant now() {
        return clock.instant();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
